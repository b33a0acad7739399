// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.banto.connect.Cursor;

/**
 * The orders kept last, by number, and when they were placed; safe for many threads. Those of a page
 * count once the house asks from behind it: until then nobody knows whether it was kept.
 */
final class Lately {
  /** More than half an hour of a great sale brings. */
  private static final int MOST = 50_000;

  private final Map<String, Instant> placed =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  private final AtomicReference<Optional<Given>> last = new AtomicReference<>(Optional.empty());

  /** A page, and from where the house asks once it has kept it. */
  private record Given(List<RawOrder> orders, Cursor behind) {}

  /** The house asks from here. */
  synchronized void asked(Cursor from) {
    last.getAndSet(Optional.empty())
        .filter(page -> page.behind().equals(from))
        .ifPresent(page -> page.orders().forEach(o -> placed.put(o.number(), o.placed())));
  }

  /** A page was given to the house, which asks from here when it has kept it. */
  void given(List<RawOrder> orders, Cursor next) {
    last.set(Optional.of(new Given(orders, next)));
  }

  /** Those of these numbers that were read. */
  synchronized Map<String, Instant> of(Collection<String> numbers) {
    Map<String, Instant> known = new HashMap<>();
    for (String number : numbers) {
      Instant at = placed.get(number);
      if (at != null) {
        known.put(number, at);
      }
    }
    return known;
  }
}
