// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

/** The check digit of Japanese waybill numbers (7DR): the last digit is the rest of the others by 7. */
public final class CheckDigit {
  private CheckDigit() {}

  /** Whether a number of digits ends in its check digit. */
  public static boolean holds(String number) {
    int last = number.length() - 1;
    return of(number.substring(0, last)) == number.charAt(last) - '0';
  }

  /** The digit that is put behind these. */
  public static int of(String digits) {
    return (int) (Long.parseLong(digits) % 7);
  }
}
