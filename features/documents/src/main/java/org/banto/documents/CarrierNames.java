// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

/** Carriers and slip types as buyers and packers know them; an unknown one keeps its code. */
final class CarrierNames {
  private CarrierNames() {}

  /** The name of a carrier by its connector id. */
  static String of(String carrier) {
    return switch (carrier) {
      case "yamato" -> "ヤマト運輸";
      case "sagawa" -> "佐川急便";
      case "japanpost" -> "日本郵便";
      case "seino" -> "西濃運輸";
      case "fukutsu" -> "福山通運";
      default -> carrier;
    };
  }

  /** The name of a neutral slip type. */
  static String label(String label) {
    return switch (label) {
      case "PREPAID" -> "発払い";
      case "COD" -> "代金引換";
      case "COLLECT" -> "着払い";
      case "NEKOPOS" -> "ネコポス";
      case "COMPACT" -> "宅急便コンパクト";
      case "COMPACT_COD" -> "宅急便コンパクト（代金引換）";
      case "DM" -> "クロネコゆうメール";
      case "TIME" -> "タイムサービス";
      case "YUPACK" -> "ゆうパック";
      case "YUPACKET" -> "ゆうパケット";
      case "CLICKPOST" -> "クリックポスト";
      default -> label;
    };
  }
}
