// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.connect.IncomingOrder;

/**
 * One page of a mall's list.
 *
 * @param orders the orders worth keeping; those unchanged since {@link Window#seen} may be left out
 * @param times of everything on the page, in its order: on a sweep that follows, the times it follows; else times of
 *     change, or none
 * @param last whether no page follows in this window
 * @param changes of each of these orders, when it had changed last as the list says, for a mall whose list tells: then
 *     later sweeps of the round leave it out until it changes, see {@link Window#known}; else none
 * @param upTo up to which time everything has been read, where a mall gives no pages but only so many at once; then the
 *     window goes on from there
 */
public record Found(
    List<IncomingOrder> orders,
    List<Instant> times,
    Map<String, Instant> changes,
    boolean last,
    Optional<Instant> upTo) {
  public Found {
    orders = List.copyOf(orders);
    times = List.copyOf(times);
    changes = Map.copyOf(changes);
  }

  /** A page of a list with pages. */
  public Found(List<IncomingOrder> orders, List<Instant> times, boolean last) {
    this(orders, times, Map.of(), last, Optional.empty());
  }

  /** Everything up to a time. */
  public static Found upTo(Instant time, List<IncomingOrder> orders, List<Instant> times) {
    return new Found(orders, times, Map.of(), false, Optional.of(time));
  }

  /** The same, and when each of the orders had changed last. */
  public Found changed(Map<String, Instant> when) {
    return new Found(orders, times, when, last, upTo);
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
