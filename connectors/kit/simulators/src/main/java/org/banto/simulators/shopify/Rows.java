// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.banto.simulators.Json;
import org.banto.simulators.invented.Goods;
import org.banto.simulators.invented.Person;

/** An order and its parts with every field that can be asked for, at its plainest value. */
final class Rows {
  private static final List<String> PREFECTURES =
      List.of(
          ("北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県"
                  + " 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県"
                  + " 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県")
              .split(" "));

  private Rows() {}

  static ObjectNode order(long id, String number, Instant at, Person buyer) {
    ObjectNode o = Json.object().put("id", OrderMaker.gid("Order", id)).put("name", number);
    o.put("createdAt", at.toString()).put("updatedAt", at.toString());
    o.put("processedAt", at.toString()).putNull("cancelledAt").putNull("cancelReason");
    o.put("displayFinancialStatus", "PAID").put("displayFulfillmentStatus", "UNFULFILLED");
    o.put("currencyCode", "JPY").put("taxesIncluded", true).putNull("note").putNull("phone");
    o.put("email", "buyer" + id + "@example.test").putArray("tags");
    o.putArray("customAttributes");
    o.putArray("paymentGatewayNames").add("shopify_payments");
    o.putArray("discountCodes");
    o.set("totalDiscountsSet", OrderMaker.money(0));
    o.set("billingAddress", address(buyer));
    o.set("shippingAddress", address(buyer));
    o.putArray("shippingLines");
    o.putArray("lineItems");
    o.putArray("fulfillments");
    o.putArray("fulfillmentOrders");
    return o;
  }

  private static ObjectNode address(Person p) {
    ObjectNode a = Json.object().put("lastName", p.family()).put("firstName", p.given());
    a.putNull("company").put("zip", p.zip().substring(0, 3) + "-" + p.zip().substring(3));
    int prefecture = PREFECTURES.indexOf(p.prefecture()) + 1;
    a.put("countryCodeV2", "JP").put("provinceCode", String.format("JP-%02d", prefecture));
    a.put("province", p.prefecture()).put("city", p.place().city());
    String[] parts = p.subAddress().split(" ", 2);
    a.put("address1", parts[0]).put("address2", parts.length == 2 ? parts[1] : null);
    return a.put("phone", "+81" + String.join("", p.phone()).substring(1));
  }

  static ObjectNode line(long id, Goods.Item item, int pieces, Random random) {
    Goods.Sku sku = item.skus().get(random.nextInt(item.skus().size()));
    ObjectNode l = Json.object().put("id", OrderMaker.gid("LineItem", id));
    l.put("title", item.name()).put("variantTitle", sku.about().isEmpty() ? null : sku.about());
    l.put("sku", sku.code().isEmpty() ? item.number() : sku.code());
    l.put("quantity", pieces).put("currentQuantity", pieces).putArray("customAttributes");
    l.set("originalUnitPriceSet", OrderMaker.money(item.price()));
    tax(l, item.rate());
    return l;
  }

  private static void tax(ObjectNode of, BigDecimal rate) {
    double percent = rate.movePointRight(2).doubleValue();
    of.putArray("taxLines").addObject().put("ratePercentage", percent);
  }

  static ObjectNode shipping(String title, long price) {
    ObjectNode s = Json.object().put("title", title);
    s.set("discountedPriceSet", OrderMaker.money(price));
    tax(s, new BigDecimal("0.1"));
    return s;
  }

  /** What has to leave, from so many places. */
  static void toShip(ObjectNode order, int locations, LongSupplier ids) {
    ArrayNode orders = (ArrayNode) order.path("fulfillmentOrders");
    for (int i = 0; i < Math.max(1, locations); i++) {
      ObjectNode one = orders.addObject();
      one.put("id", OrderMaker.gid("FulfillmentOrder", ids.getAsLong())).put("status", "OPEN");
      one.putObject("assignedLocation")
          .putObject("location")
          .put("id", OrderMaker.gid("Location", i + 1));
      one.putArray("lineItems");
    }
    int at = 0;
    for (ObjectNode line : Json.objects(order, "lineItems")) {
      ArrayNode lines = (ArrayNode) orders.get(at++ % orders.size()).path("lineItems");
      int pieces = line.path("quantity").asInt();
      ObjectNode one = lines.addObject();
      one.put("id", OrderMaker.gid("FulfillmentOrderLineItem", ids.getAsLong()));
      one.put("totalQuantity", pieces).put("remainingQuantity", pieces);
      one.putObject("lineItem").put("id", line.path("id").asText());
    }
  }
}
