// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.banto.checks.BlankOrder;
import org.banto.order.Amounts;
import org.banto.order.Destination;
import org.banto.order.Hold;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;

/** An order whose payload nobody could read: its number is known, and why it cannot be read. */
final class UnreadOrder {
  private UnreadOrder() {}

  static Order order(
      OrderId id, AccountId account, OrderKey key, Instant received, String why, Instant now) {
    PlacedOrder placed =
        new PlacedOrder(
            received,
            BlankOrder.NOBODY,
            List.of(new Destination("", BlankOrder.NOBODY, "", "", "")),
            List.of(),
            new Amounts(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of()),
            new PaymentMethod(PaymentMethod.Kind.OTHER, ""),
            "",
            DeliveryWish.NONE,
            "",
            Set.of());
    return new Order(
        id,
        account,
        key,
        0,
        received,
        now,
        placed,
        MallState.NONE,
        Stage.NEW,
        Route.STANDARD,
        Optional.of(hold(why, now)),
        PaymentState.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The hold of an order that could not be read. */
  static Hold hold(String why, Instant now) {
    return new Hold(Hold.BOX_INTAKE_ERROR, why, Actor.system(LedgerIntake.ROOM), now);
  }
}
