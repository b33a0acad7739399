// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

/**
 * How the buyer pays.
 *
 * @param kind what the house makes of it
 * @param name the mall's words
 */
public record PaymentMethod(Kind kind, String name) {
  /** Ways to pay that the house treats differently. */
  public enum Kind {
    CARD,
    COD,
    BANK_TRANSFER,
    CONVENIENCE_STORE,
    DEFERRED,
    WALLET,
    POINTS,
    INVOICE,
    LOAN,
    OTHER
  }
}
