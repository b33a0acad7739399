// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import java.util.List;
import org.banto.base.Desk;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Says that the mall would not take what staff have changed: its own page says something else. */
@Component
public final class EditRefusalCheck implements Check {
  private static final RoomFindings OURS = new RoomFindings("banto-malls");

  @Activate
  public EditRefusalCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!RoomFindings.beforeLabel(order, leaving)) {
      return List.of();
    }
    return EditCorrespondence.last(order).stream()
        .filter(t -> t.by().equals(EditCorrespondence.REFUSED))
        .map(
            t ->
                OURS.warn(
                    "mall.edit-refused",
                    RoomFindings.digest(t.at().toString(), t.did().ja()),
                    "編集がモールに伝わっていません: " + t.did().ja(),
                    "The mall has not taken an edit: " + t.did().en()))
        .toList();
  }
}
