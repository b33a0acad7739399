// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.banto.order.OrderQuery.Sort;

/**
 * Where a list goes on: after this order in this sort.
 *
 * @param sort in which order
 * @param key what it is sorted by
 * @param id the order, which breaks ties
 */
record Position(Sort sort, long key, long id) {
  private static final int LENGTH = 17;

  String text() {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    bytes.put((byte) sort.ordinal()).putLong(key).putLong(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Reads what {@link #text} wrote; anything else is an {@link IllegalArgumentException}. */
  static Optional<Position> of(Optional<String> text, Sort sort) {
    return text.map(t -> of(t, sort));
  }

  private static Position of(String text, Sort sort) {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (bytes.length != LENGTH || bytes[0] != sort.ordinal()) {
      throw new IllegalArgumentException("not a place in this list: " + text);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
    return new Position(sort, buffer.getLong(), buffer.getLong());
  }
}
