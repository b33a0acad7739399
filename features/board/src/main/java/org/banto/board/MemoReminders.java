// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.OrderClearing;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.sql.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The memos of which somebody is to be reminded, by their day. */
@Component(service = {MemoReminders.class, OrderClearing.class})
public final class MemoReminders implements OrderClearing {
  private final JpaTemplate jpa;

  /**
   * A memo of which somebody is to be reminded.
   *
   * @param account whose order
   * @param order which
   * @param no which of its memos, from 1
   * @param day from this day on
   * @param person the log-in of whom; empty for whoever works on the order
   */
  record Due(AccountId account, OrderId order, int no, LocalDate day, String person) {}

  /** Remembers; the table is ready. */
  @Activate
  public MemoReminders(
      @Reference(target = "(osgi.unit.name=banto-board)") JpaTemplate jpa,
      @Reference BoardTables tables) {
    this(jpa);
  }

  MemoReminders(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** Keeps those of an order as it is; one that was told of already is not told again. */
  void keep(Order order) {
    jpa.tx(TransactionType.Required, em -> keep(em, order));
  }

  private static void keep(EntityManager em, Order order) {
    TreeMap<Integer, Note.Reminder> wanted = new TreeMap<>();
    for (int at = 0; at < order.notes().size(); at++) {
      int no = at + 1;
      order.notes().get(at).reminder().ifPresent(r -> wanted.put(no, r));
    }
    List<Object[]> rows =
        Sql.rows(
            em,
            "SELECT note_no, due_day, person FROM board_reminder WHERE account = ? AND order_id = ?",
            order.account().value(),
            order.id().value());
    for (Object[] row : rows) {
      int no = (int) Sql.number(row[0]);
      Note.Reminder kept = new Note.Reminder(LocalDate.parse((String) row[1]), (String) row[2]);
      if (kept.equals(wanted.get(no))) {
        wanted.remove(no);
      } else {
        Sql.run(
            em,
            "DELETE FROM board_reminder WHERE account = ? AND order_id = ? AND note_no = ?",
            order.account().value(),
            order.id().value(),
            no);
      }
    }
    wanted.forEach((no, reminder) -> add(em, order, no, reminder));
  }

  private static void add(EntityManager em, Order order, int no, Note.Reminder reminder) {
    Sql.run(
        em,
        "INSERT INTO board_reminder (account, order_id, note_no, due_day, person, told_ms)"
            + " VALUES (?, ?, ?, ?, ?, 0)",
        order.account().value(),
        order.id().value(),
        no,
        reminder.day().toString(),
        reminder.person());
  }

  /** Those whose day has come and of which nobody was told, the oldest first, of all accounts. */
  List<Due> untold(LocalDate today, int most) {
    return jpa
        .txExpr(
            TransactionType.Required,
            em ->
                Sql.first(
                    em,
                    most,
                    "SELECT account, order_id, note_no, due_day, person FROM board_reminder"
                        + " WHERE told_ms = 0 AND due_day <= ? ORDER BY due_day, account, order_id, note_no",
                    today.toString()))
        .stream()
        .map(MemoReminders::due)
        .toList();
  }

  private static Due due(Object[] row) {
    return new Due(
        new AccountId((String) row[0]),
        new OrderId(Sql.number(row[1])),
        (int) Sql.number(row[2]),
        LocalDate.parse((String) row[3]),
        (String) row[4]);
  }

  /** Somebody was told of it. */
  void told(Due due, Instant at) {
    jpa.tx(
        TransactionType.Required,
        em ->
            Sql.run(
                em,
                "UPDATE board_reminder SET told_ms = ?"
                    + " WHERE account = ? AND order_id = ? AND note_no = ? AND due_day = ?",
                at.toEpochMilli(),
                due.account().value(),
                due.order().value(),
                due.no(),
                due.day().toString()));
  }

  /** The orders of an account of which anything is kept. */
  List<OrderId> orders(AccountId account) {
    List<OrderId> all = new ArrayList<>();
    jpa.txExpr(
            TransactionType.Required,
            em ->
                Sql.rows(
                    em,
                    "SELECT DISTINCT order_id, account FROM board_reminder WHERE account = ?",
                    account.value()))
        .forEach(row -> all.add(new OrderId(Sql.number(row[0]))));
    return all;
  }

  @Override
  public void clear(AccountId account, Set<OrderId> gone) {
    jpa.tx(
        TransactionType.Required,
        em ->
            gone.forEach(
                id ->
                    Sql.run(
                        em,
                        "DELETE FROM board_reminder WHERE account = ? AND order_id = ?",
                        account.value(),
                        id.value())));
  }
}
