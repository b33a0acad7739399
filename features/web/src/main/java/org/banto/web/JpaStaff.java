// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.KeyRotation;
import org.banto.house.Settings;
import org.banto.house.Vault;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The members of staff in the database, each sealed. Changes are numbered, and made one after the other
 * by whatever number of houses.
 */
@Component(service = {JpaStaff.class, KeyRotation.class})
public final class JpaStaff implements KeyRotation {
  /** Where they were kept among the settings before they had a table. */
  private static final String BEFORE = "users";

  private static final String HOME = Users.HOME.value();

  private final JpaTemplate jpa;
  private final Vault vault;

  /**
   * All there are.
   *
   * @param changes how many changes were made until then, or fewer
   * @param byLogin the users by their log-ins
   */
  record Staff(long changes, Map<String, User> byLogin) {}

  /** For the service component runtime: takes in those of a house of before. */
  @Activate
  public JpaStaff(
      @Reference(target = "(osgi.unit.name=banto-web)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference Settings settings,
      @Reference WebTables tables) {
    this(jpa, vault);
    takeIn(settings);
  }

  JpaStaff(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  /** How many changes were made so far. */
  long changes() {
    return jpa.txExpr(TransactionType.Required, em -> number(em));
  }

  private static long number(EntityManager em) {
    return Sql.number(
        new Sql().add("SELECT changes FROM staff_head WHERE account = ?", HOME).column(em).get(0));
  }

  /** All there are. The number is read first: what changes meanwhile is then seen once more. */
  Staff read() {
    return jpa.txExpr(TransactionType.Required, em -> read(em));
  }

  private Staff read(EntityManager em) {
    long changes = number(em);
    Map<String, User> all = new TreeMap<>();
    Sql.rows(em, "SELECT login, sealed FROM staff WHERE account = ?", HOME)
        .forEach(r -> all.put((String) r[0], open((String) r[0], Sql.bytes(r[1]))));
    return new Staff(changes, all);
  }

  /**
   * Keeps one user, made of those there are while nobody else changes any.
   *
   * @return all there are then
   */
  Staff change(Function<Map<String, User>, User> work) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          hold(em);
          put(em, work.apply(read(em).byLogin()));
          return read(em);
        });
  }

  /** Waits until nobody else, in this house or another, changes staff, and numbers what follows. */
  static void hold(EntityManager em) {
    Sql.run(em, "UPDATE staff_head SET changes = changes + 1 WHERE account = ?1", HOME);
  }

  private void put(EntityManager em, User user) {
    byte[] sealed = seal(user.login(), write(user));
    if (Sql.run(
            em,
            "UPDATE staff SET sealed = ?1 WHERE account = ?2 AND login = ?3",
            sealed,
            HOME,
            user.login())
        == 0) {
      Sql.run(
          em,
          "INSERT INTO staff (account, login, sealed) VALUES (?1, ?2, ?3)",
          HOME,
          user.login(),
          sealed);
    }
  }

  /** Moves them out of the settings; of one that stands here already nothing is taken. */
  void takeIn(Settings settings) {
    if (settings.read(Users.HOME, BEFORE).isEmpty()) {
      return;
    }
    jpa.tx(
        TransactionType.Required,
        em -> {
          hold(em);
          Map<String, User> here = read(em).byLogin();
          Map<String, String> moved = new TreeMap<>(settings.read(Users.HOME, BEFORE));
          moved.forEach(
              (login, json) -> {
                if (!here.containsKey(login)) {
                  put(em, RightsOfBefore.read(json, User.class));
                }
              });
          moved.replaceAll((login, json) -> "");
          settings.write(Users.HOME, BEFORE, moved, Actor.system("web"));
        });
  }

  @Override
  public long reseal(AccountId account) {
    if (!account.equals(Users.HOME)) {
      return 0;
    }
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          hold(em);
          Map<String, User> all = read(em).byLogin();
          all.values().forEach(user -> put(em, user));
          return (long) all.size();
        });
  }

  private byte[] seal(String login, byte[] plain) {
    return vault.seal(Users.HOME, context(login), plain);
  }

  private User open(String login, byte[] sealed) {
    try {
      return Json.MAPPER.readValue(vault.open(Users.HOME, context(login), sealed), User.class);
    } catch (IOException e) {
      throw new IllegalStateException("a stored user cannot be read", e);
    }
  }

  private static byte[] write(User user) {
    try {
      return Json.MAPPER.writeValueAsBytes(user);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String context(String login) {
    return "staff|" + login;
  }
}
