// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.Payload;
import org.banto.house.Ledger.Aside;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/** What came in and could not be read, inside a transaction. */
final class Asides {
  private static final int KEPT = 100;
  private static final int LONGEST = 1_000;

  private final DatabaseVault vault;

  Asides(DatabaseVault vault) {
    this.vault = vault;
  }

  void keep(
      EntityManager em,
      AccountId account,
      ConnectionId connection,
      Payload answer,
      long digest,
      String why,
      Instant now) {
    int again =
        new Sql()
            .add("UPDATE ledger_aside SET times = times + 1, last_at = ?", now.toEpochMilli())
            .add(", why = ?", shortened(why))
            .add(" WHERE account = ? AND far_side = ?", account.value(), connection.toString())
            .add(" AND digest = ?", digest)
            .update(em);
    if (again > 0) {
      return;
    }
    AsideRow row = new AsideRow();
    row.account = account.value();
    row.seq = ChainHeads.take(em, account.value(), ChainHeads.LEDGER, 1).seq() + 1;
    row.connection = connection.toString();
    row.mediaType = answer.mediaType();
    row.digest = digest;
    row.firstAt = now.toEpochMilli();
    row.lastAt = now.toEpochMilli();
    row.times = 1;
    row.size = answer.bytes().length;
    row.why = shortened(why);
    row.payload = JpaLedger.seal(vault, account, row.seq, answer.bytes());
    em.persist(row);
    em.flush();
    drop(em, account, connection);
  }

  private static String shortened(String why) {
    return why.length() > LONGEST ? why.substring(0, LONGEST) : why;
  }

  private static void drop(EntityManager em, AccountId account, ConnectionId connection) {
    List<Long> old =
        list(em, account, connection, 2 * KEPT).stream().skip(KEPT).map(Aside::seq).toList();
    for (List<Long> part : InClause.parts(old)) {
      new Sql()
          .add("DELETE FROM ledger_aside WHERE account = ? AND ", account.value())
          .in("seq", part)
          .update(em);
    }
  }

  static List<Aside> list(EntityManager em, AccountId account, ConnectionId connection, int limit) {
    return new Sql()
            .add("SELECT seq, first_at, last_at, times, media_type, bytes, why FROM ledger_aside")
            .add(" WHERE account = ? AND far_side = ?", account.value(), connection.toString())
            .add(" ORDER BY last_at DESC, seq DESC FETCH FIRST " + limit + " ROWS ONLY")
            .rows(em)
            .stream()
            .map(Asides::aside)
            .toList();
  }

  private static Aside aside(Object[] r) {
    return new Aside(
        ((Number) r[0]).longValue(),
        Instant.ofEpochMilli(((Number) r[1]).longValue()),
        Instant.ofEpochMilli(((Number) r[2]).longValue()),
        ((Number) r[3]).longValue(),
        (String) r[4],
        ((Number) r[5]).intValue(),
        (String) r[6]);
  }

  Optional<Payload> find(EntityManager em, AccountId account, ConnectionId connection, long seq) {
    return Optional.ofNullable(em.find(AsideRow.class, new SeqKey(account.value(), seq)))
        .filter(r -> r.connection.equals(connection.toString()))
        .map(r -> new Payload(r.mediaType, JpaLedger.open(vault, account, r.seq, r.payload)));
  }
}
