// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.order.Destination;

/** Who buys and where it goes. */
final class Receivers {
  /** A building begins at the first blank after a house number: 梅田1-2-3 見本ビル301. */
  private static final Pattern BUILDING =
      Pattern.compile("^(.*?(?:[0-9０-９]|[一二三四五六七八九十](?:丁目|番|号))[^\\s　]*)[\\s　]+(\\S.*)$");

  private Receivers() {}

  /** The baskets that are not deleted; all of them when all are. */
  static List<JsonNode> baskets(JsonNode order) {
    List<JsonNode> all = Fields.list(order, "PackageModelList");
    List<JsonNode> kept = all.stream().filter(b -> !deleted(b)).toList();
    return kept.isEmpty() ? all : kept;
  }

  static boolean deleted(JsonNode basket) {
    return Fields.flag(basket, "packageDeleteFlag");
  }

  static List<Destination> of(JsonNode order, List<JsonNode> baskets) {
    String wrapping =
        Stream.of("WrappingModel1", "WrappingModel2")
            .map(order::path)
            .filter(w -> !Fields.flag(w, "deleteWrappingFlag"))
            .map(w -> Fields.text(w, "name"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining("・"));
    return baskets.stream()
        .map(
            basket ->
                new Destination(
                    Fields.text(basket, "basketId"),
                    person(basket.path("SenderModel")),
                    Fields.text(basket, "noshi"),
                    wrapping,
                    note(basket)))
        .toList();
  }

  /** OrdererModel and SenderModel have the same fields; only the first has a mail address. */
  static Person person(JsonNode p) {
    return new Person(
        join(" ", Fields.text(p, "familyName"), Fields.text(p, "firstName")),
        join(" ", Fields.text(p, "familyNameKana"), Fields.text(p, "firstNameKana")),
        "",
        address(p),
        join(
            "-",
            Fields.text(p, "phoneNumber1"),
            Fields.text(p, "phoneNumber2"),
            Fields.text(p, "phoneNumber3")),
        Fields.text(p, "emailAddress"));
  }

  private static Address address(JsonNode p) {
    return address(
        Fields.text(p, "zipCode1") + Fields.text(p, "zipCode2"),
        Fields.text(p, "prefecture"),
        Fields.text(p, "city"),
        Fields.text(p, "subAddress"));
  }

  /** An address whose street and building are in one text. */
  static Address address(String zip, String prefecture, String city, String text) {
    String sub = text.strip();
    Matcher parts = BUILDING.matcher(sub);
    boolean split = parts.matches();
    return new Address(
        zip, prefecture, city, split ? parts.group(1) : sub, split ? parts.group(2) : "");
  }

  private static String note(JsonNode basket) {
    String dropOff = Fields.text(basket, "dropOffLocation");
    String store = Fields.text(basket.path("DeliveryCvsModel"), "storeName");
    return join(
        "、",
        Fields.flag(basket, "dropOffFlag") && !dropOff.isEmpty() ? "置き配: " + dropOff : "",
        store.isEmpty() ? "" : "受取店舗: " + store);
  }

  private static String join(String by, String... parts) {
    return Stream.of(parts)
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .collect(Collectors.joining(by));
  }
}
