// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** A label to be altered until it is what a test needs; its people are invented. */
public final class LabelBuilder {
  /** When the labels of sketches leave, unless said otherwise. */
  public static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private final Map<String, String> codes = new LinkedHashMap<>();
  private String number = "S0000000001";
  private Person to =
      person("架空　花子", "060-0001", "北海道", "札幌市中央区", "北一条西９９丁目９－１", "", "090-0000-0001");
  private Person from =
      person("架空商店", "1040061", "東京都", "中央区", "銀座９９－９－９", "架空ビル９階", "03-0000-0000");
  private Carriage carriage;
  private Optional<LocalDate> shipDate = Optional.of(DAY);
  private DeliveryWish wish = DeliveryWish.NONE;
  private Optional<Yen> cod = Optional.empty();
  private Optional<Yen> tax = Optional.empty();
  private int parcels = 1;
  private String note = "";
  private String item = "衣料品";

  /** One parcel of this carrier, prepaid. */
  public LabelBuilder(String carrier) {
    carriage = new Carriage(carrier, "PREPAID", Temperature.AMBIENT);
  }

  /** A person from the parts of the address. */
  public static Person person(
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

  public LabelBuilder number(String value) {
    number = value;
    return this;
  }

  public LabelBuilder to(Person value) {
    to = value;
    return this;
  }

  /** The same recipient elsewhere. */
  public LabelBuilder at(Address value) {
    to = to.at(value);
    return this;
  }

  /** The same recipient at this street of the same town. */
  public LabelBuilder at(String street, String building) {
    Address a = to.address();
    return at(new Address(a.zip(), a.prefecture(), a.city(), street, building));
  }

  public LabelBuilder from(Person value) {
    from = value;
    return this;
  }

  /** Slip type and temperature. */
  public LabelBuilder by(String label, Temperature temperature) {
    carriage = new Carriage(carriage.carrier(), label, temperature, carriage.place());
    return this;
  }

  /** Kept at a depot of the carrier. */
  public LabelBuilder depot(String code, String name) {
    Carriage.Place depot = new Carriage.Place(Carriage.Place.DEPOT, code, name);
    carriage =
        new Carriage(
            carriage.carrier(), carriage.label(), carriage.temperature(), Optional.of(depot));
    return this;
  }

  public LabelBuilder cod(long yen, long taxYen) {
    cod = Optional.of(new Yen(yen));
    tax = Optional.of(new Yen(taxYen));
    return this;
  }

  /** Either may be null. */
  public LabelBuilder wish(LocalDate day, TimeSlot slot) {
    wish = new DeliveryWish(Optional.ofNullable(day), Optional.ofNullable(slot));
    return this;
  }

  public LabelBuilder item(String value) {
    item = value;
    return this;
  }

  public LabelBuilder note(String value) {
    note = value;
    return this;
  }

  public LabelBuilder parcels(int value) {
    parcels = value;
    return this;
  }

  public LabelBuilder shipDate(Optional<LocalDate> value) {
    shipDate = value;
    return this;
  }

  /** What the carrier has given the shop by contract, by {@code <carrier>.<what>}. */
  public LabelBuilder code(String what, String value) {
    codes.put(what, value);
    return this;
  }

  /** The label. */
  public Label label() {
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
    Shop shop = new Shop(from, "", "", codes);
    return new Label(shipment, to, from, shop, item.isEmpty() ? List.of() : List.of(line), tax);
  }
}
