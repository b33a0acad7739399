// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.ShopId;
import org.banto.base.Yen;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.order.TaxRate;
import org.banto.payment.Deposit;
import org.banto.payment.PaymentState;

/** An order of one thing to one place, as far as a row says what was ordered. */
final class SampleOrder {
  /** The code of what is ordered. */
  static final String CODE = "A";

  private static final Yen PRICE = new Yen(1_100);

  private SampleOrder() {}

  /** An order of so many things to one place. */
  static Order of(
      Instant ordered, Instant received, Optional<LocalDate> wish, String prefecture, int things) {
    List<OrderLine> lines =
        IntStream.rangeClosed(1, things)
            .mapToObj(no -> line(no, PRICE, 1, TaxRate.STANDARD))
            .toList();
    DeliveryWish wished = new DeliveryWish(wish, Optional.empty());
    PlacedOrder placed = placed(ordered, prefecture, lines, List.of(), wished);
    return new Order(
        new OrderId(1),
        ShopSettings.SHOP,
        new OrderKey(new ShopId("vectors", "vectors"), "1"),
        1,
        received,
        received,
        placed,
        MallState.NONE,
        Stage.ACCEPTED,
        Route.STANDARD,
        Optional.empty(),
        PaymentState.AUTHORISED,
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

  /** The same paid by transfer before it ships; without a day the money is still awaited. */
  static Order prepaid(Order order, Optional<LocalDate> paid) {
    PlacedOrder p = order.placed();
    PlacedOrder placed =
        new PlacedOrder(
            p.orderedAt(),
            p.buyer(),
            p.destinations(),
            p.lines(),
            p.amounts(),
            new PaymentMethod(PaymentMethod.Kind.BANK_TRANSFER, ""),
            p.deliveryMethod(),
            p.wish(),
            p.remarks(),
            p.flags());
    Order waiting =
        order.with(e -> e.placed(placed).route(Route.PREPAID).payment(PaymentState.UNPAID));
    return paid.isEmpty()
        ? waiting
        : waiting.with(
            e ->
                e.payment(PaymentState.PAID)
                    .deposit(new Deposit("1", paid.get(), PRICE, "", "hand")));
  }

  /** The lines of a tax case. */
  static List<OrderLine> lines(JsonNode c) {
    List<OrderLine> lines = new ArrayList<>();
    for (JsonNode l : Json.node(c, "lines")) {
      int quantity = Math.toIntExact(Json.yen(l, "qty").value());
      TaxRate rate = Json.rate(l, "tax_rate");
      lines.add(line(lines.size() + 1, Json.yen(l, "unit_price"), quantity, rate));
    }
    return lines;
  }

  /** What was ordered, with a coupon of the shop and points. */
  static PlacedOrder placed(List<OrderLine> lines, Yen coupon, Yen points) {
    List<Charge> charges =
        List.of(charge(Charge.Kind.SHOP_COUPON, coupon), charge(Charge.Kind.POINTS, points));
    return placed(Instant.EPOCH, "", lines, charges, DeliveryWish.NONE);
  }

  private static Charge charge(Charge.Kind kind, Yen off) {
    return new Charge(kind, "", Yen.ZERO.minus(off), TaxRate.NONE, -1);
  }

  private static OrderLine line(int no, Yen price, int quantity, TaxRate rate) {
    return new OrderLine(no, "" + no, 0, CODE, CODE, "品", List.of(), quantity, price, rate, false);
  }

  private static PlacedOrder placed(
      Instant ordered,
      String prefecture,
      List<OrderLine> lines,
      List<Charge> charges,
      DeliveryWish wish) {
    Person buyer = new Person("番頭 花子", "", "", new Address("", prefecture, "", "", ""), "", "");
    return new PlacedOrder(
        ordered,
        buyer,
        List.of(new Destination("1", buyer, "", "", "")),
        lines,
        new Amounts(Optional.empty(), Optional.empty(), Optional.empty(), charges, List.of()),
        new PaymentMethod(PaymentMethod.Kind.CARD, ""),
        "",
        wish,
        "",
        Set.of());
  }
}
