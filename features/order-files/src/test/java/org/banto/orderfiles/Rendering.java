// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.stream.Collectors;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.connect.ReadOrder;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;

/** Orders as text, one value a line, to compare with what they should be. */
final class Rendering {
  private final StringBuilder text = new StringBuilder();

  static String of(Iterable<ReadOrder> orders) {
    Rendering r = new Rendering();
    orders.forEach(r::order);
    return r.text.toString();
  }

  private void order(ReadOrder o) {
    PlacedOrder p = o.placed();
    line("order", o.number(), p.orderedAt());
    line("mall", o.mall().standing(), o.mall().code(), o.payment());
    line("payment", p.payment().kind(), p.payment().name());
    line("delivery", p.deliveryMethod(), p.wish().date(), p.wish().slot().map(TimeSlot::label));
    line("remarks", p.remarks().replace("\n", "⏎"));
    line("flags", p.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    person("buyer", p.buyer());
    for (Destination d : p.destinations()) {
      line("to", d.key(), d.noshi(), d.wrapping(), d.note());
      person("recipient", d.recipient());
    }
    p.lines().forEach(this::goods);
    line("goods", yen(p.amounts().goods()), yen(p.amounts().total()), yen(p.amounts().due()));
    for (Charge c : p.amounts().charges()) {
      line("charge", c.kind(), c.amount().value(), c.tax().percent(), c.destination());
    }
    p.amounts()
        .taxes()
        .forEach(t -> line("tax", t.rate().percent(), t.total().value(), t.tax().value()));
  }

  private static Object yen(java.util.Optional<Yen> amount) {
    return amount.map(a -> (Object) a.value()).orElse("?");
  }

  private void person(String who, Person p) {
    line(who, p.name(), p.kana(), p.company(), p.phone(), p.mail());
    line(
        who + " at",
        p.address().zip(),
        p.address().prefecture(),
        p.address().city(),
        p.address().street(),
        p.address().building());
  }

  private void goods(OrderLine l) {
    line(
        "line",
        l.no(),
        l.key(),
        l.destination(),
        l.sku(),
        l.itemCode(),
        l.name(),
        l.options(),
        l.quantity(),
        l.unitPrice().value(),
        l.tax().percent());
  }

  private void line(String name, Object... values) {
    text.append(name).append(':');
    for (Object value : values) {
      text.append(' ').append(value).append(" |");
    }
    text.append('\n');
  }
}
