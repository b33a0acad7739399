// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Desk;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.MallState.Standing;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the mall itself has against the order going on. */
@Component
public final class MallStateCheck implements Check {
  @Activate
  public MallStateCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!RoomFindings.beforeLabel(order, leaving)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    if (order.placed().flags().contains(OrderFlag.MALL_CAUTION)) {
      found.add(
          IntakeFindings.OURS.warn(
              "mall.caution",
              order.mall().code(),
              "モールが要注意の注文としています。モールの画面で内容を確認してください。",
              "The mall marks this order as needing caution."));
    }
    Standing standing = order.mall().standing();
    if (leaving != Desk.NEW && standing == Standing.ON_HOLD) {
      found.add(
          IntakeFindings.OURS.warn(
              "mall.on-hold",
              order.mall().code(),
              "モールではまだ保留・処理中です（" + order.mall().words() + "）。",
              "The mall still holds this order."));
    }
    if (standing == Standing.CHANGE_PENDING || standing == Standing.CANCEL_PENDING) {
      found.add(
          IntakeFindings.OURS.warn(
              "mall.pending",
              order.mall().code(),
              "モールで変更またはキャンセルの手続き中です（" + order.mall().words() + "）。",
              "A change or cancellation is under way at the mall."));
    }
    return found;
  }
}
