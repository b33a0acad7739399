// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

/** Why a parcel needs a hand. */
enum Attention {
  /** It does not. */
  NONE("", ""),
  /** On its way back (返送・返品). */
  RETURNED("返送", "荷物が返送されています"),
  /** Nobody has been there for days (不在・持ち戻り). */
  ABSENT("長期不在", "荷物が届けられないままです"),
  /** Does not go on by itself: an unknown address, a refusal (住所不明・受取辞退). */
  TROUBLE("配達が停止", "荷物の配達が止まっています"),
  /** The carrier says that it is no number of its own. */
  NUMBER("番号の誤り", "送り状番号が誤っています");

  private final String brief;
  private final String ja;

  Attention(String brief, String ja) {
    this.brief = brief;
    this.ja = ja;
  }

  /** Its name in a list. */
  String brief() {
    return brief;
  }

  /** What staff is told. */
  String ja() {
    return ja;
  }
}
