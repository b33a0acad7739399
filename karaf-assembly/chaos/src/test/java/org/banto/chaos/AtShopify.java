// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * An order of the store's journal (the Admin API's object) as fields. Written anew from the store's
 * documentation and not shared with the house: a mistake of the house's reader must show.
 */
final class AtShopify {
  private static final Map<String, String> GATEWAYS =
      Map.of("shopify_payments", "クレジットカード", "gift_card", "ギフトカード");

  private AtShopify() {}

  static Fields fields(JsonNode order) {
    Fields fields = new Fields();
    fields.put("number", order.path("name").asText());
    fields.put("ordered", Instant.parse(order.path("processedAt").asText()));
    fields.put("off", order.hasNonNull("cancelledAt"));
    fields.put("payment", payment(order.path("paymentGatewayNames")));
    fields.put("remarks", order.path("note").asText(""));
    fields.put("due", yen(order.path("currentTotalPriceSet")));
    person(fields, "buyer", order.path("billingAddress"));
    fields.put("buyer.mail", order.path("email").asText());
    person(fields, "to.0", order.path("shippingAddress"));
    int line = 0;
    for (JsonNode item : order.path("lineItems")) {
      line(fields, "line." + ++line, item);
    }
    return fields;
  }

  /** The one that is no gift card, where there is one. */
  private static String payment(JsonNode names) {
    String gateway = names.path(names.size() - 1).asText();
    return GATEWAYS.getOrDefault(gateway, gateway);
  }

  private static long yen(JsonNode set) {
    return (long) Double.parseDouble(set.at("/shopMoney/amount").asText());
  }

  private static void person(Fields fields, String who, JsonNode a) {
    fields.put(who + ".name", a.path("lastName").asText() + " " + a.path("firstName").asText());
    fields.put(who + ".zip", a.path("zip").asText().replace("-", ""));
    fields.put(who + ".phone", a.path("phone").asText().replaceFirst("^\\+81", "0"));
    fields.put(
        who + ".address",
        InTheHouse.address(
            a.path("province").asText(),
            a.path("city").asText(),
            a.path("address1").asText(""),
            a.hasNonNull("address2") ? a.path("address2").asText() : ""));
  }

  /** A line of which nothing is left stands as it was bought. */
  private static void line(Fields fields, String name, JsonNode item) {
    int left = item.path("currentQuantity").asInt();
    String variant = item.hasNonNull("variantTitle") ? item.path("variantTitle").asText() : "";
    fields.put(name + ".to", 0);
    fields.put(name + ".key", item.path("id").asText());
    fields.put(name + ".sku", item.path("sku").asText());
    fields.put(
        name + ".name",
        item.path("title").asText() + (variant.isEmpty() ? "" : " (" + variant + ")"));
    fields.put(name + ".quantity", left == 0 ? item.path("quantity").asInt() : left);
    fields.put(name + ".price", yen(item.path("originalUnitPriceSet")));
    fields.put(name + ".tax", item.path("taxLines").path(0).path("ratePercentage").asInt());
  }
}
