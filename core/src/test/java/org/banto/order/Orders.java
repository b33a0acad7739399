// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.ShopId;
import org.banto.base.Yen;
import org.banto.payment.PaymentState;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/** Orders to test with. */
final class Orders {
  static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  private Orders() {}

  static Order fresh(Route route, PaymentState payment) {
    Address address = new Address("1000001", "東京都", "千代田区", "千代田1-1", "");
    Person person = new Person("髙﨑 花子", "タカサキ ハナコ", "", address, "03-0000-0000", "");
    PlacedOrder placed =
        new PlacedOrder(
            NOW,
            person,
            List.of(new Destination("1", person, "", "", "")),
            List.of(
                new OrderLine(
                    1,
                    "1",
                    0,
                    "SKU-1",
                    "",
                    "茶碗",
                    List.of(),
                    2,
                    new Yen(500),
                    TaxRate.STANDARD,
                    false)),
            new Amounts(
                Optional.of(new Yen(1000)),
                Optional.of(new Yen(1000)),
                Optional.of(new Yen(1000)),
                List.of(),
                List.of()),
            new PaymentMethod(PaymentMethod.Kind.CARD, "クレジットカード"),
            "宅配便",
            DeliveryWish.NONE,
            "",
            Set.of());
    return new Order(
        new OrderId(1),
        new AccountId("main"),
        new OrderKey(ShopId.of("rakuten~demo"), "1-20261124-1"),
        0,
        NOW,
        NOW,
        placed,
        MallState.NONE,
        Stage.NEW,
        route,
        Optional.empty(),
        payment,
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

  static Shipment shipment(int n, ShipmentState state) {
    return new Shipment(
        ShipmentNumber.of(new OrderId(1), n),
        0,
        List.of(new Shipment.Item(1, 1)),
        Carriage.NONE,
        Optional.empty(),
        DeliveryWish.NONE,
        Optional.empty(),
        state,
        List.of(new Parcel(1, Optional.empty())),
        Optional.empty(),
        "");
  }
}
