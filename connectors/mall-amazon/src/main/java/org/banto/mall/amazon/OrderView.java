// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.connect.ParcelNotice.Content;
import org.banto.spapi.engine.Fields;

/**
 * An order as it stands at Amazon at this moment, as far as instructions need to know.
 *
 * @param order what Amazon says of it; empty when it does not know it
 * @param words what Amazon says instead
 */
record OrderView(Optional<JsonNode> order, String words) {
  /** A package that Amazon shows. */
  record Shown(String reference, String number, List<Content> items) {}

  static OrderView of(JsonNode order) {
    return new OrderView(Optional.of(order), "");
  }

  static OrderView missing(String words) {
    return new OrderView(Optional.empty(), words);
  }

  boolean cancelled() {
    return status().equals(States.CANCELLED);
  }

  boolean pending() {
    return States.pending(status());
  }

  boolean byAmazon() {
    return order.filter(States::byAmazon).isPresent();
  }

  /** Its labels come from Amazon, which knows by them that it left. */
  boolean confirmsItself() {
    return order.filter(o -> Fields.texts(o, "programs").contains("FBM_SHIP_PLUS")).isPresent();
  }

  boolean cashOnDelivery() {
    return order.filter(Payments::cashOnDelivery).isPresent();
  }

  Instant created() {
    return order.flatMap(o -> Fields.time(o, "createdTime")).orElse(Instant.EPOCH);
  }

  /** The pieces still to be shipped, by item; an item of which nothing is left stays with 0. */
  Map<String, Integer> open() {
    Map<String, Integer> open = new LinkedHashMap<>();
    for (JsonNode item : items()) {
      JsonNode left = item.path("fulfillment").path("quantityUnfulfilled");
      int ordered = item.path("quantityOrdered").asInt();
      String id = Fields.text(item, "orderItemId");
      open.put(id, left.isNumber() ? left.asInt() : ordered - packed(id));
    }
    return open;
  }

  /** The packages it shows, without those called off. */
  List<Shown> shown() {
    List<Shown> shown = new ArrayList<>();
    for (JsonNode box : order.map(o -> Fields.list(o, "packages")).orElse(List.of())) {
      if (!Fields.text(box.path("packageStatus"), "status").equals("CANCELLED")) {
        List<Content> items =
            Fields.list(box, "packageItems").stream()
                .filter(i -> i.path("quantity").asInt() > 0)
                .map(i -> new Content(Fields.text(i, "orderItemId"), i.path("quantity").asInt()))
                .toList();
        String number = plain(Fields.text(box, "trackingNumber"));
        shown.add(new Shown(Fields.text(box, "packageReferenceId"), number, items));
      }
    }
    return shown;
  }

  /** A number as it is compared: letters and digits. */
  static String plain(String number) {
    return number.replaceAll("[^0-9A-Za-z]", "");
  }

  private String status() {
    return order.map(States::status).orElse("");
  }

  private List<JsonNode> items() {
    return order.map(o -> Fields.list(o, "orderItems")).orElse(List.of());
  }

  private int packed(String item) {
    return shown().stream()
        .flatMap(s -> s.items().stream())
        .filter(c -> c.line().equals(item))
        .mapToInt(Content::quantity)
        .sum();
  }
}
