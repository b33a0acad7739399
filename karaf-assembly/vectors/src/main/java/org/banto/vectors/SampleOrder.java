// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.banto.payment.PaymentState;

/** An order of one thing to one place, as far as a row says what was ordered. */
final class SampleOrder {
  private static final Yen PRICE = new Yen(1_100);

  private SampleOrder() {}

  /** An order of one thing to one place. */
  static Order of(Instant ordered, Instant received, Optional<LocalDate> wish, String prefecture) {
    OrderLine line = line(1, PRICE, 1, TaxRate.STANDARD);
    DeliveryWish wished = new DeliveryWish(wish, Optional.empty());
    PlacedOrder placed = placed(ordered, prefecture, List.of(line), List.of(), wished);
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
    return new OrderLine(no, "" + no, 0, "A", "A", "品", List.of(), quantity, price, rate, false);
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
