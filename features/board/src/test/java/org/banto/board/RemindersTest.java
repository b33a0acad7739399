// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Rejection;
import org.banto.board.MemosResource.Marks;
import org.banto.fakes.Events;
import org.banto.fakes.MemoryFlow;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.flow.ChangeBatch;
import org.banto.order.Finding;
import org.banto.order.Note;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

class RemindersTest {
  static final LocalDate DAY = LocalDate.of(2026, 12, 3);

  /** Eight in the morning of that day, in Tokyo. */
  private static final Instant MORNING = Instant.parse("2026-12-02T23:00:00Z");

  private final MemoryOrders orders = new MemoryOrders();
  private final Events events = new Events();

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static Note note(Optional<Note.Reminder> reminder) {
    return new Note(
        Orders.NOW, Actor.staff("hanako"), "折り返し", Note.Kind.PHONE, false, true, reminder);
  }

  static Order reminded(long id, String person) {
    return Orders.everyday(id)
        .with(e -> e.note(note(Optional.empty())))
        .with(e -> e.note(note(Optional.of(new Note.Reminder(DAY, person)))));
  }

  @Test
  void aMemoIsSaidToBeDueOnceWhenItsDayHasCome() throws Exception {
    Order order = orders.put(reminded(1, "taro"));
    BoardDatabase.onBoth(
        (jpa, data) -> {
          events.clear();
          MemoReminders reminders = new MemoReminders(jpa);
          new ReminderConsumer(orders, reminders)
              .take(Orders.MAIN, new ChangeBatch(true, List.of()));
          new ReminderBell(reminders, orders, events, at(MORNING.minusSeconds(9 * 3600))).run();
          assertEquals(List.of(), events.alarms());
          ReminderBell bell = new ReminderBell(reminders, orders, events, at(MORNING));
          bell.run();
          bell.run();
          assertEquals(
              List.of("注文 123456-20261123-00000001 のメモの確認日です（taroさん）。メモを見てください"), events.alarms());
          reminders.keep(order);
          bell.run();
          assertEquals(1, events.alarms().size(), "nothing of it has changed");
          Note later = order.notes().get(1);
          reminders.keep(
              order.with(
                  e ->
                      e.note(
                          1,
                          later.marked(
                              false, true, Optional.of(new Note.Reminder(DAY.minusDays(1), ""))))));
          bell.run();
          assertEquals(2, events.alarms().size(), "it is another day now");
          reminders.clear(Orders.MAIN, Set.of(order.id()));
          assertEquals(List.of(), reminders.orders(Orders.MAIN));
        });
  }

  @Test
  void anOrderWithAMemoThatIsDueWaitsForAYes() {
    Order order = reminded(1, "");
    ReminderCheck check = new ReminderCheck(at(MORNING));
    assertEquals(List.of("memo.due|2/2026-12-03"), keys(check, order, Desk.SHIP_WAIT));
    assertEquals(List.of(), keys(check, order, Desk.SHIPPED));
    assertEquals(
        List.of(), keys(new ReminderCheck(at(MORNING.minusSeconds(9 * 3600))), order, Desk.NEW));
    Order done =
        order.with(e -> e.note(1, order.notes().get(1).marked(false, true, Optional.empty())));
    assertEquals(List.of(), keys(check, done, Desk.SHIP_WAIT));
  }

  private static List<String> keys(ReminderCheck check, Order order, Desk leaving) {
    return check.check(order, leaving).stream().map(Finding::key).toList();
  }

  @Test
  void aMemoIsMarkedAndItsWordsStay() {
    Order order = orders.put(reminded(1, ""));
    MemosResource memos = new MemosResource(orders, new MemoryFlow(orders));
    long id = order.id().value();
    memos.mark(id, 2, "\"" + order.revision() + "\"", new Marks(true, null, null), Staff.HANAKO);
    Note after = orders.find(Orders.MAIN, order.id()).orElseThrow().notes().get(1);
    assertTrue(after.pinned());
    assertTrue(after.reminder().isEmpty());
    assertEquals("折り返し", after.text());
    assertEquals("memo.done", orders.changes().get(0).act());
    assertEquals(
        Rejection.Kind.STALE,
        assertThrows(
                Rejection.class,
                () -> memos.mark(id, 2, "\"1\"", new Marks(null, null, null), Staff.HANAKO))
            .kind());
    assertEquals(
        Rejection.Kind.NOT_FOUND,
        assertThrows(
                Rejection.class,
                () -> memos.mark(id, 3, null, new Marks(null, null, null), Staff.HANAKO))
            .kind());
  }

  @Test
  void aReminderNeedsADay() {
    assertThrows(Rejection.class, () -> new Note.Reminder(null, "taro"));
  }
}
