// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of a search.
 *
 * @param numbers in the order of the page
 * @param orders as the mall gave them; one that is gone again is missing
 * @param known order times of those on the page that had been read before, whether read again now or not
 * @param lately where those that are kept of it are remembered
 * @param last whether no page follows
 */
record Found(
    List<String> numbers,
    List<RawOrder> orders,
    Map<String, Instant> known,
    Lately lately,
    boolean last) {
  /** Order times by number. */
  private Map<String, Instant> times() {
    Map<String, Instant> times = new HashMap<>(known);
    orders.forEach(o -> times.put(o.number(), o.placed()));
    return times;
  }

  /** The newest order time on the page. */
  Optional<Instant> newest() {
    return times().values().stream().max(Instant::compareTo);
  }

  /** Whether the page runs from old to new, as was asked. */
  boolean sorted() {
    Map<String, Instant> byNumber = times();
    List<Instant> times = numbers.stream().map(byNumber::get).filter(Objects::nonNull).toList();
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i).isBefore(times.get(i - 1))) {
        return false;
      }
    }
    return true;
  }
}
