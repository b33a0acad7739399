// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banto.base.Desk;
import org.banto.flow.OrderAction.Request;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/** What the moves of the table do to an order. */
final class Effects {
  /** その他: where an order waits that somebody set aside without naming a box. */
  private Effects() {}

  /** Taken on. Its shipments are planned on its way, see {@link AmendmentRunner}. */
  static Order accept(Order order, Request ask) {
    return order.with(e -> e.stage(Stage.ACCEPTED));
  }

  static Order hold(Order order, Request ask) {
    return hold(order, Hold.BOX_OTHER, ask);
  }

  static Order hold(Order order, int box, Request ask) {
    return order.with(e -> e.hold(new Hold(box, ask.reason().strip(), ask.by(), ask.now())));
  }

  static Order pay(Order order, Request ask) {
    return order.with(e -> e.payment(PaymentState.PAID));
  }

  static Order release(Order order, Request ask) {
    return Wave.in(order, Wave.of(order, ask), ShipmentState.RELEASED);
  }

  static Order request(Order order, Request ask) {
    return Wave.in(order, Wave.of(order, ask), ShipmentState.REQUESTED);
  }

  static Order told(Order order, Request ask) {
    return order.with(e -> e.stage(Stage.TOLD));
  }

  /** Called off: everything not shipped yet is struck. An order of which some has left goes on. */
  static Order cancel(Order order, Request ask) {
    Order struck = each(order, s -> s.shipped() ? s : s.in(ShipmentState.VOID));
    Optional<String> reason = Optional.ofNullable(ask.arguments().get(HouseActions.CANCEL_REASON));
    return order.partlyShipped()
        ? struck.with(e -> e.release())
        : struck.with(e -> e.stage(Stage.CANCELLED).cancelReason(reason).release());
  }

  static Order turnBack(Order order, Request ask) {
    return order.with(e -> e.stage(Stage.RETURNED).release());
  }

  /** All live shipments in one of these states go to another. */
  static Order shipments(Order order, Set<ShipmentState> from, ShipmentState to) {
    return each(order, s -> from.contains(s.state()) ? s.in(to) : s);
  }

  static Order each(Order order, UnaryOperator<Shipment> change) {
    return order.with(e -> e.shipments(order.shipments().stream().map(change).toList()));
  }

  /** Why an order did not arrive on the desk asked for; empty when it did. */
  static Optional<String> detour(Order after, Desk asked) {
    if (after.desk() == asked) {
      return Optional.empty();
    }
    return Optional.of(
        switch (after.desk()) {
          case PAY_WAIT -> "入金を待つため";
          case SHIP_WAIT -> "入金を待たなくてよいため";
          case POSTPAY_WAIT -> "発送後の入金を待つため";
          case SHIPPED -> "一部が発送済みのため、残りの出荷だけを取りやめました";
          default -> "この処理ルートでは「" + asked.japanese() + "」を通らないため";
        });
  }
}
