// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.base.Text;

/** When a rule is asked within a run: later ones need what earlier ones did. */
public enum RulePhase {
  /** What is shown of the buyer's words. */
  REMARKS("備考の整理", "Remarks"),
  TAG("タグ", "Tags"),
  /** Presents and what else is put in. */
  ITEM("商品の追加", "Goods"),
  ROUTE("処理ルート", "Route"),
  CARRIER("運送会社・送り状", "Carrier"),
  SHIPDATE("出荷予定日", "Ship date"),
  /** Words on papers, labels and mails. */
  TEXT("メモ・文面", "Texts"),
  HOLD("保留・確認", "Holds");

  private final Text words;

  RulePhase(String ja, String en) {
    this.words = new Text(ja, en);
  }

  /** What staff call it. */
  public Text words() {
    return words;
  }
}
