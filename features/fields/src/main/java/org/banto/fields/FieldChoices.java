// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.banto.base.Desk;
import org.banto.base.Text;

/** The names of codes that fields have for values. */
final class FieldChoices {
  /** Where an order stands. */
  static final Map<String, Text> DESKS = desks();

  /** The days of the week, Monday first. */
  static final Map<String, Text> WEEKDAYS = weekdays();

  /** Kinds of payment. */
  static final Map<String, Text> PAYMENTS =
      of(
          "CARD|カード|Card",
          "COD|代引|COD",
          "BANK_TRANSFER|銀行振込|Bank transfer",
          "CONVENIENCE_STORE|コンビニ|Conv. store",
          "DEFERRED|後払い|Pay later",
          "WALLET|ID決済|Wallet",
          "POINTS|ポイント|Points",
          "INVOICE|請求書|Invoice",
          "LOAN|ローン|Loan",
          "OTHER|その他|Other");

  /** Where the money of an order stands. */
  static final Map<String, Text> PAYMENT_STATES =
      of(
          "NONE|支払なし|Nothing to pay",
          "UNPAID|未入金|Unpaid",
          "MALL_REVIEW|審査中|In review",
          "AUTHORISED|与信済|Authorised",
          "PAID|入金済|Paid",
          "CAPTURED|売上確定|Captured",
          "SHORT|不足|Short",
          "OVER|過入金|Overpaid",
          "REFUND_DUE|要返金|Refund due",
          "REFUNDED|返金済|Refunded",
          "FAILED|失敗|Failed",
          "UNKNOWN|不明|Unknown");

  /** What is special about an order. */
  static final Map<String, Text> FLAGS =
      of(
          "GIFT|ギフト|Gift",
          "SOCIAL_GIFT|ソーシャルギフト|Social gift",
          "SEVERAL_DESTINATIONS|複数送付先|Several destinations",
          "ISLAND|離島|Remote island",
          "PREORDER|予約|Pre-order",
          "SUBSCRIPTION|定期購入|Subscription",
          "NEXT_DAY|あす楽|Next day",
          "MALL_CAUTION|モール注意|Mall caution",
          "RECEIPT_WANTED|領収書希望|Receipt wanted",
          "MASKED_MAIL|メールマスク|Masked mail",
          "MEMBER|会員|Member",
          "DRUG|医薬品|Drug");

  /** How cold. */
  static final Map<String, Text> TEMPERATURES =
      of("AMBIENT|常温|Ambient", "CHILLED|冷蔵|Chilled", "FROZEN|冷凍|Frozen");

  /** Where a parcel was last seen. */
  static final Map<String, Text> PARCELS =
      of(
          "REGISTERED|受付|Registered",
          "PICKED_UP|集荷済み|Picked up",
          "IN_TRANSIT|輸送中|In transit",
          "HELD|保管中|Held at a depot",
          "OUT_FOR_DELIVERY|配達中|Out for delivery",
          "ATTEMPT_FAILED|不在・持ち戻り|Nobody there",
          "EXCEPTION|調査中・停止|Stuck, under inquiry",
          "DELIVERED|配達完了|Delivered",
          "RETURNED|返送|Returned",
          "UNKNOWN|不明な表示|New words",
          "NOT_FOUND|番号の登録待ち|Number not known yet",
          "INVALID|番号の誤り|Wrong number");

  private FieldChoices() {}

  private static Map<String, Text> of(String... rows) {
    Map<String, Text> all = new LinkedHashMap<>();
    for (String row : rows) {
      String[] parts = row.split("\\|");
      all.put(parts[0], new Text(parts[1], parts[2]));
    }
    return all;
  }

  private static Map<String, Text> desks() {
    Map<String, Text> all = new LinkedHashMap<>();
    for (Desk desk : Desk.values()) {
      all.put(desk.name(), desk.words());
    }
    return all;
  }

  private static Map<String, Text> weekdays() {
    Map<String, Text> all = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      all.put(
          day.name(),
          new Text(
              day.getDisplayName(TextStyle.FULL, Locale.JAPANESE),
              day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    }
    return all;
  }
}
