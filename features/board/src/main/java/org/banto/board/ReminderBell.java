// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.house.OrderService;
import org.banto.house.Topics;
import org.banto.order.Order;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Says once of each memo whose day has come that somebody wanted to be reminded of it. */
@Component(
    service = {Runnable.class, AlarmKinds.class},
    property = {
      "scheduler.name=banto-memo-reminders",
      "scheduler.period:Long=20",
      "scheduler.concurrent:Boolean=false"
    })
public final class ReminderBell implements Runnable, AlarmKinds {
  private static final AlarmKind KIND =
      new AlarmKind("board.memo", new Text("メモの確認日", "Reminders of memos"), false);
  private static final int AT_ONCE = 200;

  private final MemoReminders reminders;
  private final OrderService orders;
  private final EventAdmin events;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public ReminderBell(
      @Reference MemoReminders reminders,
      @Reference OrderService orders,
      @Reference EventAdmin events) {
    this(reminders, orders, events, new HouseClock());
  }

  ReminderBell(MemoReminders reminders, OrderService orders, EventAdmin events, Clock clock) {
    this.reminders = reminders;
    this.orders = orders;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }

  /** Said before it is noted that it was: after a crash in between it is said again, not never. */
  @Override
  public void run() {
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    for (MemoReminders.Due due : reminders.untold(today, AT_ONCE)) {
      Optional<Order> order = orders.find(due.account(), due.order());
      order.ifPresent(
          o ->
              events.postEvent(
                  new Event(
                      Topics.ALARM,
                      Topics.alarm(due.account(), KIND, sentence(o, due), subject(due)))));
      reminders.told(due, clock.instant());
    }
  }

  private static String subject(MemoReminders.Due due) {
    return "order/" + due.order() + "/" + due.no() + "/" + due.day();
  }

  private static Text sentence(Order order, MemoReminders.Due due) {
    String number = order.key().number();
    String ja = due.person().isEmpty() ? "" : "（" + due.person() + "さん）";
    String en = due.person().isEmpty() ? "" : " (" + due.person() + ")";
    return new Text(
        "注文 " + number + " のメモの確認日です" + ja + "。メモを見てください",
        "A memo of order " + number + " is due" + en + ". Look at it");
  }
}
