// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/** Where an order stands in the house. Nobody types it in: {@code Order.desk()} computes it. */
public enum Desk {
  NEW("新規受注", "New"),
  HOLD("保留", "On hold"),
  PAY_WAIT("入金待ち", "Awaiting payment"),
  SHIP_WAIT("発送待ち", "To ship"),
  DOC_WAIT("伝票・帳票出力待ち", "To print"),
  TRACK_WAIT("伝票番号未設定", "Awaiting number"),
  SHIPPED("発送完了", "Shipped"),
  POSTPAY_WAIT("発送後入金待ち", "Pay after shipping", true),
  DONE("処理済み", "Done"),
  CANCELLED("キャンセル", "Cancelled"),
  RETURN("返品", "Returned");

  private final Text words;
  private final boolean brought;

  Desk(String ja, String en) {
    this(ja, en, false);
  }

  Desk(String ja, String en, boolean brought) {
    this.words = new Text(ja, en);
    this.brought = brought;
  }

  /** Whether the house has it only with the room that brings it. */
  public boolean brought() {
    return brought;
  }

  /** Whether an order on this desk is still to be handed to the carrier. */
  public boolean beforeTruck() {
    return ordinal() <= TRACK_WAIT.ordinal();
  }

  /** The name staff knows. */
  public Text words() {
    return words;
  }

  /** The same in Japanese. */
  public String japanese() {
    return words.ja();
  }
}
