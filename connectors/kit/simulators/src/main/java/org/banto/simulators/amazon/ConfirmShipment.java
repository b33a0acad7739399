// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.banto.simulators.Answer;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;

/** {@code confirmShipment}: a package by its reference; the same reference again edits it. */
final class ConfirmShipment {
  private static final Duration EARLY = Duration.ofHours(24);

  private final OrderBook<AmazonOrder> book;
  private final Clock clock;
  private final BiConsumer<ObjectNode, String> heard;

  ConfirmShipment(OrderBook<AmazonOrder> book, Clock clock, BiConsumer<ObjectNode, String> heard) {
    this.book = book;
    this.clock = clock;
    this.heard = heard;
  }

  /** What an effect reported anew: the number of a package. */
  static String reported(ObjectNode effect) {
    boolean report = effect.path("effect").asText().startsWith("package");
    return report ? effect.path("detail").path("trackingNumber").asText() : "";
  }

  Answer answer(String number, byte[] body) {
    if (book.find(number).isEmpty()) {
      return Said.unknown();
    }
    try {
      JsonNode request = Json.read(body);
      if (!book.change(number, order -> confirm(order, request)).isEmpty()) {
        book.find(number).ifPresent(o -> heard.accept(o.tree(), "shipped"));
      }
      return new Answer(204, "application/json", Map.of(), new byte[0]);
    } catch (IOException | Refused e) {
      return Said.invalid(e instanceof Refused ? e.getMessage() : "The body is not valid.");
    }
  }

  private List<Effect> confirm(ObjectNode order, JsonNode request) {
    JsonNode detail = request.path("packageDetail");
    check(order, request, detail);
    String reference = detail.path("packageReferenceId").asText();
    ArrayNode boxes = order.withArray("/packages");
    Optional<ObjectNode> old =
        Json.objects(order, "packages").stream()
            .filter(b -> b.path("packageReferenceId").asText().equals(reference))
            .findFirst();
    ObjectNode box = old.orElseGet(() -> boxes.addObject().put("packageReferenceId", reference));
    ObjectNode before = box.deepCopy();
    boolean named = detail.path("carrierCode").asText().equals("Other");
    box.set("carrier", detail.path(named ? "carrierName" : "carrierCode"));
    box.set("trackingNumber", detail.path("trackingNumber"));
    box.put("shipTime", Instant.parse(detail.path("shipDate").asText()).toString());
    box.set("packageItems", detail.path("orderItems").deepCopy());
    if (old.isPresent() && before.equals(box)) {
      return List.of();
    }
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    if (old.isEmpty()) {
      box.put("createdTime", now).putObject("packageStatus").put("status", "SHIPPED");
    }
    settle(order);
    order.put("lastUpdatedTime", now);
    return List.of(
        new Effect(
            old.isPresent() ? "packageEdited" : "packageConfirmed",
            Json.object().put("trackingNumber", detail.path("trackingNumber").asText())));
  }

  private void check(ObjectNode order, JsonNode request, JsonNode detail) {
    String status = order.at("/fulfillment/fulfillmentStatus").asText();
    refuse(!request.path("marketplaceId").asText().equals(AmazonMall.MARKETPLACE), "MarketplaceId");
    refuse(status.startsWith("PENDING") || status.equals("CANCELLED"), "The order is " + status);
    refuse(order.at("/fulfillment/fulfilledBy").asText().equals("AMAZON"), "fulfilled by Amazon");
    refuse(Json.texts(order.path("programs")).contains("FBM_SHIP_PLUS"), "a Ship+ order");
    JsonNode reference = detail.path("packageReferenceId");
    refuse(
        !reference.isTextual() || !reference.asText().matches("[1-9][0-9]*"),
        "PackageReferenceId: is invalid, must be a positive numeric value.");
    String carrier = detail.path("carrierCode").asText();
    refuse(carrier.isBlank(), "carrierCode is required");
    refuse(
        carrier.equals("Other") && detail.path("carrierName").asText().isBlank(),
        "carrierName is required");
    refuse(detail.path("trackingNumber").asText().isBlank(), "trackingNumber is required");
    refuse(!shippable(order, detail.path("shipDate").asText()), "shipDate is not valid");
    refuse(detail.path("orderItems").isEmpty(), "orderItems is required");
    for (JsonNode item : detail.path("orderItems")) {
      refuse(!fits(order, reference.asText(), item), "orderItems: more than ordered, or unknown");
    }
  }

  private boolean shippable(ObjectNode order, String date) {
    try {
      Instant at = Instant.parse(date);
      return !at.isAfter(clock.instant().plus(EARLY))
          && !at.isBefore(Instant.parse(order.path("createdTime").asText()));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean fits(ObjectNode order, String reference, JsonNode wanted) {
    String id = wanted.path("orderItemId").asText();
    int others =
        Json.objects(order, "packages").stream()
            .filter(b -> !b.path("packageReferenceId").asText().equals(reference))
            .mapToInt(b -> packed(b, id))
            .sum();
    int more = wanted.path("quantity").asInt();
    return Json.objects(order, "orderItems").stream()
        .filter(i -> i.path("orderItemId").asText().equals(id))
        .anyMatch(i -> more > 0 && others + more <= i.path("quantityOrdered").asInt());
  }

  private static void settle(ObjectNode order) {
    int left = 0;
    for (ObjectNode item : Json.objects(order, "orderItems")) {
      String id = item.path("orderItemId").asText();
      int packed = Json.objects(order, "packages").stream().mapToInt(b -> packed(b, id)).sum();
      int open = item.path("quantityOrdered").asInt() - packed;
      left += open;
      ((ObjectNode) item.path("fulfillment"))
          .put("quantityFulfilled", packed)
          .put("quantityUnfulfilled", open);
    }
    ((ObjectNode) order.path("fulfillment"))
        .put("fulfillmentStatus", left == 0 ? "SHIPPED" : "PARTIALLY_SHIPPED");
  }

  private static int packed(ObjectNode box, String item) {
    return Json.objects(box, "packageItems").stream()
        .filter(i -> i.path("orderItemId").asText().equals(item))
        .mapToInt(i -> i.path("quantity").asInt())
        .sum();
  }

  private static void refuse(boolean wrong, String why) {
    if (wrong) {
      throw new Refused(why);
    }
  }
}
