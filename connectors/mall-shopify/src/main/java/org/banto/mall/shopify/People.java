// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Places;
import org.banto.mall.engine.Words;

/** Who buys and where it goes. */
final class People {
  private static final String JAPAN = "+81";

  private People() {}

  /** Who pays; an order without billing address is its recipient's. */
  static Person buyer(Json order) {
    Json billing = order.at("billingAddress");
    return person(
        billing.present() ? billing : order.at("shippingAddress"), order, order.text("email"));
  }

  /** To whom; an order that is fetched or not shipped at all has no address. */
  static Person recipient(Json order) {
    Json shipping = order.at("shippingAddress");
    return person(shipping.present() ? shipping : order.at("billingAddress"), order, "");
  }

  private static Person person(Json address, Json order, String mail) {
    String phone = address.text("phone");
    return new Person(
        Words.join(" ", address.text("lastName"), address.text("firstName")),
        "",
        address.text("company"),
        address(address),
        phone(phone.isBlank() ? order.text("phone") : phone),
        mail);
  }

  private static Address address(Json a) {
    String code = a.text("provinceCode");
    return new Address(
        a.text("zip").replaceAll("[-－〒\\s]", ""),
        Places.prefecture(code).orElseGet(() -> a.text("province")),
        a.text("city").strip(),
        a.text("address1").strip(),
        a.text("address2").strip());
  }

  /** As it is written in Japan. */
  private static String phone(String phone) {
    String plain = phone.replaceAll("[^0-9+-]", "");
    return plain.startsWith(JAPAN)
        ? "0" + plain.substring(JAPAN.length()).replaceFirst("^-?0?", "")
        : plain;
  }
}
