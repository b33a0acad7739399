// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can stand in a label file. */
enum LabelField {
  NUMBER(
      "number",
      "出荷番号（戻りファイルのキー）",
      "Shipment number (key that comes back)",
      Part.SHIPMENT,
      Kind.TEXT),
  PARCELS("parcels", "個口数", "Parcels", Part.SHIPMENT, Kind.TEXT),
  SHIP_DATE("shipDate", "出荷予定日", "Ship date", Part.SHIPMENT, Kind.DATE),
  WISH_DATE("wishDate", "お届け希望日", "Wished day", Part.SHIPMENT, Kind.DATE),
  WISH_SLOT("wishSlot", "お届け希望時間帯", "Wished time", Part.SHIPMENT, Kind.TEXT),
  SLOT_CODE("slot", "お届け希望時間帯（AM・14-16 の形）", "Wished time as AM, 14-16", Part.SHIPMENT, Kind.TEXT),
  CARRIER("carrier", "運送会社", "Carrier", Part.SHIPMENT, Kind.TEXT),
  LABEL("label", "送り状種類", "Slip type", Part.SHIPMENT, Kind.TEXT),
  TEMPERATURE(
      "temperature", "温度帯（AMBIENT・CHILLED・FROZEN）", "Temperature", Part.SHIPMENT, Kind.TEXT),
  COD("cod", "代引金額", "Amount to collect", Part.SHIPMENT, Kind.TEXT),
  COD_TAX("codTax", "代引金額のうち消費税", "Tax within it", Part.SHIPMENT, Kind.TEXT),
  NOTE("note", "記事欄", "Note on the label", Part.SHIPMENT, Kind.TEXT),
  DEPOT_CODE("depotCode", "営業所止めのコード", "Depot code", Part.SHIPMENT, Kind.TEXT),
  DEPOT_NAME("depotName", "営業所止めの名前", "Depot", Part.SHIPMENT, Kind.TEXT),
  CODE("code", "店舗の契約コード", "Code the shop has by contract", Part.SHIPMENT, Kind.CODE),
  NAME("name", "お届け先 氏名", "Recipient: name", Part.RECIPIENT, Kind.TEXT),
  KANA("kana", "お届け先 フリガナ", "Recipient: reading", Part.RECIPIENT, Kind.TEXT),
  COMPANY("company", "お届け先 会社・部署", "Recipient: company", Part.RECIPIENT, Kind.TEXT),
  HONORIFIC("honorific", "お届け先 敬称", "Recipient: honorific", Part.RECIPIENT, Kind.TEXT),
  ZIP("zip", "お届け先 郵便番号（123-4567）", "Recipient: zip 123-4567", Part.RECIPIENT, Kind.TEXT),
  ZIP_DIGITS("zipDigits", "お届け先 郵便番号（数字のみ）", "Recipient: zip, digits", Part.RECIPIENT, Kind.TEXT),
  PREFECTURE("prefecture", "お届け先 都道府県", "Recipient: prefecture", Part.RECIPIENT, Kind.TEXT),
  CITY("city", "お届け先 市区町村", "Recipient: municipality", Part.RECIPIENT, Kind.TEXT),
  STREET("street", "お届け先 町名・番地", "Recipient: town and number", Part.RECIPIENT, Kind.TEXT),
  BUILDING("building", "お届け先 建物名", "Recipient: building", Part.RECIPIENT, Kind.TEXT),
  ADDRESS("address", "お届け先 住所", "Recipient: address", Part.RECIPIENT, Kind.LINES),
  PHONE("phone", "お届け先 電話番号", "Recipient: phone", Part.RECIPIENT, Kind.TEXT),
  PHONE_DIGITS(
      "phoneDigits", "お届け先 電話番号（数字のみ）", "Recipient: phone, digits", Part.RECIPIENT, Kind.TEXT),
  SENDER_NAME("senderName", "ご依頼主 名前", "Sender: name", Part.SENDER, Kind.TEXT),
  SENDER_ZIP("senderZip", "ご依頼主 郵便番号（123-4567）", "Sender: zip 123-4567", Part.SENDER, Kind.TEXT),
  SENDER_PREFECTURE("senderPrefecture", "ご依頼主 都道府県", "Sender: prefecture", Part.SENDER, Kind.TEXT),
  SENDER_CITY("senderCity", "ご依頼主 市区町村", "Sender: municipality", Part.SENDER, Kind.TEXT),
  SENDER_STREET("senderStreet", "ご依頼主 町名・番地", "Sender: town and number", Part.SENDER, Kind.TEXT),
  SENDER_BUILDING("senderBuilding", "ご依頼主 建物名", "Sender: building", Part.SENDER, Kind.TEXT),
  SENDER_ADDRESS("senderAddress", "ご依頼主 住所", "Sender: address", Part.SENDER, Kind.LINES),
  SENDER_PHONE("senderPhone", "ご依頼主 電話番号", "Sender: phone", Part.SENDER, Kind.TEXT),
  ORDER_NUMBER("orderNumber", "注文番号", "Order number", Part.ORDER, Kind.TEXT),
  MALL_SHOP("mallShop", "モールの店舗", "Shop on the mall", Part.ORDER, Kind.TEXT),
  ORDERED_AT("orderedAt", "注文日", "Ordered on", Part.ORDER, Kind.DATE),
  BUYER_NAME("buyerName", "注文者 氏名", "Buyer: name", Part.ORDER, Kind.TEXT),
  BUYER_PHONE("buyerPhone", "注文者 電話番号", "Buyer: phone", Part.ORDER, Kind.TEXT),
  PAYMENT("payment", "支払方法", "Payment method", Part.ORDER, Kind.TEXT),
  DELIVERY("deliveryMethod", "配送方法", "Delivery method", Part.ORDER, Kind.TEXT),
  DUE("due", "請求金額", "Due", Part.ORDER, Kind.TEXT),
  REMARKS("remarks", "備考", "Remarks", Part.ORDER, Kind.TEXT),
  LINE_NO("lineNo", "明細番号", "Line number", Part.PRODUCT, Kind.TEXT),
  SKU("sku", "商品コード（SKU）", "SKU", Part.PRODUCT, Kind.TEXT),
  ITEM_CODE("itemCode", "商品管理番号", "Item code", Part.PRODUCT, Kind.TEXT),
  ITEM_NAME("itemName", "商品名", "Item name", Part.PRODUCT, Kind.TEXT),
  OPTIONS("options", "選択肢", "Options", Part.PRODUCT, Kind.TEXT),
  QUANTITY("quantity", "数量", "Quantity", Part.PRODUCT, Kind.TEXT),
  UNIT_PRICE("unitPrice", "単価（税込）", "Unit price incl. tax", Part.PRODUCT, Kind.TEXT),
  TAX_RATE("taxRate", "税率", "Tax rate", Part.PRODUCT, Kind.TEXT),
  FIRST_ITEM("firstItem", "品名（先頭の商品）", "Contents (first item)", Part.SHIPMENT, Kind.TEXT),
  KINDS("kinds", "商品の種類数", "Kinds of goods", Part.SHIPMENT, Kind.TEXT),
  PIECES("pieces", "商品の総数", "Pieces in all", Part.SHIPMENT, Kind.TEXT);

  /** Of what it says something. */
  enum Part {
    SHIPMENT,
    RECIPIENT,
    SENDER,
    ORDER,
    /** Of each product: a row each, or joined in one cell. */
    PRODUCT
  }

  /** What may be said of how. */
  enum Kind {
    TEXT,
    DATE,
    LINES,
    CODE
  }

  private static final Map<String, LabelField> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(LabelField::code, Function.identity()));

  private final String code;
  private final String ja;
  private final String en;
  private final Part part;
  private final Kind kind;

  LabelField(String code, String ja, String en, Part part, Kind kind) {
    this.code = code;
    this.ja = ja;
    this.en = en;
    this.part = part;
    this.kind = kind;
  }

  static Optional<LabelField> of(String code) {
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

  Kind kind() {
    return kind;
  }
}
