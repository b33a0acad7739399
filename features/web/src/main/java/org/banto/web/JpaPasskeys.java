// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.house.KeyRotation;
import org.banto.house.Vault;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Passkeys in the database, sealed, each bound to its owner. */
@Component(service = {JpaPasskeys.class, KeyRotation.class})
public final class JpaPasskeys implements KeyRotation {
  private static final String HOME = Users.HOME.value();
  private static final String ONE = " WHERE account = ?1 AND login = ?2 AND id = ?3";

  private final JpaTemplate jpa;
  private final Vault vault;

  /** For the service component runtime. */
  @Activate
  public JpaPasskeys(
      @Reference(target = "(osgi.unit.name=banto-web)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference WebTables tables) {
    this(jpa, vault);
  }

  JpaPasskeys(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  private <R> R run(EmFunction<R> work) {
    return jpa.txExpr(TransactionType.Required, work);
  }

  /** Those of a member of staff, the oldest first. */
  List<Passkey> of(String login) {
    String sql =
        "SELECT id, sealed, counter, used_ms FROM staff_passkey"
            + " WHERE account = ?1 AND login = ?2 ORDER BY added_ms, id";
    return run(em -> Sql.rows(em, sql, HOME, login)).stream()
        .map(row -> passkey(login, row))
        .toList();
  }

  private Passkey passkey(String login, Object[] row) {
    String id = (String) row[0];
    Optional<Instant> used =
        Optional.of(Sql.number(row[3])).filter(ms -> ms > 0).map(Instant::ofEpochMilli);
    return new Passkey(id, open(login, id, Sql.bytes(row[1])), Sql.number(row[2]), used);
  }

  /** Keeps a new one; false when there is one of this id, whosever it is. */
  boolean add(String login, Passkey one) {
    try {
      return run(em -> add(em, login, one)) == 1;
    } catch (RuntimeException e) {
      if (SqlStates.collision(e)) {
        return false;
      }
      throw e;
    }
  }

  private int add(EntityManager em, String login, Passkey one) {
    return Sql.run(
        em,
        "INSERT INTO staff_passkey (account, id, login, added_ms, counter, used_ms, sealed)"
            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        HOME,
        one.id(),
        login,
        one.since().toEpochMilli(),
        one.counter(),
        0,
        seal(login, one.id(), one.sealed()));
  }

  /** Notes that it was used. */
  void used(String login, String id, long counter, Instant now) {
    run(
        em ->
            Sql.run(
                em,
                "UPDATE staff_passkey SET counter = ?1, used_ms = ?2"
                    + " WHERE account = ?3 AND login = ?4 AND id = ?5",
                counter,
                now.toEpochMilli(),
                HOME,
                login,
                id));
  }

  /** Takes one out; false when there is none. */
  boolean remove(String login, String id) {
    return run(em -> Sql.run(em, "DELETE FROM staff_passkey" + ONE, HOME, login, id)) == 1;
  }

  @Override
  public long reseal(AccountId account) {
    if (!account.equals(Users.HOME)) {
      return 0;
    }
    List<Object[]> all =
        run(em -> Sql.rows(em, "SELECT login, id FROM staff_passkey WHERE account = ?1", HOME));
    all.forEach(row -> reseal((String) row[0], (String) row[1]));
    return all.size();
  }

  private void reseal(String login, String id) {
    run(
        em -> {
          String sql = "SELECT sealed, login FROM staff_passkey" + ONE;
          return Sql.rows(em, sql, HOME, login, id).stream()
              .mapToInt(
                  row ->
                      Sql.run(
                          em,
                          "UPDATE staff_passkey SET sealed = ?1"
                              + " WHERE account = ?2 AND login = ?3 AND id = ?4",
                          seal(login, id, open(login, id, Sql.bytes(row[0]))),
                          HOME,
                          login,
                          id))
              .sum();
        });
  }

  private byte[] seal(String login, String id, Passkey.Sealed one) {
    try {
      return vault.seal(Users.HOME, context(login, id), Json.MAPPER.writeValueAsBytes(one));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Passkey.Sealed open(String login, String id, byte[] sealed) {
    try {
      return Json.MAPPER.readValue(
          vault.open(Users.HOME, context(login, id), sealed), Passkey.Sealed.class);
    } catch (IOException e) {
      throw new IllegalStateException("a stored passkey cannot be read", e);
    }
  }

  private static String context(String login, String id) {
    return "passkey|" + login + "|" + id;
  }
}
