// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.order.Address;
import org.banto.order.Amounts;
import org.banto.order.DeliveryWish;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.OrderKey;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.Person;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.ShopId;
import org.banto.order.Stage;
import org.banto.order.TaxRate;
import org.banto.order.Yen;
import org.banto.payment.PaymentState;

/** An order of one thing to one place, for rows that say no more of it. */
final class SampleOrder {
  private static final Yen PRICE = new Yen(1_100);

  private SampleOrder() {}

  static Order of(Instant ordered, Instant received, Optional<LocalDate> wish, String prefecture) {
    Person buyer = new Person("番頭 花子", "", "", new Address("", prefecture, "", "", ""), "", "");
    OrderLine line =
        new OrderLine(1, "1", 0, "A", "A", "品", List.of(), 1, PRICE, TaxRate.STANDARD, false);
    Optional<Yen> price = Optional.of(PRICE);
    PlacedOrder placed =
        new PlacedOrder(
            ordered,
            buyer,
            List.of(new Destination("1", buyer, "", "", "")),
            List.of(line),
            new Amounts(price, price, price, List.of(), List.of()),
            new PaymentMethod(PaymentMethod.Kind.CARD, ""),
            "",
            new DeliveryWish(wish, Optional.empty()),
            "",
            Set.of());
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
        List.of());
  }
}
