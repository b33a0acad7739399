// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Table;
import org.banto.mall.engine.Words;

/** Who buys and where it goes. */
final class WooPeople {
  private static final Table PREFECTURES = Table.of(WooPeople.class, "prefectures.tsv", 2);

  private WooPeople() {}

  static Person buyer(Json order, List<String> kanaKeys) {
    return person(order, "billing", kanaKeys);
  }

  /** Where it goes: the shipping address, or the buyer's where none was given. */
  static Person recipient(Json order, List<String> kanaKeys) {
    Json shipping = order.at("shipping");
    boolean given =
        Stream.of("last_name", "first_name", "company", "address_1", "city")
            .anyMatch(f -> !shipping.text(f).isBlank());
    return person(order, given ? "shipping" : "billing", kanaKeys);
  }

  private static Person person(Json order, String side, List<String> kanaKeys) {
    Json p = order.at(side);
    String phone = p.text("phone").strip();
    return new Person(
        Words.join(" ", p.text("last_name"), p.text("first_name")),
        kana(order, side, kanaKeys),
        p.text("company").strip(),
        address(p),
        phone.isEmpty() ? order.at("billing").text("phone").strip() : phone,
        p.text("email").strip());
  }

  private static String kana(Json order, String side, List<String> keys) {
    return Words.join(
        " ",
        keys.stream()
            .map(
                key -> {
                  String beside = order.at(side).text(key);
                  return beside.isBlank() ? WooMeta.value(order, side + "_" + key) : beside;
                })
            .toArray(String[]::new));
  }

  private static Address address(Json p) {
    String state = p.text("state").strip();
    return new Address(
        p.text("postcode").replaceAll("[-－‐ー\\s]", ""),
        PREFECTURES.cell(state, 1).orElse(state),
        p.text("city").strip(),
        p.text("address_1").strip(),
        p.text("address_2").strip());
  }
}
