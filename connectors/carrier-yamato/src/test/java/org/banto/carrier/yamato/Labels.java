// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

/** Labels to fictitious people. */
final class Labels {
  static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-30T23:00:00Z"), ZoneId.of("Asia/Tokyo"));
  static final Shop SHOP =
      new Shop(
          person("架空商店", "1040061", "東京都", "中央区", "銀座９９－９－９", "架空ビル９階", "03-0000-0000"),
          "",
          "",
          billed("000000000000"));

  String number = "S0000000001";
  Person to = person("架空　花子", "060-0001", "北海道", "札幌市中央区", "北一条西９９丁目９－１", "", "090-0000-0001");
  Shop shop = SHOP;
  Carriage carriage = new Carriage("yamato", "PREPAID", Temperature.AMBIENT);
  Optional<LocalDate> shipDate = Optional.of(DAY);
  DeliveryWish wish = DeliveryWish.NONE;
  Optional<Yen> cod = Optional.empty();
  Optional<Yen> tax = Optional.empty();
  int parcels = 1;
  String note = "";
  String item = "衣料品";

  static Person person(
      String name,
      String zip,
      String prefecture,
      String city,
      String street,
      String building,
      String phone) {
    Address address = new Address(zip, prefecture, city, street, building);
    return new Person(name, "", "", address, phone, "");
  }

  Labels number(String value) {
    number = value;
    return this;
  }

  Labels to(Person value) {
    to = value;
    return this;
  }

  Labels at(Address value) {
    to = to.at(value);
    return this;
  }

  Labels by(String label, Temperature temperature) {
    carriage = new Carriage("yamato", label, temperature);
    return this;
  }

  Labels cod(long yen, long taxYen) {
    cod = Optional.of(new Yen(yen));
    tax = Optional.of(new Yen(taxYen));
    return this;
  }

  Labels wish(LocalDate day, TimeSlot slot) {
    wish = new DeliveryWish(Optional.ofNullable(day), Optional.ofNullable(slot));
    return this;
  }

  Labels item(String value) {
    item = value;
    return this;
  }

  Labels note(String value) {
    note = value;
    return this;
  }

  Labels parcels(int value) {
    parcels = value;
    return this;
  }

  Labels shipDate(Optional<LocalDate> value) {
    shipDate = value;
    return this;
  }

  Labels billing(String value) {
    shop = new Shop(SHOP.sender(), "", "", billed(value));
    return this;
  }

  Labels sender(Person value) {
    shop = new Shop(value, "", "", SHOP.codes());
    return this;
  }

  private static Map<String, String> billed(String code) {
    return Map.of("yamato.billing", code);
  }

  Label label() {
    List<Parcel> boxes = new ArrayList<>();
    for (int n = 1; n <= parcels; n++) {
      boxes.add(new Parcel(n, Optional.empty()));
    }
    OrderLine line =
        new OrderLine(1, "", 0, "sku", "", item, List.of(), 1, new Yen(1), TaxRate.STANDARD, false);
    Shipment shipment =
        new Shipment(
            new ShipmentNumber(number),
            0,
            List.of(new Shipment.Item(1, 1)),
            carriage,
            shipDate,
            wish,
            cod,
            ShipmentState.RELEASED,
            boxes,
            Optional.empty(),
            note);
    return new Label(
        shipment, to, shop.sender(), shop, item.isEmpty() ? List.of() : List.of(line), tax);
  }
}
