// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.connect.IncomingOrder;

/**
 * One page of a mall's list.
 *
 * @param orders the orders worth keeping; those unchanged since {@link Window#seen} may be left out
 * @param times of everything on the page, in its order: on a sweep that follows, the times it follows; else times of
 *     change, or none
 * @param last whether no page follows in this window
 * @param upTo up to which time everything has been read, where a mall gives no pages but only so many at once; then the
 *     window goes on from there
 */
public record Found(
    List<IncomingOrder> orders, List<Instant> times, boolean last, Optional<Instant> upTo) {
  public Found {
    orders = List.copyOf(orders);
    times = List.copyOf(times);
  }

  /** A page of a list with pages. */
  public Found(List<IncomingOrder> orders, List<Instant> times, boolean last) {
    this(orders, times, last, Optional.empty());
  }

  /** Everything up to a time. */
  public static Found upTo(Instant time, List<IncomingOrder> orders, List<Instant> times) {
    return new Found(orders, times, false, Optional.of(time));
  }

  Optional<Instant> newest() {
    return times.stream().max(Instant::compareTo);
  }

  /** Whether the page runs from old to new. */
  boolean sorted() {
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i).isBefore(times.get(i - 1))) {
        return false;
      }
    }
    return !times.isEmpty();
  }
}
