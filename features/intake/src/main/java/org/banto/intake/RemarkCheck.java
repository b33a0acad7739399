// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.Arrays;
import java.util.List;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Note;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Keeps an order from going on until somebody has seen what intake had to tell about it. */
@Component
public final class RemarkCheck implements Check {
  @Activate
  public RemarkCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    return switch (leaving) {
      case NEW, HOLD, PAY_WAIT, SHIP_WAIT, DOC_WAIT, TRACK_WAIT ->
          Arrays.stream(Remark.values())
              .flatMap(r -> r.on(order).map(n -> finding(order, r, n)).stream())
              .toList();
      default -> List.of();
    };
  }

  private static Finding finding(Order order, Remark remark, Note note) {
    String subject = Long.toString(note.at().toEpochMilli(), 36);
    String english = remark.english(note);
    return remark == Remark.CHANGED_AFTER_PRINT && heldHere(order)
        ? IntakeFindings.OURS.block(remark.code(), subject, note.text(), english)
        : IntakeFindings.OURS.warn(remark.code(), subject, note.text(), english);
  }

  private static boolean heldHere(Order order) {
    return order.hold().filter(h -> h.by().equals(Actor.system(LedgerIntake.ROOM))).isPresent();
  }
}
