// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a column of an order file can be. */
enum OrderFileField {
  NUMBER("number", "注文番号", "Order number", Part.ORDER, Join.FIRST),
  ORDERED_AT("orderedAt", "注文日時", "Ordered at", Part.ORDER, Join.SPACE),
  STATUS("status", "モールの状態", "State at the mall", Part.ORDER, Join.FIRST),
  CANCELLED_AT("cancelledAt", "キャンセル日", "Cancelled on", Part.ORDER, Join.FIRST),
  SHIPPED_AT("shippedAt", "発送日", "Shipped on", Part.ORDER, Join.FIRST),
  PAYMENT("payment", "支払方法", "Payment method", Part.ORDER, Join.FIRST),
  PAY_STATUS("payStatus", "入金の状態", "State of payment", Part.ORDER, Join.FIRST),
  PAID_AT("paidAt", "入金日", "Paid on", Part.ORDER, Join.FIRST),
  DELIVERY("deliveryMethod", "配送方法", "Delivery method", Part.ORDER, Join.FIRST),
  WISH_DATE("wishDate", "お届け希望日", "Wished day", Part.ORDER, Join.FIRST),
  WISH_SLOT("wishSlot", "お届け希望時間帯", "Wished time", Part.ORDER, Join.FIRST),
  REMARKS("remarks", "備考", "Remarks", Part.ORDER, Join.LINES),
  GIFT("gift", "ギフト", "Gift", Part.ORDER, Join.FIRST),
  ISLAND("island", "離島", "Remote island", Part.ORDER, Join.FIRST),
  BUYER_NAME("buyerName", "注文者 氏名", "Buyer: name", Part.ORDER, Join.SPACE),
  BUYER_KANA("buyerKana", "注文者 フリガナ", "Buyer: reading", Part.ORDER, Join.SPACE),
  BUYER_COMPANY("buyerCompany", "注文者 会社・部署", "Buyer: company", Part.ORDER, Join.SPACE),
  BUYER_ZIP("buyerZip", "注文者 郵便番号", "Buyer: zip", Part.ORDER, Join.NOTHING),
  BUYER_PREFECTURE("buyerPrefecture", "注文者 都道府県", "Buyer: prefecture", Part.ORDER, Join.FIRST),
  BUYER_CITY("buyerCity", "注文者 市区町村", "Buyer: city", Part.ORDER, Join.NOTHING),
  BUYER_STREET("buyerStreet", "注文者 町名・番地", "Buyer: street", Part.ORDER, Join.NOTHING),
  BUYER_BUILDING("buyerBuilding", "注文者 建物名", "Buyer: building", Part.ORDER, Join.SPACE),
  BUYER_PHONE("buyerPhone", "注文者 電話番号", "Buyer: phone", Part.ORDER, Join.HYPHEN),
  BUYER_MAIL("buyerMail", "注文者 メール", "Buyer: mail", Part.ORDER, Join.FIRST),
  PLACE_KEY("placeKey", "送付先 ID", "Recipient: key", Part.PLACE, Join.FIRST),
  PLACE_NAME("placeName", "送付先 氏名", "Recipient: name", Part.PLACE, Join.SPACE),
  PLACE_KANA("placeKana", "送付先 フリガナ", "Recipient: reading", Part.PLACE, Join.SPACE),
  PLACE_COMPANY("placeCompany", "送付先 会社・部署", "Recipient: company", Part.PLACE, Join.SPACE),
  PLACE_ZIP("placeZip", "送付先 郵便番号", "Recipient: zip", Part.PLACE, Join.NOTHING),
  PLACE_PREFECTURE("placePrefecture", "送付先 都道府県", "Recipient: prefecture", Part.PLACE, Join.FIRST),
  PLACE_CITY("placeCity", "送付先 市区町村", "Recipient: city", Part.PLACE, Join.NOTHING),
  PLACE_STREET("placeStreet", "送付先 町名・番地", "Recipient: street", Part.PLACE, Join.NOTHING),
  PLACE_BUILDING("placeBuilding", "送付先 建物名", "Recipient: building", Part.PLACE, Join.SPACE),
  PLACE_PHONE("placePhone", "送付先 電話番号", "Recipient: phone", Part.PLACE, Join.HYPHEN),
  NOSHI("noshi", "のし", "Noshi", Part.PLACE, Join.SPACE),
  WRAPPING("wrapping", "包装", "Wrapping", Part.PLACE, Join.SPACE),
  PLACE_NOTE("placeNote", "送付先 備考", "Recipient: note", Part.PLACE, Join.LINES),
  LINE_KEY("lineKey", "明細 ID", "Line: key", Part.LINE, Join.FIRST),
  LINE_KIND("lineKind", "明細 区分", "Line: kind", Part.LINE, Join.FIRST),
  SKU("sku", "商品コード（SKU）", "SKU", Part.LINE, Join.FIRST),
  ITEM_CODE("itemCode", "商品管理番号", "Item code", Part.LINE, Join.FIRST),
  ITEM_NAME("itemName", "商品名", "Item name", Part.LINE, Join.SPACE),
  OPTIONS("options", "選択肢", "Options", Part.LINE, Join.LINES),
  QUANTITY("quantity", "数量", "Quantity", Part.LINE, Join.FIRST),
  UNIT_PRICE("unitPrice", "単価（税込）", "Unit price incl. tax", Part.LINE, Join.FIRST),
  LINE_TOTAL("lineTotal", "明細の金額（税込）", "Line total incl. tax", Part.LINE, Join.FIRST),
  TAX_RATE("taxRate", "税率", "Tax rate", Part.LINE, Join.FIRST),
  LINE_POSTAGE("linePostage", "明細ごとの送料", "Postage per line", Part.LINE, Join.SUM),
  LINE_WRAPPING("lineWrapping", "明細ごとの包装料", "Wrapping fee per line", Part.LINE, Join.SUM),
  LINE_DISCOUNT("lineDiscount", "明細ごとの値引", "Discount per line", Part.LINE, Join.SUM),
  GOODS("goods", "商品小計", "Goods", Part.ORDER, Join.FIRST),
  TOTAL("total", "合計金額", "Total", Part.ORDER, Join.FIRST),
  DUE("due", "請求金額", "Due", Part.ORDER, Join.FIRST),
  POSTAGE("postage", "送料", "Postage", Part.ORDER, Join.SUM),
  PLACE_POSTAGE("placePostage", "送付先ごとの送料", "Postage per recipient", Part.PLACE, Join.SUM),
  COD_FEE("codFee", "代引手数料", "COD fee", Part.ORDER, Join.SUM),
  PAYMENT_FEE("paymentFee", "決済手数料", "Payment fee", Part.ORDER, Join.SUM),
  WRAPPING_FEE("wrappingFee", "包装料", "Wrapping fee", Part.ORDER, Join.SUM),
  SHOP_COUPON("shopCoupon", "店舗クーポン", "Shop coupon", Part.ORDER, Join.SUM),
  MALL_COUPON("mallCoupon", "モールクーポン", "Mall coupon", Part.ORDER, Join.SUM),
  POINTS("points", "ポイント利用", "Points", Part.ORDER, Join.SUM),
  DISCOUNT("discount", "値引", "Discount", Part.ORDER, Join.SUM),
  ADJUSTMENT("adjustment", "調整額（±）", "Adjustment (±)", Part.ORDER, Join.SUM),
  TAXED10("taxed10", "10%対象額（税込）", "Total at 10%", Part.ORDER, Join.FIRST),
  TAX10("tax10", "10%税額", "Tax at 10%", Part.ORDER, Join.FIRST),
  TAXED8("taxed8", "8%対象額（税込）", "Total at 8%", Part.ORDER, Join.FIRST),
  TAX8("tax8", "8%税額", "Tax at 8%", Part.ORDER, Join.FIRST);

  /** What a value belongs to: it is taken once for each of them. */
  enum Part {
    ORDER,
    PLACE,
    LINE
  }

  /** What several columns of one field come to. */
  enum Join {
    /** The first that is filled. */
    FIRST(""),
    NOTHING(""),
    SPACE(" "),
    HYPHEN("-"),
    LINES("\n"),
    /** Amounts: their sum. */
    SUM("");

    private final String between;

    Join(String between) {
      this.between = between;
    }

    String between() {
      return between;
    }
  }

  private static final Map<String, OrderFileField> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(OrderFileField::code, Function.identity()));

  private final String code;
  private final String ja;
  private final String en;
  private final Part part;
  private final Join join;

  OrderFileField(String code, String ja, String en, Part part, Join join) {
    this.code = code;
    this.ja = ja;
    this.en = en;
    this.part = part;
    this.join = join;
  }

  static Optional<OrderFileField> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  String code() {
    return code;
  }

  String ja() {
    return ja;
  }

  String en() {
    return en;
  }

  Part part() {
    return part;
  }

  Join join() {
    return join;
  }
}
