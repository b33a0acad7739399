// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A memo whose day has come is looked at before the order goes on, until the reminder is done. */
@Component(service = Check.class)
public final class ReminderCheck implements Check {
  private static final RoomFindings FINDINGS = new RoomFindings("banto-board");

  private final Clock clock;

  /** The service. */
  @Activate
  public ReminderCheck() {
    this(new HouseClock());
  }

  ReminderCheck(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    return RoomFindings.beforeLabel(order, leaving) ? due(order) : List.of();
  }

  private List<Finding> due(Order order) {
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    return IntStream.range(0, order.notes().size())
        .filter(at -> order.notes().get(at).reminder().filter(r -> r.due(today)).isPresent())
        .mapToObj(at -> finding(at + 1, order.notes().get(at)))
        .toList();
  }

  private static Finding finding(int no, Note note) {
    Note.Reminder reminder = note.reminder().orElseThrow();
    return FINDINGS.warn(
        "memo.due",
        no + "/" + reminder.day(),
        no + "番目のメモ（" + note.kind().title().ja() + "）の確認日 " + reminder.day() + " です。",
        "Memo " + no + " (" + note.kind().title().en() + ") is due since " + reminder.day() + ".");
  }
}
