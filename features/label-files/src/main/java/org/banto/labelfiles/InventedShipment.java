// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.Shop;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.connect.Label;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;

/** A shipment to nobody, to try a layout on. */
final class InventedShipment {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private InventedShipment() {}

  static Label label() {
    Person to =
        person(
            "架空　花子",
            new Address("0600001", "北海道", "札幌市中央区", "北一条西９９丁目９－１", "架空マンション１０１"),
            "090-0000-0001");
    Person from =
        person("架空商店", new Address("1040061", "東京都", "中央区", "銀座９９－９－９", "架空ビル９階"), "03-0000-0000");
    List<OrderLine> lines = List.of(line(1, "SKU-1", "茶碗", 2), line(2, "SKU-2", "湯呑", 1));
    Shipment shipment =
        new Shipment(
            new ShipmentNumber("S0000000101"),
            0,
            List.of(new Shipment.Item(1, 2), new Shipment.Item(2, 1)),
            new Carriage("own", "PREPAID", Temperature.CHILLED),
            Optional.of(DAY),
            new DeliveryWish(Optional.of(DAY.plusDays(3)), Optional.of(TimeSlot.hours(14, 16))),
            Optional.of(new Yen(5500)),
            ShipmentState.RELEASED,
            List.of(new Parcel(1, Optional.empty())),
            Optional.empty(),
            "ワレ物注意");
    Shop shop = new Shop(from, "", "", Map.of());
    return new Label(shipment, to, from, shop, lines, Optional.of(new Yen(500)));
  }

  private static Person person(String name, Address address, String phone) {
    return new Person(name, "", "", address, phone, "");
  }

  private static OrderLine line(int no, String sku, String name, int quantity) {
    return new OrderLine(
        no, "", 0, sku, "", name, List.of(), quantity, new Yen(1100), TaxRate.STANDARD, false);
  }
}
