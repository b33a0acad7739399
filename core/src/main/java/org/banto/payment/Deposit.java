// SPDX-License-Identifier: Apache-2.0
package org.banto.payment;

import java.time.LocalDate;
import org.banto.base.Yen;

/**
 * Money that came in.
 *
 * @param id unique within the account, so that the same line is never booked twice
 * @param day the day it came in
 * @param amount how much; negative for money paid back
 * @param payer as the bank writes it, usually half-width katakana; personal data
 * @param source where it was seen: {@code hand}, {@code bank}, a connection
 */
public record Deposit(String id, LocalDate day, Yen amount, String payer, String source) {
  @Override
  public String toString() {
    return "Deposit[" + id + ", " + day + ", " + amount.value() + "]";
  }
}
