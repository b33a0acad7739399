// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.KeyRotation;
import org.banto.house.Settings;
import org.banto.house.Vault;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Open sessions and programs' tokens in the database: digests of cookies and tokens, the rest sealed. */
@Component(service = {JpaSessions.class, KeyRotation.class})
public final class JpaSessions implements KeyRotation {
  /** Where they were kept among the settings before they had a table. */
  private static final String BEFORE = "sessions";

  /** How long a program's token is good. */
  static final Duration TOKEN = Duration.ofDays(365);

  /** Between the name of a token and what tells it from others of that name; in no name itself. */
  private static final String TWIN = "#";

  private static final String HOME = Users.HOME.value();
  private static final String ROW =
      "SELECT digest, opened_ms, seen_ms, sealed FROM staff_session WHERE account = ?1";

  private final JpaTemplate jpa;
  private final Vault vault;

  /** What is sealed of one; it never changes. */
  record Sealed(StaffSession session, Origin origin) {}

  /** For the service component runtime: takes in those of a house of before. */
  @Activate
  public JpaSessions(
      @Reference(target = "(osgi.unit.name=banto-web)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference Settings settings,
      @Reference WebTables tables) {
    this(jpa, vault);
    takeIn(settings, new HouseClock().instant());
  }

  JpaSessions(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  /** The one of this digest, also when it has ended. */
  Optional<OpenSession> find(String digest) {
    return rows(" AND digest = ?2", digest).stream().findFirst();
  }

  /** Those that somebody answers for: their own, and the tokens they made. */
  List<OpenSession> of(String person) {
    return rows(" AND person = ?2 ORDER BY opened_ms DESC", person);
  }

  /** The tokens of programs. */
  List<OpenSession> programs() {
    return rows(" AND program = ?2 ORDER BY name", 1);
  }

  private List<OpenSession> rows(String which, Object value) {
    return run(em -> Sql.rows(em, ROW + which, HOME, value).stream().map(this::session).toList());
  }

  private <R> R run(EmFunction<R> work) {
    return jpa.txExpr(TransactionType.Required, work);
  }

  private OpenSession session(Object[] row) {
    String digest = (String) row[0];
    Sealed sealed = open(digest, Sql.bytes(row[3]));
    return new OpenSession(
        digest,
        sealed.session(),
        sealed.origin(),
        Instant.ofEpochMilli(Sql.number(row[1])),
        Instant.ofEpochMilli(Sql.number(row[2])));
  }

  /** Keeps a new one. */
  void add(OpenSession session) {
    run(em -> add(em, session));
  }

  /**
   * Keeps others instead of one.
   *
   * @return false when that one has been ended; nothing is kept then
   */
  boolean replace(String digest, List<OpenSession> others) {
    return run(
        em -> drop(em, "digest", digest) == 1 && others.stream().allMatch(one -> add(em, one)));
  }

  private boolean add(EntityManager em, OpenSession one) {
    StaffSession session = one.session();
    return add(em, one, session.program() ? session.login() : one.digest());
  }

  private boolean add(EntityManager em, OpenSession one, String name) {
    StaffSession session = one.session();
    int rows =
        Sql.run(
            em,
            "INSERT INTO staff_session (account, digest, name, person, program, opened_ms, seen_ms,"
                + " ends_ms, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            HOME,
            one.digest(),
            name,
            session.person(),
            session.program() ? 1 : 0,
            one.opened().toEpochMilli(),
            one.seen().toEpochMilli(),
            one.ends().toEpochMilli(),
            seal(one.digest(), new Sealed(session, one.origin())));
    return rows == 1;
  }

  /** Notes when it was used last, unless it was used later at another house. */
  void saw(OpenSession one) {
    run(
        em ->
            Sql.run(
                em,
                "UPDATE staff_session SET seen_ms = ?1, ends_ms = ?2"
                    + " WHERE account = ?3 AND digest = ?4 AND seen_ms < ?5",
                one.seen().toEpochMilli(),
                one.ends().toEpochMilli(),
                HOME,
                one.digest(),
                one.seen().toEpochMilli()));
  }

  /** Ends one. */
  void close(String digest) {
    run(em -> drop(em, "digest", digest));
  }

  /** Ends the token of a program, and those that a house of before made by the same name. */
  void closeProgram(String name) {
    run(
        em ->
            Sql.run(
                em,
                "DELETE FROM staff_session WHERE account = ?1 AND (name = ?2 OR name LIKE ?3)",
                HOME,
                name,
                name + TWIN + "%"));
  }

  /** Ends all that somebody answers for. */
  void endAll(String person) {
    run(em -> drop(em, "person", person));
  }

  private static int drop(EntityManager em, String column, String value) {
    return Sql.run(
        em, "DELETE FROM staff_session WHERE account = ?1 AND " + column + " = ?2", HOME, value);
  }

  /** Ends a person's own sessions but one; their tokens stay. */
  void closeAll(String person, String but) {
    run(
        em ->
            Sql.run(
                em,
                "DELETE FROM staff_session WHERE account = ?1 AND person = ?2 AND program = 0"
                    + " AND digest <> ?3",
                HOME,
                person,
                but));
  }

  /** Takes those out that have ended. */
  void sweep(Instant now) {
    run(
        em ->
            Sql.run(
                em,
                "DELETE FROM staff_session WHERE account = ?1 AND ends_ms < ?2",
                HOME,
                now.toEpochMilli()));
  }

  /** Moves them out of the settings, as if each were used now. */
  void takeIn(Settings settings, Instant now) {
    if (settings.read(Users.HOME, BEFORE).isEmpty()) {
      return;
    }
    jpa.tx(
        TransactionType.Required,
        em -> {
          JpaStaff.hold(em);
          Map<String, String> moved = new TreeMap<>(settings.read(Users.HOME, BEFORE));
          moved.forEach((digest, json) -> takeIn(em, digest, json, now));
          moved.replaceAll((digest, json) -> "");
          settings.write(Users.HOME, BEFORE, moved, Actor.system("web"));
        });
  }

  private void takeIn(EntityManager em, String digest, String json, Instant now) {
    StaffSession session = RightsOfBefore.read(json, StaffSession.class);
    if (session.until().isBefore(now) || there(em, "digest", digest)) {
      return;
    }
    Instant opened = session.until().minus(session.program() ? TOKEN : OpenSession.LONGEST);
    OpenSession one = new OpenSession(digest, session, Origin.UNKNOWN, opened, now);
    if (session.program() && there(em, "name", session.login())) {
      add(em, one, session.login() + TWIN + one.id());
    } else {
      add(em, one);
    }
  }

  private static boolean there(EntityManager em, String column, String value) {
    return !Sql.rows(em, ROW + " AND " + column + " = ?2", HOME, value).isEmpty();
  }

  @Override
  public long reseal(AccountId account) {
    if (!account.equals(Users.HOME)) {
      return 0;
    }
    List<Object[]> all = run(em -> Sql.rows(em, ROW, HOME));
    all.forEach(row -> run(em -> reseal(em, (String) row[0])));
    return all.size();
  }

  private int reseal(EntityManager em, String digest) {
    int rows = 0;
    for (Object[] row : Sql.rows(em, ROW + " AND digest = ?2", HOME, digest)) {
      rows +=
          Sql.run(
              em,
              "UPDATE staff_session SET sealed = ?1 WHERE account = ?2 AND digest = ?3",
              seal(digest, open(digest, Sql.bytes(row[3]))),
              HOME,
              digest);
    }
    return rows;
  }

  private byte[] seal(String digest, Sealed sealed) {
    try {
      return vault.seal(Users.HOME, context(digest), Json.MAPPER.writeValueAsBytes(sealed));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Sealed open(String digest, byte[] sealed) {
    try {
      return Json.MAPPER.readValue(vault.open(Users.HOME, context(digest), sealed), Sealed.class);
    } catch (IOException e) {
      throw new IllegalStateException("a stored session cannot be read", e);
    }
  }

  private static String context(String digest) {
    return "session|" + digest;
  }
}
