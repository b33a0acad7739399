// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

/**
 * How the mall sees the order.
 *
 * @param standing in the house's words
 * @param code the mall's code (Rakuten: orderProgress)
 * @param words the mall's words, as its own page shows them
 */
public record MallState(Standing standing, String code, String words) {
  /** Where an order stands at its mall. */
  public enum Standing {
    NEW,
    ON_HOLD,
    AWAIT_PAYMENT,
    READY_TO_SHIP,
    SHIPPED,
    CHANGE_PENDING,
    CANCEL_PENDING,
    CANCELLED,
    PREORDER,
    NONE
  }

  /** An order without a mall (店舗受注), or one that could not be read. */
  public static final MallState NONE = new MallState(Standing.NONE, "", "");
}
