// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.banto.simulators.invented.Kind;

/** Makes an order as awkward as its kind says. */
final class Twists {
  private static final int OFF = 300;
  private static final int FEE = 330;

  private Twists() {}

  static void apply(Kind kind, ObjectNode order, LocalDate day) {
    String wished = day.plusDays(5).toString();
    switch (kind) {
      case NOSHI -> attribute(order, "のし", "内祝 見本");
      case WRAPPING -> attribute(order, "ラッピング", "リボン（赤）");
      case DATE_AND_SLOT -> {
        attribute(order, "配送希望日", wished);
        attribute(order, "配送希望時間帯", "14:00-16:00");
      }
      case SLOT_ONLY -> attribute(order, "配送希望時間帯", "午前中");
      case DATE_IN_REMARKS -> order.put("note", wished + " に届けてください");
      case RECEIPT_REMARK -> order.put("note", "領収書をお願いします");
      case SHOP_COUPON -> {
        ((ArrayNode) order.path("discountCodes")).add("THANKS300");
        order.set("totalDiscountsSet", OrderMaker.money(OFF));
      }
      case POINTS -> pays(order, "PAID", "gift_card", "shopify_payments");
      case CASH_ON_DELIVERY -> {
        ((ArrayNode) order.path("shippingLines")).add(Rows.shipping("代引手数料", FEE));
        pays(order, "PENDING", "代金引換");
      }
      case BANK_TRANSFER -> pays(order, "PENDING", "銀行振込");
      case CONVENIENCE_STORE -> pays(order, "PENDING", "コンビニ決済");
      case PAY_LATER -> pays(order, "PENDING", "NP後払い");
      default -> {}
    }
  }

  private static void attribute(ObjectNode order, String key, String value) {
    ((ArrayNode) order.path("customAttributes")).addObject().put("key", key).put("value", value);
  }

  private static void pays(ObjectNode order, String status, String... gateways) {
    order.put("displayFinancialStatus", status);
    ArrayNode names = order.putArray("paymentGatewayNames");
    for (String name : gateways) {
      names.add(name);
    }
  }
}
