// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import java.util.Arrays;
import java.util.List;
import org.banto.simulators.invented.Kind;

/**
 * What an order shall be like.
 *
 * @param kind what is awkward about it
 * @param special what only Amazon has
 */
record Wish(Kind kind, Special special) {
  /** What only Amazon has. */
  enum Special {
    NONE,
    FBA,
    REPLACEMENT,
    CANCEL_WISHED,
    SHIP_PLUS,
    PRIME
  }

  /** The kinds that orders of this mall come in. */
  static final List<Kind> KINDS =
      List.of(
          Kind.PLAIN,
          Kind.WRAPPING,
          Kind.POINTS,
          Kind.ALL_POINTS,
          Kind.SHOP_COUPON,
          Kind.CASH_ON_DELIVERY,
          Kind.MIXED_TAX,
          Kind.DATE_AND_SLOT,
          Kind.NO_HOUSE_NUMBER,
          Kind.WRONG_ZIP,
          Kind.WRONG_PREFECTURE,
          Kind.ISLAND,
          Kind.OKINAWA,
          Kind.LONG_NAME,
          Kind.LONG_ADDRESS,
          Kind.ODD_LETTERS,
          Kind.FORTY_LINES,
          Kind.CONVENIENCE_STORE,
          Kind.PAY_LATER,
          Kind.RESERVATION,
          Kind.NOT_FIXED,
          Kind.SAME_BUYER);

  static Wish of(String name) {
    boolean special = Arrays.stream(Special.values()).anyMatch(s -> s.name().equals(name));
    return special
        ? new Wish(Kind.PLAIN, Special.valueOf(name))
        : new Wish(Kind.valueOf(name), Special.NONE);
  }
}
