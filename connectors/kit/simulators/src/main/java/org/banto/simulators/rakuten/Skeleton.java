// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.banto.simulators.Json;
import org.banto.simulators.invented.Person;

/** An order and a basket with every field of getOrder version 10 at its plainest value. */
final class Skeleton {
  private static final BigDecimal TEN = new BigDecimal("0.1");

  private Skeleton() {}

  static ObjectNode order(String number, Instant placed, Person buyer, String mail) {
    ObjectNode o = Json.object();
    o.put("orderNumber", number).put("orderProgress", 100);
    o.putNull("subStatusId").putNull("subStatusName");
    o.put("orderDatetime", RmsTime.text(placed));
    o.putNull("shopOrderCfmDatetime").putNull("orderFixDatetime").putNull("shippingInstDatetime");
    o.putNull("shippingCmplRptDatetime").putNull("cancelDueDate").putNull("deliveryDate");
    o.put("shippingTerm", 0).putNull("remarks").put("giftCheckFlag", 0).put("socialGiftFlag", 0);
    o.put("severalSenderFlag", 0).put("equalSenderFlag", 1).put("isolatedIslandFlag", 0);
    o.put("rakutenMemberFlag", 1).put("carrierCode", 0).put("emailCarrierCode", 0);
    o.put("orderType", 1).putNull("reserveNumber").putNull("reserveDeliveryCount");
    o.put("cautionDisplayType", 0).putNull("cautionDisplayDetailType").put("rakutenConfirmFlag", 0);
    o.put("goodsPrice", 0).put("goodsTax", Amounts.NOT_FIXED).put("postagePrice", 0);
    o.put("deliveryPrice", 0).put("paymentCharge", 0).put("paymentChargeTaxRate", TEN);
    o.put("totalPrice", 0).put("requestPrice", 0).put("couponAllTotalPrice", 0);
    o.put("couponShopPrice", 0).put("couponOtherPrice", 0);
    o.put("additionalFeeOccurAmountToUser", 0).put("additionalFeeOccurAmountToShop", 0);
    o.put("asurakuFlag", 0).put("drugFlag", 0).put("dealFlag", 0).put("membershipType", 0);
    o.putNull("memo").putNull("operator").putNull("mailPlugSentence").put("modifyFlag", 0);
    o.put("receiptIssueCount", 0).putArray("receiptIssueHistoryList");
    o.put("deliveryCertPrgFlag", 0).put("oneDayOperationFlag", 0);
    o.set("OrdererModel", Rows.orderer(buyer, mail));
    o.set("SettlementModel", settlement(1, "クレジットカード"));
    o.set("DeliveryModel", Json.object().put("deliveryName", "宅配便").put("deliveryClass", 1));
    o.set("PointModel", Json.object().put("usedPoint", 0));
    o.putNull("WrappingModel1").putNull("WrappingModel2").putArray("PackageModelList");
    o.putArray("CouponModelList");
    o.putArray("ChangeReasonModelList");
    o.putArray("TaxSummaryModelList");
    o.putArray("DueDateModelList");
    return o;
  }

  static ObjectNode settlement(int code, String name) {
    ObjectNode s = Json.object().put("settlementMethodCode", code).put("settlementMethod", name);
    s.put("rpaySettlementFlag", 1).putNull("cardName").putNull("cardNumber").putNull("cardOwner");
    return s.putNull("cardYm").putNull("cardPayType").putNull("cardInstallmentDesc");
  }

  static ObjectNode basket(long id, Person receiver) {
    ObjectNode b = Json.object().put("basketId", id).put("postagePrice", 0);
    b.put("postageTaxRate", TEN).put("deliveryPrice", 0).put("deliveryTaxRate", TEN);
    b.put("goodsTax", Amounts.NOT_FIXED).put("goodsPrice", 0).put("totalPrice", 0);
    b.putNull("noshi").put("packageDeleteFlag", 0).set("SenderModel", Rows.sender(receiver));
    b.putArray("ItemModelList");
    b.putArray("ShippingModelList");
    b.putNull("DeliveryCvsModel").put("defaultDeliveryCompanyCode", "1001");
    b.put("dropOffFlag", 0).putNull("dropOffLocation").putNull("SocialGiftModel");
    return b;
  }

  static ObjectNode wrapping(int title, String name, int price) {
    ObjectNode w = Json.object().put("title", title).put("name", name).put("price", price);
    w.put("includeTaxFlag", 1).put("deleteWrappingFlag", 0).put("taxRate", TEN);
    return w.put("taxPrice", price * 10 / 110);
  }

  static ObjectNode coupon(ObjectNode item, int price, boolean shop) {
    ObjectNode c = Json.object().put("couponCode", shop ? "SHOP-AAAA-0001" : "MALL-BBBB-0002");
    c.put("itemId", item.path("itemId").asInt());
    c.put("couponName", price + "円引き");
    c.put("couponSummary", (shop ? "店舗" : "楽天") + "クーポン " + price + "円引き");
    c.put("couponCapital", shop ? "ショップ" : "サービス").put("couponCapitalCode", shop ? 1 : 3);
    c.put("expiryDate", "2099-12-31").put("couponPrice", price).put("couponUnit", 1);
    c.put("couponTotalPrice", price);
    return c.put("itemDetailId", item.path("itemDetailId").asLong());
  }
}
