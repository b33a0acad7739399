// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import org.banto.shipment.Waybill;

/** Carriers as buyers know them, and the pages where they look for a parcel. */
final class Carrier {
  private Carrier() {}

  /** The name of a carrier by its connector id. */
  static String name(String carrier) {
    return switch (carrier) {
      case "yamato" -> "ヤマト運輸";
      case "sagawa" -> "佐川急便";
      case "japanpost" -> "日本郵便";
      case "seino" -> "西濃運輸";
      case "fukutsu" -> "福山通運";
      default -> carrier;
    };
  }

  /** The page of a parcel, or empty where none is known. */
  static String page(Waybill waybill) {
    String number = waybill.number();
    return switch (waybill.carrier()) {
      case "yamato" -> "https://member.kms.kuronekoyamato.co.jp/parcel/detail?pno=" + number;
      case "sagawa" -> "https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=" + number;
      case "japanpost" ->
          "https://trackings.post.japanpost.jp/services/srv/search/direct?searchKind=S002&locale=ja&reqCodeNo1="
              + number;
      default -> "";
    };
  }
}
