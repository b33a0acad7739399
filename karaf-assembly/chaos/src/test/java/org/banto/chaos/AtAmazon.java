// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * An order of the mall's journal (Orders API 2026-01-01) as fields. Written anew from the mall's
 * specification and not shared with the house: a mistake of the house's reader must show. Of an order
 * that is pending the mall tells neither people nor money, though its journal holds them.
 */
final class AtAmazon {
  private static final Map<String, String> MEANS =
      Map.of(
          "CreditCard", "クレジットカード",
          "CashOnDelivery", "代金引換",
          "ConvenienceStore", "コンビニ・ATM・ネットバンキング・電子マネー払い",
          "Invoice", "請求書払い（Amazonが回収）",
          "PointsAccount", "Amazonポイント");

  private AtAmazon() {}

  static Fields fields(JsonNode order) {
    Fields fields = new Fields();
    String status = order.at("/fulfillment/fulfillmentStatus").asText();
    boolean told = !status.startsWith("PENDING");
    fields.put("number", order.path("orderId").asText());
    fields.put("ordered", Instant.parse(order.path("createdTime").asText()));
    fields.put("off", status.equals("CANCELLED"));
    fields.put("payment", told ? payment(order) : cash(order) ? "代金引換" : "Amazonが確認中");
    if (told) {
      fields.put("due", amount(order.at("/proceeds/grandTotal")) - points(order));
      fields.put("buyer.name", order.at("/buyer/buyerName").asText());
      fields.put("buyer.mail", order.at("/buyer/buyerEmail").asText());
      to(fields, order.at("/recipient/deliveryAddress"));
    }
    int line = 0;
    for (JsonNode item : order.path("orderItems")) {
      line(fields, "line." + ++line, item, told);
    }
    return fields;
  }

  private static boolean cash(JsonNode order) {
    return order.path("orderItems").findValue("cashOnDelivery") != null;
  }

  /** The means that is not points, where there is one. */
  private static String payment(JsonNode order) {
    String means = "";
    for (JsonNode one : order.at("/payment/paymentExecutions")) {
      String name = one.path("paymentMethod").asText();
      means = means.isEmpty() || means.equals("PointsAccount") ? name : means;
    }
    return MEANS.get(means);
  }

  private static long points(JsonNode order) {
    long points = 0;
    for (JsonNode one : order.at("/payment/paymentExecutions")) {
      boolean some = one.path("paymentMethod").asText().equals("PointsAccount");
      points += some ? amount(one.path("paymentAmount")) : 0;
    }
    return points;
  }

  private static long amount(JsonNode money) {
    return Long.parseLong(money.path("amount").asText());
  }

  private static void to(Fields fields, JsonNode a) {
    fields.put("to.0.name", a.path("name").asText());
    fields.put("to.0.zip", a.path("postalCode").asText().replace("-", ""));
    fields.put("to.0.phone", a.path("phone").asText());
    fields.put(
        "to.0.address",
        InTheHouse.address(
            a.path("stateOrRegion").asText(),
            a.path("city").asText(),
            a.path("addressLine1").asText(),
            a.path("addressLine2").asText()));
  }

  private static void line(Fields fields, String name, JsonNode item, boolean told) {
    JsonNode product = item.path("product");
    String own = product.path("sellerSku").asText();
    fields.put(name + ".to", 0);
    fields.put(name + ".key", item.path("orderItemId").asText());
    fields.put(name + ".sku", own.isEmpty() ? product.path("asin").asText() : own);
    fields.put(name + ".name", product.path("title").asText());
    fields.put(name + ".quantity", item.path("quantityOrdered").asInt());
    fields.put(name + ".price", amount(product.at("/price/unitPrice")));
    fields.put(name + ".tax", told ? percent(item) : 10);
  }

  /** Amazon names no rate: the goods hold their tax. */
  private static long percent(JsonNode item) {
    long goods = 0;
    long tax = 0;
    for (JsonNode part : item.at("/proceeds/breakdowns")) {
      boolean goodsOnly = part.path("type").asText().equals("ITEM");
      goods += goodsOnly ? amount(part.path("subtotal")) : 0;
      for (JsonNode detail : part.path("detailedBreakdowns")) {
        tax += amount(detail.path("value"));
      }
    }
    return Math.round(100.0 * tax / (goods - tax)) < 9 ? 8 : 10;
  }
}
