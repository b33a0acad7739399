// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import org.banto.base.Text;

/** Why a parcel needs a hand. */
enum Attention {
  /** It does not. */
  NONE(Text.same("-"), Text.same("-")),
  /** On its way back (返送・返品). */
  RETURNED(new Text("返送", "returned"), new Text("荷物が返送されています", "The parcel is on its way back")),
  /** Nobody has been there for days (不在・持ち戻り). */
  ABSENT(
      new Text("長期不在", "nobody there"),
      new Text("荷物が届けられないままです", "The parcel still cannot be delivered")),
  /** Does not go on by itself: an unknown address, a refusal (住所不明・受取辞退). */
  TROUBLE(
      new Text("配達が停止", "stands still"),
      new Text("荷物の配達が止まっています", "The delivery of the parcel stands still")),
  /** The carrier says that it is no number of its own. */
  NUMBER(
      new Text("番号の誤り", "wrong number"), new Text("送り状番号が誤っています", "The waybill number is wrong"));

  private final Text brief;
  private final Text sentence;

  Attention(Text brief, Text sentence) {
    this.brief = brief;
    this.sentence = sentence;
  }

  /** Its name in a list. */
  Text brief() {
    return brief;
  }

  /** What staff is told. */
  Text sentence() {
    return sentence;
  }
}
