// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.ShopId;
import org.banto.base.Yen;
import org.banto.fakes.Orders;
import org.banto.order.Amounts;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;

/** Everyday orders of other malls, paid in other ways. */
final class Sold {
  private Sold() {}

  static Order on(String mall, long id, PaymentMethod.Kind kind, PaymentState state) {
    Order o = Orders.everyday(id);
    PlacedOrder p = o.placed();
    PlacedOrder placed =
        new PlacedOrder(
            p.orderedAt(),
            p.buyer(),
            p.destinations(),
            p.lines(),
            p.amounts(),
            new PaymentMethod(kind, kind == PaymentMethod.Kind.CARD ? "カード払い" : "銀行振込"),
            p.deliveryMethod(),
            p.wish(),
            p.remarks(),
            p.flags());
    return of(o, new OrderKey(new ShopId(mall, "main"), mall + "-" + id), placed, state);
  }

  static Order with(Order o, Amounts amounts) {
    PlacedOrder p = o.placed();
    PlacedOrder placed =
        new PlacedOrder(
            p.orderedAt(),
            p.buyer(),
            p.destinations(),
            p.lines(),
            amounts,
            p.payment(),
            p.deliveryMethod(),
            p.wish(),
            p.remarks(),
            p.flags());
    return of(o, o.key(), placed, o.payment());
  }

  /** With a first line that costs so much, and all else as it is. */
  static Order dear(Order o, long price) {
    PlacedOrder p = o.placed();
    OrderLine l = p.lines().get(0);
    OrderLine dear =
        new OrderLine(
            l.no(),
            l.key(),
            l.destination(),
            l.sku(),
            l.itemCode(),
            l.name(),
            l.options(),
            l.quantity(),
            new Yen(price),
            l.tax(),
            false);
    List<OrderLine> lines = new ArrayList<>(p.lines());
    lines.set(0, dear);
    Yen more = dear.amount().minus(l.amount());
    Amounts a = p.amounts();
    Amounts amounts =
        new Amounts(
            a.goods().map(more::plus),
            a.total().map(more::plus),
            a.due().map(more::plus),
            a.charges(),
            a.taxes());
    PlacedOrder placed =
        new PlacedOrder(
            p.orderedAt(),
            p.buyer(),
            p.destinations(),
            lines,
            amounts,
            p.payment(),
            p.deliveryMethod(),
            p.wish(),
            p.remarks(),
            p.flags());
    return of(o, o.key(), placed, o.payment());
  }

  private static Order of(Order o, OrderKey key, PlacedOrder placed, PaymentState state) {
    return new Order(
        o.id(),
        o.account(),
        key,
        o.revision(),
        o.receivedAt(),
        o.changedAt(),
        placed,
        o.mall(),
        o.stage(),
        o.route(),
        o.hold(),
        state,
        o.deposits(),
        o.shipments(),
        o.findings(),
        o.acknowledged(),
        o.tags(),
        Optional.empty(),
        Optional.empty(),
        o.notes(),
        o.traces());
  }
}
