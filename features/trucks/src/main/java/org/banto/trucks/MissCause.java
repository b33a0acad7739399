// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import org.banto.base.Text;

/** Why an order misses its truck when nobody acts. */
public enum MissCause {
  /** Set aside. */
  HELD("保留中", "On hold"),
  /** Its money is not in. */
  PAY_WAIT("入金待ち", "Awaiting payment"),
  /** Something was found on it that nobody has settled. */
  FINDING("確認が残っている", "Something to settle"),
  /** New, with nothing against it. */
  NEW("新規のまま", "Not taken on"),
  /** To be shipped, and not released. */
  SHIP_WAIT("発送待ちのまま", "Not released"),
  /** Its label is not put out. */
  DOC_WAIT("伝票を出していない", "Label not put out"),
  /** At today's pace its turn comes after the truck. */
  BEHIND("検品が追いつかない", "Behind in packing"),
  /** The truck has come, and it was not ready. */
  GONE("集荷に間に合わなかった", "The truck has left");

  private final Text words;

  MissCause(String ja, String en) {
    this.words = new Text(ja, en);
  }

  /** What staff reads. */
  public Text words() {
    return words;
  }
}
