// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Places;
import org.banto.mall.engine.Wishes;
import org.banto.mall.engine.Words;
import org.banto.order.Destination;

/** Who buys and where it goes. */
final class Receivers {
  private Receivers() {}

  static List<Destination> destinations(List<Json> places, Wishes wishes) {
    List<Destination> all = new ArrayList<>();
    for (Json place : places) {
      String card = Words.join(" ", place.text("card_name"), place.text("card_text"));
      String note =
          Words.join(
              "、",
              wishes.note(all.size()),
              card.isEmpty() ? "" : "メッセージカード: " + card,
              place.text("memo"));
      all.add(
          new Destination(
              place.needed("id"),
              person(place),
              place.text("noshi_text").strip(),
              place.text("wrapping_name").strip(),
              note));
    }
    return all;
  }

  static DeliveryWish wish(Json place) {
    return Wishes.of(place.text("preferred_date"), place.text("preferred_period"));
  }

  /** Buyers and recipients have the same fields; only buyers have a mail address and a company. */
  static Person person(Json p) {
    return new Person(
        p.text("name").strip(),
        p.text("furigana").strip(),
        Words.join(" ", p.text("hojin"), p.text("busho")),
        Places.of(p.text("postal"), p.text("pref_name"), p.text("address1"), p.text("address2")),
        p.text("tel"),
        p.text("mail"));
  }
}
