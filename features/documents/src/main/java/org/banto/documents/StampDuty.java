// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.Map;
import java.util.TreeMap;
import org.banto.base.Yen;
import org.banto.order.PaymentMethod;

/**
 * The stamp (収入印紙) on a receipt for sales, document no. 17-1 of the stamp duty table (国税庁 No.7141). A
 * receipt that is sent electronically bears none, nor does one for a card payment that says so.
 */
final class StampDuty {
  /** How a paper reaches the buyer. */
  enum Medium {
    PAPER,
    ELECTRONIC
  }

  /** From this amount on, so much. */
  private static final TreeMap<Long, Long> FROM =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(0L, 0L),
              Map.entry(50_000L, 200L),
              Map.entry(1_000_001L, 400L),
              Map.entry(2_000_001L, 600L),
              Map.entry(3_000_001L, 1_000L),
              Map.entry(5_000_001L, 2_000L),
              Map.entry(10_000_001L, 4_000L),
              Map.entry(20_000_001L, 6_000L),
              Map.entry(30_000_001L, 10_000L),
              Map.entry(50_000_001L, 20_000L),
              Map.entry(100_000_001L, 40_000L),
              Map.entry(200_000_001L, 60_000L),
              Map.entry(300_000_001L, 100_000L),
              Map.entry(500_000_001L, 150_000L),
              Map.entry(1_000_000_001L, 200_000L)));

  private StampDuty() {}

  /** What counts: the amount without tax where the tax is stated on the paper. */
  static Yen base(Yen received, Yen statedTax) {
    return received.minus(statedTax);
  }

  /** The stamp a receipt needs, or none. */
  static Yen of(Yen base, PaymentMethod.Kind payment, Medium medium) {
    boolean exempt = medium == Medium.ELECTRONIC || payment == PaymentMethod.Kind.CARD;
    return exempt || base.value() < 0
        ? Yen.ZERO
        : new Yen(FROM.floorEntry(base.value()).getValue());
  }
}
