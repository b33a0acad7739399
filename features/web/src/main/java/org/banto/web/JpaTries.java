// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.house.Vault;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Log-ins that failed, in the database: they outlive a restart, and count at all houses on it. Of a place stands a keyed
 * digest alone, so nobody reads in a copy who tries to get in from where. While the disk is full they are remembered here.
 */
@Component(service = JpaTries.class)
public final class JpaTries implements TryCounts {
  private static final String HOME = Users.HOME.value();
  private static final String ONE = " WHERE account = ?1 AND place = ?2";

  private final JpaTemplate jpa;
  private final Vault vault;
  private final RememberedTries whileFull = new RememberedTries();

  /** Somebody else has counted at the same time. */
  private static final class Meanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** For the service component runtime. */
  @Activate
  public JpaTries(
      @Reference(target = "(osgi.unit.name=banto-web)") JpaTemplate jpa,
      @Reference Vault vault,
      @Reference WebTables tables) {
    this(jpa, vault);
  }

  JpaTries(JpaTemplate jpa, Vault vault) {
    this.jpa = jpa;
    this.vault = vault;
  }

  @Override
  public <T> T change(Collection<String> places, Function<Map<String, Failed>, T> work) {
    // in one order, so that no two wait for each other
    TreeSet<String> ordered = new TreeSet<>(places);
    while (true) {
      try {
        return jpa.txExpr(TransactionType.Required, em -> change(em, ordered, work));
      } catch (RuntimeException e) {
        if (DiskSpace.isFull(e)) {
          return whileFull.change(places, work);
        }
        if (!meanwhile(e) && !SqlStates.collision(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean meanwhile(Throwable e) {
    return e != null && (e instanceof Meanwhile || meanwhile(e.getCause()));
  }

  private <T> T change(
      EntityManager em, TreeSet<String> places, Function<Map<String, Failed>, T> work) {
    Map<String, Failed> before = new TreeMap<>();
    places.forEach(place -> read(em, place, before));
    Map<String, Failed> after = new HashMap<>(before);
    T given = work.apply(after);
    for (String place : places) {
      write(em, place, before.get(place), after.get(place));
    }
    return given;
  }

  private void read(EntityManager em, String place, Map<String, Failed> into) {
    String sql = "SELECT times, since_ms, last_ms FROM log_in_try" + ONE;
    for (Object[] row : Sql.rows(em, sql, HOME, digest(place))) {
      into.put(place, new Failed((int) Sql.number(row[0]), moment(row[1]), moment(row[2])));
    }
  }

  private static Instant moment(Object cell) {
    return Instant.ofEpochMilli(Sql.number(cell));
  }

  /** Writes only over what was read. */
  private void write(EntityManager em, String place, Failed before, Failed after) {
    String digest = digest(place);
    int rows = 1;
    if (before == null && after != null) {
      rows =
          Sql.run(
              em,
              "INSERT INTO log_in_try (account, place, times, since_ms, last_ms)"
                  + " VALUES (?1, ?2, ?3, ?4, ?5)",
              HOME,
              digest,
              after.times(),
              after.since().toEpochMilli(),
              after.last().toEpochMilli());
    } else if (after == null && before != null) {
      rows = Sql.run(em, "DELETE FROM log_in_try" + ONE, HOME, digest);
    } else if (before != null && !before.equals(after)) {
      rows =
          Sql.run(
              em,
              "UPDATE log_in_try SET times = ?1, since_ms = ?2, last_ms = ?3 WHERE account = ?4"
                  + " AND place = ?5 AND times = ?6 AND last_ms = ?7",
              after.times(),
              after.since().toEpochMilli(),
              after.last().toEpochMilli(),
              HOME,
              digest,
              before.times(),
              before.last().toEpochMilli());
    }
    if (rows == 0) {
      throw new Meanwhile();
    }
  }

  private String digest(String place) {
    return HexFormat.of().formatHex(vault.blind(Users.HOME, "log-in-try", place));
  }

  /** Takes those out that count no more. */
  void sweep(Instant now) {
    Duration kept = Tries.REMEMBERED;
    jpa.txExpr(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "DELETE FROM log_in_try WHERE account = ?1 AND last_ms < ?2",
                HOME,
                now.minus(kept).toEpochMilli()));
  }
}
