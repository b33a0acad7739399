// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.banto.simulators.Json;
import org.banto.simulators.invented.Kind;

/** Makes an order what was wished for, and adds it up. */
final class Twist {
  private static final long FREE_FROM = 3_980;

  private Twist() {}

  static void apply(Wish wish, ObjectNode order, LocalDate day) {
    ObjectNode first = Json.objects(order, "orderItems").get(0);
    ObjectNode fulfillment = (ObjectNode) order.path("fulfillment");
    special(wish.special(), order, fulfillment, first);
    if (wish.special() != Wish.Special.REPLACEMENT) {
      charges(wish.kind(), first);
    }
    for (ObjectNode item : Json.objects(order, "orderItems")) {
      Priced.close(item, item.remove("_percent").asInt());
    }
    pay(wish.kind(), order, fulfillment, Priced.total(order));
    if (wish.kind() == Kind.DATE_AND_SLOT) {
      fulfillment.put("fulfillmentServiceLevel", "SCHEDULED");
      for (ObjectNode item : Json.objects(order, "orderItems")) {
        ((ObjectNode) item.path("fulfillment"))
            .putObject("shipping")
            .set("scheduledDeliveryWindow", OrderMaker.window(day.plusDays(4), 14, 16));
      }
    }
  }

  private static void special(
      Wish.Special special, ObjectNode order, ObjectNode fulfillment, ObjectNode first) {
    switch (special) {
      case FBA -> {
        fulfillment.put("fulfilledBy", "AMAZON").put("fulfillmentServiceLevel", "NEXT_DAY");
        ((ObjectNode) order.path("buyer")).remove("buyerEmail");
        ((ObjectNode) order.at("/recipient/deliveryAddress")).remove("phone");
      }
      case REPLACEMENT -> {
        ObjectNode origin = order.putArray("associatedOrders").addObject();
        origin.put("orderId", "250-0000001-0000001");
        origin.put("associationType", "REPLACEMENT_ORIGINAL_ID");
        for (ObjectNode item : Json.objects(order, "orderItems")) {
          ((ObjectNode) item.at("/product/price")).set("unitPrice", Priced.yen(0));
          item.putObject("proceeds").putArray("breakdowns");
        }
      }
      case CANCEL_WISHED -> wishCancel(first);
      case SHIP_PLUS -> order.withArray("/programs").add("FBM_SHIP_PLUS");
      case PRIME -> order.withArray("/programs").add("PRIME");
      case NONE -> {}
    }
  }

  /** The buyer asks to cancel an item. */
  static void wishCancel(ObjectNode item) {
    item.putObject("cancellation")
        .putObject("cancellationRequest")
        .put("requester", "BUYER")
        .put("cancelReason", "No longer needed");
  }

  private static void charges(Kind kind, ObjectNode first) {
    long goods = Long.parseLong(first.at("/proceeds/breakdowns/0/subtotal/amount").asText());
    Priced.part(first, "SHIPPING", goods < FREE_FROM ? 500 : 0);
    switch (kind) {
      case WRAPPING -> {
        Priced.part(first, "GIFT_WRAP", 220);
        ((ObjectNode) first.path("fulfillment"))
            .putObject("packing")
            .putObject("giftOption")
            .put("giftMessage", "いつもありがとう")
            .put("giftWrapLevel", "ギフト包装");
      }
      case SHOP_COUPON -> {
        Priced.part(first, "DISCOUNT", 300);
        first
            .putObject("promotion")
            .putArray("breakdowns")
            .addObject()
            .put("promotionId", "SAMPLE-300-OFF");
      }
      case CASH_ON_DELIVERY -> {
        Priced.part(first, "COD_FEE", 330);
        ((ObjectNode) first.path("fulfillment"))
            .putObject("shipping")
            .putObject("shippingConstraints")
            .put("cashOnDelivery", "MANDATORY");
      }
      default -> {}
    }
  }

  private static void pay(Kind kind, ObjectNode order, ObjectNode fulfillment, long total) {
    switch (kind) {
      case POINTS -> {
        Priced.paid(order, "CreditCard", total - Math.min(200, total));
        Priced.paid(order, "PointsAccount", Math.min(200, total));
      }
      case ALL_POINTS -> Priced.paid(order, "PointsAccount", total);
      case CASH_ON_DELIVERY -> Priced.paid(order, "CashOnDelivery", total);
      case CONVENIENCE_STORE -> {
        Priced.paid(order, "ConvenienceStore", total);
        fulfillment.put("fulfillmentStatus", "PENDING");
      }
      case PAY_LATER -> {
        Priced.paid(order, "Invoice", total);
        order.withArray("/programs").add("AMAZON_BUSINESS");
      }
      case RESERVATION -> {
        Priced.paid(order, "CreditCard", total);
        order.withArray("/programs").add("PREORDER");
        fulfillment.put("fulfillmentStatus", "PENDING_AVAILABILITY");
      }
      case NOT_FIXED -> {
        Priced.paid(order, "CreditCard", total);
        fulfillment.put("fulfillmentStatus", "PENDING");
      }
      default -> Priced.paid(order, "CreditCard", total);
    }
  }
}
