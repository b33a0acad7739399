// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Places;
import org.banto.mall.engine.Slots;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Wishes;
import org.banto.mall.engine.Words;
import org.banto.order.Destination;

/** Who buys, where it goes and when. */
final class Receivers {
  private static final Table PERIODS = Table.of(Receivers.class, "periods.tsv", 2);

  private Receivers() {}

  static List<Destination> destinations(
      Json order, List<Json> deliveries, Wishes wishes, List<Json> options) {
    String wrapping =
        options.stream()
            .filter(Money::wrapping)
            .map(o -> o.text("name"))
            .distinct()
            .collect(Collectors.joining("・"));
    List<Destination> all = new ArrayList<>();
    for (Json delivery : deliveries) {
      Json to = delivery.at("shipping_address");
      Person recipient = person(to.present() ? to : order.at("billing_address"), "");
      String note = Words.join("、", wishes.note(all.size()), period(delivery.at("delivery_date")));
      all.add(new Destination(delivery.needed("id"), recipient, "", wrapping, note));
    }
    return all;
  }

  static Person person(Json p, String mail) {
    return new Person(
        Words.join(" ", p.text("last_name"), p.text("first_name")),
        "",
        "",
        Places.of(p.text("zip_code"), p.text("prefecture"), p.text("address"), ""),
        p.text("tel"),
        mail);
  }

  static DeliveryWish wish(Json delivery) {
    Json date = delivery.at("delivery_date");
    return Wishes.of(
        date.text("requested_date"), Slots.between(date.text("start_time"), date.text("end_time")));
  }

  static boolean preorder(Json delivery) {
    return delivery.at("delivery_date").text("type").equals("preorder");
  }

  /** When a preorder is promised: 2026-08 上旬〜2026-12 下旬. */
  private static String period(Json date) {
    if (!date.text("type").equals("preorder")) {
      return "";
    }
    String from = month(date, "start");
    String to = month(date, "end");
    return "予約販売: " + from + (to.isEmpty() ? "" : "〜" + to);
  }

  private static String month(Json date, String end) {
    String month = date.text(end + "_month").replaceFirst("^(\\d{4})(\\d{2})$", "$1-$2");
    String period = date.text(end + "_period");
    return Words.join(" ", month, PERIODS.cell(period, 1).orElse(period));
  }
}
