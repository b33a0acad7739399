// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One page of a search with its orders.
 *
 * @param numbers in the order of the page
 * @param orders as the mall gave them; one that is gone again is missing
 * @param last whether no page follows
 */
record Found(List<String> numbers, List<RawOrder> orders, boolean last) {
  /** The newest order time on the page. */
  Optional<Instant> newest() {
    return orders.stream().map(RawOrder::placed).max(Instant::compareTo);
  }

  /** Whether the page runs from old to new, as was asked. */
  boolean sorted() {
    Map<String, RawOrder> byNumber =
        orders.stream()
            .collect(Collectors.toMap(RawOrder::number, Function.identity(), (a, b) -> a));
    List<Instant> times =
        numbers.stream().map(byNumber::get).filter(Objects::nonNull).map(RawOrder::placed).toList();
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i).isBefore(times.get(i - 1))) {
        return false;
      }
    }
    return true;
  }
}
