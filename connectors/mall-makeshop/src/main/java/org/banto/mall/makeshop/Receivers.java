// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Places;
import org.banto.mall.engine.Wishes;
import org.banto.mall.engine.Words;
import org.banto.order.Destination;

/** Who buys and where it goes. */
final class Receivers {
  private Receivers() {}

  /** Name and prefecture, and whatever further fields the shop has named. */
  static Person buyer(Json order, Mapping fields) {
    return new Person(
        order.text("senderName").strip(),
        field(order, fields, "kana"),
        "",
        Places.of(
            field(order, fields, "zip"),
            order.text("senderPrefecture"),
            field(order, fields, "address"),
            field(order, fields, "building")),
        field(order, fields, "phone"),
        field(order, fields, "mail"));
  }

  static List<Destination> destinations(List<Json> places, Wishes wishes) {
    List<Destination> all = new ArrayList<>();
    for (Json place : places) {
      String note = Words.join("、", wishes.note(all.size()), words(place.text("deliveryMessage")));
      all.add(new Destination(key(place), recipient(place), "", "", note));
    }
    return all;
  }

  /** The mall's id of a destination; the samples published of old have none, and but one destination. */
  static String key(Json place) {
    return place.text("deliveryId");
  }

  static DeliveryWish wish(Json place) {
    return Wishes.of(place.text("desiredDeliveryDate"), place.text("desiredDeliveryTimezone"));
  }

  /** What a person wrote; the mall hangs its own parts on behind two bars. */
  static String words(String text) {
    return text.split("\\|\\|", 2)[0].strip();
  }

  private static Person recipient(Json place) {
    return new Person(
        place.text("receiverName").strip(),
        "",
        "",
        Places.of(
            place.text("receiverPost"),
            place.text("receiverPrefecture"),
            place.text("receiverAddress"),
            place.text("receiverAddress2")),
        place.text("receiverTel"),
        "");
  }

  private static String field(Json order, Mapping fields, String what) {
    return fields.of(what).map(order::text).map(String::strip).orElse("");
  }
}
