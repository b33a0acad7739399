// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.banto.orderfiles.OrderFileField.BUYER_BUILDING;
import static org.banto.orderfiles.OrderFileField.BUYER_CITY;
import static org.banto.orderfiles.OrderFileField.BUYER_COMPANY;
import static org.banto.orderfiles.OrderFileField.BUYER_KANA;
import static org.banto.orderfiles.OrderFileField.BUYER_MAIL;
import static org.banto.orderfiles.OrderFileField.BUYER_NAME;
import static org.banto.orderfiles.OrderFileField.BUYER_PHONE;
import static org.banto.orderfiles.OrderFileField.BUYER_PREFECTURE;
import static org.banto.orderfiles.OrderFileField.BUYER_STREET;
import static org.banto.orderfiles.OrderFileField.BUYER_ZIP;
import static org.banto.orderfiles.OrderFileField.PLACE_BUILDING;
import static org.banto.orderfiles.OrderFileField.PLACE_CITY;
import static org.banto.orderfiles.OrderFileField.PLACE_COMPANY;
import static org.banto.orderfiles.OrderFileField.PLACE_KANA;
import static org.banto.orderfiles.OrderFileField.PLACE_NAME;
import static org.banto.orderfiles.OrderFileField.PLACE_PHONE;
import static org.banto.orderfiles.OrderFileField.PLACE_PREFECTURE;
import static org.banto.orderfiles.OrderFileField.PLACE_STREET;
import static org.banto.orderfiles.OrderFileField.PLACE_ZIP;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.Address;
import org.banto.base.Person;

/** Reads persons. */
final class Persons {
  private final boolean swapNames;

  Persons(Profile profile) {
    this.swapNames = profile.swapNames();
  }

  Person buyer(Function<OrderFileField, String> said) {
    return new Person(
        name(said.apply(BUYER_NAME)),
        said.apply(BUYER_KANA),
        said.apply(BUYER_COMPANY),
        address(
            said.apply(BUYER_ZIP),
            said.apply(BUYER_PREFECTURE),
            said.apply(BUYER_CITY),
            said.apply(BUYER_STREET),
            said.apply(BUYER_BUILDING)),
        phone(said.apply(BUYER_PHONE)),
        said.apply(BUYER_MAIL));
  }

  Person recipient(Function<OrderFileField, String> said) {
    return new Person(
        name(said.apply(PLACE_NAME)),
        said.apply(PLACE_KANA),
        said.apply(PLACE_COMPANY),
        address(
            said.apply(PLACE_ZIP),
            said.apply(PLACE_PREFECTURE),
            said.apply(PLACE_CITY),
            said.apply(PLACE_STREET),
            said.apply(PLACE_BUILDING)),
        phone(said.apply(PLACE_PHONE)),
        "");
  }

  /** Whether nothing is known of whom to deliver to. */
  static boolean nobody(Person person) {
    return person.name().isEmpty() && person.address().oneLine().isBlank();
  }

  private String name(String text) {
    String[] parts = text.split("[ \u3000]+");
    return swapNames && parts.length == 2 ? parts[1] + " " + parts[0] : text;
  }

  private static Address address(
      String zip, String prefecture, String city, String street, String building) {
    String named = Prefectures.named(prefecture);
    String whole = city + street;
    Optional<String> inside = named.isEmpty() ? Prefectures.before(whole) : Optional.empty();
    if (inside.isEmpty()) {
      return new Address(zip(zip), named, city, street, building);
    }
    String rest = whole.substring(inside.get().length());
    return new Address(zip(zip), inside.get(), "", rest, building);
  }

  /** Spreadsheets put an apostrophe before a zip, or take its first zeros away; the latter stays. */
  private static String zip(String text) {
    String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    return digits.length() == 7 ? digits : text.replaceFirst("^'", "");
  }

  private static String phone(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceFirst("^'", "");
    return plain.replaceFirst("^\\+81-?0?", "0").replaceAll("[^0-9-]", "");
  }
}
