// SPDX-License-Identifier: Apache-2.0
package org.banto.payment;

/** Where the money of an order stands. */
public enum PaymentState {
  /** Nothing to pay. */
  NONE,
  UNPAID,
  /** The mall or the agent is still reviewing. */
  MALL_REVIEW,
  /** The money is safe to come. */
  AUTHORISED,
  PAID,
  CAPTURED,
  /** Too little came in. */
  SHORT,
  /** Too much came in. */
  OVER,
  REFUND_DUE,
  REFUNDED,
  FAILED,
  /** A far side did not say. */
  UNKNOWN;

  /** Whether an order must wait for this money before it ships. */
  public boolean awaited() {
    return switch (this) {
      case UNPAID, MALL_REVIEW, SHORT, FAILED, UNKNOWN -> true;
      case NONE, AUTHORISED, PAID, CAPTURED, OVER, REFUND_DUE, REFUNDED -> false;
    };
  }

  /**
   * Whether money is still to come after shipping; a route without {@link
   * org.banto.base.Desk#POSTPAY_WAIT} does not wait for it.
   */
  public boolean open() {
    return switch (this) {
      case UNPAID, MALL_REVIEW, AUTHORISED, SHORT, FAILED, UNKNOWN -> true;
      case NONE, PAID, CAPTURED, OVER, REFUND_DUE, REFUNDED -> false;
    };
  }
}
