// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Payload;

/**
 * The payloads of an order that came by one way: those that are compared with one another.
 *
 * @param number the mall's order number
 * @param way by which way they came
 */
record PayloadTrail(String number, Payload.Way way) {
  static PayloadTrail of(IncomingOrder order) {
    return new PayloadTrail(order.number(), order.payload().way());
  }

  static PayloadTrail of(String number, String mediaType) {
    return new PayloadTrail(number, new Payload(mediaType, new byte[0]).way());
  }

  /** The condition on a row of the ledger that its payload came by this way. */
  static String came(Payload.Way way) {
    if (way != Payload.Way.API) {
      return " AND media_type LIKE '" + marked(way) + "'";
    }
    return Arrays.stream(Payload.Way.values())
        .filter(w -> w != Payload.Way.API)
        .map(w -> " AND media_type NOT LIKE '" + marked(w) + "'")
        .collect(Collectors.joining());
  }

  private static String marked(Payload.Way way) {
    return new Payload("%", new byte[0]).by(way).mediaType();
  }
}
