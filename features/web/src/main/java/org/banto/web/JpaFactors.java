// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/**
 * The second factors of staff, sealed, beside their rows. Nothing of them is remembered: whichever house
 * is asked, a code is accepted once, and a try is counted before it is judged.
 */
@Component(service = {JpaFactors.class, KeyRotation.class})
public final class JpaFactors implements KeyRotation {
  private static final String HOME = Users.HOME.value();
  private static final String ONE = " WHERE account = ?1 AND login = ?2";

  private final JpaTemplate jpa;
  private final Vault vault;

  /**
   * One as it stands.
   *
   * @param factor what is proved with
   * @param on whether it was confirmed by a code; before that it is asked of nobody
   * @param changes how many times it was changed
   */
  record Kept(SecondFactor factor, boolean on, long changes) {}

  /**
   * That somebody has lost theirs.
   *
   * @param by the login of who said so
   */
  record Loss(String by, Instant at) {}

  private record Failed(int times, Instant last) {}

  /** For the service component runtime. */
  @Activate
  public JpaFactors(
      @Reference(target = "(osgi.unit.name=banto-web)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference WebTables tables) {
    this(jpa, vault);
  }

  JpaFactors(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  private <R> R run(EmFunction<R> work) {
    return jpa.txExpr(TransactionType.Required, work);
  }

  private boolean one(String sql, Object... values) {
    return run(em -> Sql.run(em, sql, values)) == 1;
  }

  /** The one of a member of staff, also when it is not confirmed. */
  Optional<Kept> find(String login) {
    String sql = "SELECT factor, factor_on, factor_changes FROM staff" + ONE;
    return run(em -> Sql.rows(em, sql, HOME, login)).stream()
        .filter(row -> row[0] != null)
        .map(row -> kept(login, row))
        .findFirst();
  }

  private Kept kept(String login, Object[] row) {
    return new Kept(open(login, Sql.bytes(row[0])), Sql.number(row[1]) == 1, Sql.number(row[2]));
  }

  /** Who has one that was confirmed. */
  Set<String> logins() {
    String sql = "SELECT login, factor_on FROM staff WHERE account = ?1 AND factor_on = 1";
    return run(em -> Sql.rows(em, sql, HOME)).stream()
        .map(row -> (String) row[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Keeps one that is not confirmed yet, unless one that is stands there. */
  boolean begin(String login, SecondFactor factor) {
    return one(
        "UPDATE staff SET factor = ?1, factor_step = 0, factor_changes = factor_changes + 1"
            + " WHERE account = ?2 AND login = ?3 AND factor_on = 0",
        seal(login, factor),
        HOME,
        login);
  }

  /** Keeps what has become of one, confirmed; false when it was changed meanwhile. */
  boolean keep(String login, SecondFactor factor, long changes) {
    return one(
        "UPDATE staff SET factor = ?1, factor_on = 1, factor_changes = factor_changes + 1"
            + " WHERE account = ?2 AND login = ?3 AND factor_changes = ?4",
        seal(login, factor),
        HOME,
        login,
        changes);
  }

  /** Takes it away, and the passkeys with it; false when there was none that is confirmed. */
  boolean remove(String login) {
    return remove(login, "");
  }

  /** Takes it away, if it is still as somebody said: lost. */
  boolean removeLost(String login, Loss loss) {
    return remove(login, " AND lost_by = ?3 AND lost_ms = ?4", loss.by(), loss.at().toEpochMilli());
  }

  private boolean remove(String login, String when, Object... values) {
    String sql =
        "UPDATE staff SET factor = NULL, factor_on = 0, factor_changes = factor_changes + 1,"
            + " lost_by = '', lost_ms = 0"
            + ONE
            + " AND factor_on = 1"
            + when;
    Object[] all = Stream.concat(Stream.of(HOME, login), Stream.of(values)).toArray();
    return run(
        em -> {
          boolean gone = Sql.run(em, sql, all) == 1;
          if (gone) {
            Sql.run(em, "DELETE FROM staff_passkey" + ONE, HOME, login);
          }
          return gone;
        });
  }

  /** What was said of lost ones, by login. */
  Map<String, Loss> losses() {
    String sql = "SELECT login, lost_by, lost_ms FROM staff WHERE account = ?1 AND lost_by <> ''";
    return run(em -> Sql.rows(em, sql, HOME)).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                row -> (String) row[0],
                row -> new Loss((String) row[1], Instant.ofEpochMilli(Sql.number(row[2])))));
  }

  /** Notes that one is lost, instead of what was said before; false when there is none. */
  boolean lose(String login, Loss loss) {
    return one(
        "UPDATE staff SET lost_by = ?1, lost_ms = ?2"
            + " WHERE account = ?3 AND login = ?4 AND factor_on = 1",
        loss.by(),
        loss.at().toEpochMilli(),
        HOME,
        login);
  }

  /** Nobody has said that it is lost any more; false when nobody had. */
  boolean keepOn(String login) {
    return one(
        "UPDATE staff SET lost_by = '', lost_ms = 0" + ONE + " AND lost_by <> ''", HOME, login);
  }

  /** Uses the code of a step; false when it, or a later one, was used. */
  boolean use(String login, long step) {
    return one(
        "UPDATE staff SET factor_step = ?1"
            + " WHERE account = ?2 AND login = ?3 AND factor_step < ?4",
        step,
        HOME,
        login,
        step);
  }

  /**
   * Counts a try as failed, until {@link #succeeded} says otherwise.
   *
   * @return how long to wait before it may be made; zero when it may be made now
   */
  Duration begin(String login, Instant now) {
    while (true) {
      Failed failed = failed(login);
      Duration left = Tries.left(failed.times(), failed.last(), now);
      if (!left.isZero() || count(login, failed.times(), now)) {
        return left;
      }
    }
  }

  private Failed failed(String login) {
    return run(em -> Sql.rows(em, "SELECT failed, failed_ms FROM staff" + ONE, HOME, login))
        .stream()
        .map(r -> new Failed((int) Sql.number(r[0]), Instant.ofEpochMilli(Sql.number(r[1]))))
        .findFirst()
        .orElseThrow(() -> Users.none(login));
  }

  /** Not when somebody else has counted meanwhile. */
  private boolean count(String login, int before, Instant now) {
    return one(
        "UPDATE staff SET failed = ?1, failed_ms = ?2"
            + " WHERE account = ?3 AND login = ?4 AND failed = ?5",
        before + 1,
        now.toEpochMilli(),
        HOME,
        login,
        before);
  }

  /** Those that failed are forgotten; and who has proved it has not lost it. */
  void succeeded(String login) {
    one("UPDATE staff SET failed = 0, lost_by = '', lost_ms = 0" + ONE, HOME, login);
  }

  @Override
  public long reseal(AccountId account) {
    if (!account.equals(Users.HOME)) {
      return 0;
    }
    String sql =
        "SELECT login, factor_changes FROM staff WHERE account = ?1 AND factor IS NOT NULL";
    List<Object[]> all = run(em -> Sql.rows(em, sql, HOME));
    all.forEach(row -> reseal((String) row[0]));
    return all.size();
  }

  /** What is changed meanwhile is sealed with the new key anyway. */
  private void reseal(String login) {
    find(login)
        .ifPresent(
            kept ->
                one(
                    "UPDATE staff SET factor = ?1"
                        + " WHERE account = ?2 AND login = ?3 AND factor_changes = ?4",
                    seal(login, kept.factor()),
                    HOME,
                    login,
                    kept.changes()));
  }

  private byte[] seal(String login, SecondFactor factor) {
    try {
      return vault.seal(Users.HOME, context(login), Json.MAPPER.writeValueAsBytes(factor));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private SecondFactor open(String login, byte[] sealed) {
    try {
      return Json.MAPPER.readValue(
          vault.open(Users.HOME, context(login), sealed), SecondFactor.class);
    } catch (IOException e) {
      throw new IllegalStateException("a stored second factor cannot be read", e);
    }
  }

  private static String context(String login) {
    return "factor|" + login;
  }
}
