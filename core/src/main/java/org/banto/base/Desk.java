// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/** Where an order stands in the house. Nobody types it in: {@code Order.desk()} computes it. */
public enum Desk {
  NEW("新規受注"),
  HOLD("保留"),
  PAY_WAIT("入金待ち"),
  SHIP_WAIT("発送待ち"),
  DOC_WAIT("伝票・帳票出力待ち"),
  TRACK_WAIT("伝票番号未設定"),
  SHIPPED("発送完了"),
  POSTPAY_WAIT("発送後入金待ち", true),
  DONE("処理済み"),
  CANCELLED("キャンセル"),
  RETURN("返品");

  private final String japanese;
  private final boolean brought;

  Desk(String japanese) {
    this(japanese, false);
  }

  Desk(String japanese, boolean brought) {
    this.japanese = japanese;
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
  public String japanese() {
    return japanese;
  }
}
