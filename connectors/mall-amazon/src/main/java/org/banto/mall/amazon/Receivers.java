// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.order.Destination;
import org.banto.spapi.engine.Fields;

/** Who buys and where it goes. An order that is pending may say neither. */
final class Receivers {
  /** The one destination of every order. */
  static final String DESTINATION = "1";

  private Receivers() {}

  static Person buyer(JsonNode order) {
    JsonNode buyer = order.path("buyer");
    return new Person(
        Fields.text(buyer, "buyerName"),
        "",
        Fields.text(buyer, "buyerCompanyName"),
        Address.NONE,
        "",
        Fields.text(buyer, "buyerEmail"));
  }

  static Destination destination(JsonNode order) {
    JsonNode recipient = order.path("recipient");
    JsonNode address = recipient.path("deliveryAddress");
    Person person =
        new Person(
            Fields.text(address, "name"),
            "",
            Fields.text(address, "companyName"),
            address(address),
            phone(Fields.text(address, "phone")),
            "");
    return new Destination(DESTINATION, person, "", Gifts.wrapping(order), note(order, recipient));
  }

  /**
   * In Japan the city is often empty and the first line begins with it; the house number may stand
   * in the second line, then the building is in the third.
   */
  private static Address address(JsonNode a) {
    String first = Fields.text(a, "addressLine1");
    String second = Fields.text(a, "addressLine2");
    String third = Fields.text(a, "addressLine3");
    boolean numbered = first.codePoints().anyMatch(Character::isDigit);
    return new Address(
        zip(Fields.text(a, "postalCode")),
        Fields.text(a, "stateOrRegion"),
        join("", Fields.text(a, "city"), Fields.text(a, "districtOrCounty")),
        numbered ? first : join("", first, second),
        numbered ? join(" ", second, third) : third);
  }

  private static String zip(String given) {
    String digits = given.replaceAll("[-‐－ー\\s]", "");
    return digits.matches("[0-9]{7}") ? digits : given;
  }

  /** As it is dialled in Japan. */
  private static String phone(String given) {
    return given.replaceFirst("^\\+81[\\s-]*(\\(0\\))?", "0").replaceAll("\\s", "");
  }

  private static String note(JsonNode order, JsonNode recipient) {
    JsonNode wish = recipient.path("deliveryPreference");
    String kind = Fields.text(recipient.path("deliveryAddress"), "addressType");
    return join(
        "、",
        said("置き場所: ", Fields.text(wish, "dropOffLocation")),
        said("配達の指示: ", Fields.text(wish, "addressInstruction")),
        kind.equals("PICKUP_POINT") ? "受取スポット" : "",
        said("ギフトメッセージ: ", Gifts.message(order)));
  }

  private static String said(String title, String words) {
    return words.isEmpty() ? "" : title + words;
  }

  static String join(String by, String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(by));
  }

  /** What is given more than once is said once. */
  static String once(List<String> words) {
    return words.stream().filter(w -> !w.isEmpty()).distinct().collect(Collectors.joining("・"));
  }
}
