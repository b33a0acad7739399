// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.SpApi;

/**
 * 2026-07-04, by Amazon's public model (selling-partner-api-models,
 * fulfillmentOutbound_2026-07-04.json): what is asked may be taken with 202 and decided later, and
 * the list shows shipments.
 */
final class Version2026 implements Version {
  static final String NAME = "2026-07-04";

  /** Carries itself, by the code in the model's example of a package. */
  private static final String AMAZON = "AMZL";

  private static final Operations OPERATIONS =
      Operations.of("createOrder", "cancelOrder", "getOrder", "listOrders");

  @Override
  public String orders() {
    return "/fulfillment/outbound/2026-07-04/orders";
  }

  @Override
  public Operations operations() {
    return OPERATIONS;
  }

  /** A token goes with the arguments it was given for. */
  @Override
  public String page(Instant from, String token) {
    String first = Version.argument("updatedAfter", from.toString()) + "&shipments=INCLUDE";
    return token.isEmpty() ? first : first + '&' + Version.argument("pageToken", token);
  }

  @Override
  public ObjectNode body(Request request) {
    ObjectNode body = SpApi.object().put("orderId", request.key());
    configure(body.putObject("fulfillmentConfiguration"), request);
    body.putObject("origin").put("countryCode", "JP");
    request.address(body.putObject("destination").putObject("deliveryAddress"));
    ArrayNode items = body.putArray("lineItems");
    for (Request.Item item : request.items()) {
      ObjectNode one = items.addObject().put("lineItemId", item.id());
      one.putObject("product").putObject("productIdentifier").put("amazonSku", item.sku());
      one.putObject("amount").put("unit", "EACHES").put("value", item.pieces() + ".0");
    }
    return body;
  }

  private static void configure(ObjectNode to, Request request) {
    FbaAccount account = request.account();
    ObjectNode level = to.putObject("serviceLevel");
    ArrayNode tiers = level.putArray("serviceTiers");
    Optional<Request.Window> window = request.window();
    tiers.add(window.isPresent() ? "SCHEDULED" : account.speed().toUpperCase(Locale.ROOT));
    window.ifPresent(
        w ->
            level
                .putObject("deliveryInterval")
                .put("startTime", w.from().toString())
                .put("endTime", w.to().toString()));
    to.put("action", "SHIP").put("policy", "FILL_OR_KILL");
    if (!account.packingSlip().isEmpty()) {
      ObjectNode slip = to.putObject("services").putObject("packaging").putObject("packingSlip");
      slip.put("templateName", account.packingSlip())
          .putObject("templateAttributes")
          .put("orderId", request.number())
          .put("orderTime", request.orderedAt().toString())
          .put("orderText", account.comment());
    }
  }

  @Override
  public Optional<Fulfilment> order(JsonNode said) {
    JsonNode order = said.path("order");
    return order.isObject() ? Optional.of(read(order)) : Optional.empty();
  }

  @Override
  public Optional<Listed> listed(JsonNode said) {
    if (!said.path("orders").isArray()) {
      return Optional.empty();
    }
    List<Fulfilment> orders = Fields.list(said, "orders").stream().map(Version2026::read).toList();
    return Optional.of(new Listed(orders, Fields.text(said.path("pagination"), "nextToken")));
  }

  private static Fulfilment read(JsonNode order) {
    return new Fulfilment(
        Fields.text(order, "orderId"),
        Fields.text(order, "status"),
        Fields.time(order, "statusUpdateTime"),
        order.has("shipments") ? Optional.of(left(order)) : Optional.empty(),
        Fields.list(order, "lineItems").stream().map(Version2026::item).toList());
  }

  private static Fulfilment.Item item(JsonNode line) {
    String sku = line.at("/product/productIdentifier/amazonSku").asText();
    return new Fulfilment.Item(sku, pieces(line, "cancelled") + pieces(line, "unfulfillable"));
  }

  private static int pieces(JsonNode line, String what) {
    return (int) Math.ceil(line.path(what + "Amount").path("value").asDouble());
  }

  private static List<Fulfilment.Box> left(JsonNode order) {
    List<Fulfilment.Box> all = new ArrayList<>();
    for (JsonNode one : Fields.list(order, "shipments")) {
      Optional<Instant> at = Fields.time(one, "shipTime");
      if (Fields.text(one, "status").equals("SHIPPED") && at.isPresent()) {
        Fields.list(one, "packages").forEach(p -> all.add(box(p.path("tracking"), at.get())));
      }
    }
    return all;
  }

  /** The carrier's number; Amazon's own where the carrier has none. */
  private static Fulfilment.Box box(JsonNode tracking, Instant at) {
    String code = Fields.text(tracking.path("carrier"), "carrierCode");
    String number = Fields.text(tracking.path("carrier"), "trackingNumber");
    return new Fulfilment.Box(
        code.isEmpty() ? AMAZON : code,
        number.isEmpty() ? Fields.text(tracking.path("amazon"), "trackingNumber") : number,
        at);
  }
}
