// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Places;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Wishes;
import org.banto.mall.engine.Words;
import org.banto.order.Destination;

/** Who buys, where it goes and when. */
final class Receivers {
  private static final Table PREFECTURES = Table.of(Receivers.class, "prefectures.tsv", 2);

  private Receivers() {}

  static Person buyer(Json p) {
    return new Person(
        Words.join(" ", p.text("lastName"), p.text("firstName")),
        Words.join(" ", p.text("lastNameKana"), p.text("firstNameKana")),
        Words.join(" ", p.text("companyName"), p.text("departmentName")),
        address(p),
        p.text("telNoMain"),
        p.text("mail"));
  }

  static List<Destination> destinations(List<Json> shipments, Wishes wishes) {
    List<Destination> all = new ArrayList<>();
    for (Json shipment : shipments) {
      String note = Words.join("、", wishes.note(all.size()), shipment.text("instructions"));
      String label = shipment.text("giftWrappingLabel").strip();
      String wrapping = label.isEmpty() && wrapped(shipment) ? "ラッピング" : label;
      Person to = recipient(shipment.at("addressInfo"));
      all.add(new Destination(shipment.needed("shipmentNo"), to, "", wrapping, note));
    }
    return all;
  }

  static boolean wrapped(Json shipment) {
    return shipment.number("giftWrappingCharge") > 0
        || !shipment.text("giftWrappingLabel").isBlank();
  }

  static DeliveryWish wish(Json shipment) {
    return Wishes.of(
        Shipped.text(shipment, "preferredDeliveryDate"),
        Shipped.text(shipment, "preferredDeliveryTime"));
  }

  private static Person recipient(Json p) {
    return new Person(
        Words.join(" ", p.text("lastName"), p.text("firstName")),
        Words.join(" ", p.text("lastNameKana"), p.text("firstNameKana")),
        "",
        address(p),
        p.text("phoneNo"),
        "");
  }

  /** A list writes postalCode where an order by itself writes zipCode. */
  private static Address address(Json p) {
    String zip = p.text("zipCode").isBlank() ? p.text("postalCode") : p.text("zipCode");
    String code = p.text("prefecture");
    return Places.of(
        zip,
        PREFECTURES.cell(code, 1).orElse(code),
        p.text("address1").strip() + p.text("address2").strip(),
        p.text("address3"));
  }
}
