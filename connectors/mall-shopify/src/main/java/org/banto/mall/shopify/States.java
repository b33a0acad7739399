// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.util.Map;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Payments;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.PaymentMethod.Kind;
import org.banto.payment.PaymentState;

/** Where an order and its money stand, by the two states that Shopify shows. */
final class States {
  private static final Map<String, String> MONEY =
      Map.of(
          "AUTHORIZED", "承認済み",
          "EXPIRED", "期限切れ",
          "PAID", "支払い済み",
          "PARTIALLY_PAID", "一部支払い済み",
          "PARTIALLY_REFUNDED", "一部返金済み",
          "PENDING", "支払い待ち",
          "REFUNDED", "返金済み",
          "VOIDED", "無効");
  private static final Map<String, String> GOODS =
      Map.of(
          "FULFILLED", "発送済み",
          "IN_PROGRESS", "発送処理中",
          "ON_HOLD", "保留",
          "PARTIALLY_FULFILLED", "一部発送済み",
          "RESTOCKED", "在庫に戻した",
          "SCHEDULED", "発送予定",
          "UNFULFILLED", "未発送");

  private States() {}

  static MallState mall(Json order, Kind kind) {
    String money = order.text("displayFinancialStatus");
    String goods = order.needed("displayFulfillmentStatus");
    boolean cancelled = order.has("cancelledAt");
    String words =
        MONEY.getOrDefault(money, money)
            + "・"
            + (cancelled ? "キャンセル" : GOODS.getOrDefault(goods, goods));
    return new MallState(standing(cancelled, money, goods, kind), money + "/" + goods, words);
  }

  private static Standing standing(boolean cancelled, String money, String goods, Kind kind) {
    if (cancelled) {
      return Standing.CANCELLED;
    }
    return switch (goods) {
      case "FULFILLED" -> Standing.SHIPPED;
      case "ON_HOLD" -> Standing.ON_HOLD;
      case "SCHEDULED" -> Standing.PREORDER;
      default -> prepaid(kind) && unpaid(money) ? Standing.AWAIT_PAYMENT : Standing.READY_TO_SHIP;
    };
  }

  private static boolean prepaid(Kind kind) {
    return switch (kind) {
      case COD, DEFERRED, INVOICE, LOAN -> false;
      case CARD, BANK_TRANSFER, CONVENIENCE_STORE, WALLET, POINTS, OTHER -> true;
    };
  }

  private static boolean unpaid(String money) {
    return switch (money) {
      case "PENDING", "PARTIALLY_PAID", "EXPIRED", "VOIDED" -> true;
      default -> false;
    };
  }

  static PaymentState payment(Json order, Kind kind, Yen due) {
    if (order.has("cancelledAt") || due.value() == 0) {
      return order.text("displayFinancialStatus").equals("REFUNDED")
          ? PaymentState.REFUNDED
          : PaymentState.NONE;
    }
    return switch (order.needed("displayFinancialStatus")) {
      case "PAID", "PARTIALLY_REFUNDED" -> PaymentState.PAID;
      case "AUTHORIZED" -> PaymentState.AUTHORISED;
      case "PARTIALLY_PAID" -> PaymentState.SHORT;
      case "REFUNDED" -> PaymentState.REFUNDED;
      case "VOIDED", "EXPIRED" -> PaymentState.FAILED;
      case "PENDING" -> pending(kind, due);
      default -> PaymentState.UNKNOWN;
    };
  }

  /** A card or wallet that is pending was neither charged nor reserved yet. */
  private static PaymentState pending(Kind kind, Yen due) {
    return switch (kind) {
      case CARD, WALLET, LOAN -> PaymentState.MALL_REVIEW;
      case POINTS -> PaymentState.UNPAID;
      default -> Payments.state(kind, false, Optional.of(due));
    };
  }
}
