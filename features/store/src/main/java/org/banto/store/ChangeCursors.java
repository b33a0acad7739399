// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.List;
import java.util.OptionalLong;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.ChangeBatch;
import org.banto.sql.Sql;

/** How far each consumer of changes is in the history of each account, and what comes next. */
final class ChangeCursors {
  private final JpaTemplate jpa;
  private final Transactions transactions;
  private final int most;

  /**
   * Remembers.
   *
   * @param most lines of a stretch
   */
  ChangeCursors(JpaTemplate jpa, int most) {
    this.jpa = jpa;
    this.transactions = new Transactions(jpa);
    this.most = most;
  }

  /**
   * An account in which a consumer is not at the end.
   *
   * @param at the last line it has taken up; empty when it is new
   * @param end the last line there is
   */
  record News(AccountId account, OptionalLong at, long end) {}

  /**
   * What comes next.
   *
   * @param to the line at which the consumer is afterwards
   */
  record Stretch(ChangeBatch batch, long to) {
    boolean isEmpty() {
      return !batch.anew() && batch.lines().isEmpty();
    }
  }

  /** The accounts in which a consumer is not at the end: one statement, however many there are. */
  List<News> news(String consumer) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            new Sql()
                    .add("SELECT h.account, h.seq, c.seq AS seen FROM head h")
                    .add(" LEFT JOIN change_cursor c ON c.account = h.account")
                    .add(" AND c.consumer = ? WHERE h.name = ?", consumer, ChainHeads.AUDIT)
                    .add(" AND h.seq > 0 AND (c.seq IS NULL OR c.seq <> h.seq)")
                    .add(" ORDER BY h.account")
                    .rows(em)
                    .stream()
                    .map(ChangeCursors::news)
                    .toList());
  }

  private static News news(Object[] row) {
    return new News(
        new AccountId((String) row[0]),
        row[2] == null ? OptionalLong.empty() : OptionalLong.of(Sql.number(row[2])),
        Sql.number(row[1]));
  }

  /**
   * What comes next for a consumer.
   *
   * @param beginning whether one that is new begins with the first line
   */
  Stretch next(News news, boolean beginning) {
    boolean fresh = news.at().isEmpty() && !beginning;
    long after = news.at().orElse(0);
    if (fresh || after > news.end()) { // the latter of a history that lost its end
      return new Stretch(new ChangeBatch(true, List.of()), news.end());
    }
    long to = Math.min(news.end(), after + most);
    return jpa.txExpr(
        TransactionType.Required, em -> new Stretch(batch(em, news.account(), after, to), to));
  }

  /** Numbers have no gaps: where there are fewer lines, some are lost. */
  private static ChangeBatch batch(EntityManager em, AccountId account, long after, long to) {
    List<Object[]> rows =
        new Sql()
            .add("SELECT seq, order_id, act FROM " + IndexedTables.AUDIT_BY_SEQ)
            .add(" WHERE account = ? AND seq > ? AND seq <= ?", account.value(), after, to)
            .add(" ORDER BY seq")
            .rows(em);
    return new ChangeBatch(
        rows.size() < to - after,
        rows.stream().filter(r -> Sql.number(r[1]) != 0).map(ChangeCursors::line).toList());
  }

  private static ChangeBatch.Line line(Object[] row) {
    return new ChangeBatch.Line(
        Sql.number(row[0]), new OrderId(Sql.number(row[1])), (String) row[2]);
  }

  /** A consumer has taken it up; not where another house was faster. */
  boolean move(String consumer, News from, long to) {
    return transactions.run(
        em ->
            from.at().isPresent() ? moved(em, consumer, from, to) : begun(em, consumer, from, to));
  }

  private static boolean moved(EntityManager em, String consumer, News from, long to) {
    return new Sql()
            .add("UPDATE change_cursor SET seq = ?", to)
            .add(" WHERE account = ? AND consumer = ?", from.account().value(), consumer)
            .add(" AND seq = ?", from.at().getAsLong())
            .update(em)
        == 1;
  }

  private static boolean begun(EntityManager em, String consumer, News from, long to) {
    String account = from.account().value();
    boolean other =
        !new Sql()
            .add("SELECT seq FROM change_cursor WHERE account = ?", account)
            .add(" AND consumer = ?", consumer)
            .column(em)
            .isEmpty();
    return !other
        && new Sql()
                .add("INSERT INTO change_cursor (account, consumer, seq)")
                .add(" VALUES (?, ?, ?)", account, consumer, to)
                .update(em)
            == 1;
  }
}
