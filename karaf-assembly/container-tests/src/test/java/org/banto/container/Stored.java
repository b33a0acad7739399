// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.banto.testhouse.Api;

/** The moments in which the house stored an order, as its own history tells them. */
final class Stored {
  private final TreeSet<Instant> moments = new TreeSet<>();

  private Stored() {}

  static Stored read(Api api) {
    Stored stored = new Stored();
    api.each(
        "audit?act=order.received",
        line -> stored.moments.add(Instant.parse(line.get("at").asText())));
    return stored;
  }

  /** The longest time without a stored order, from the last before a span to the first after it. */
  Duration longestGap(UpgradesIT.Span span) {
    Instant first = Objects.requireNonNullElse(moments.floor(span.from()), moments.first());
    Instant last = Objects.requireNonNullElse(moments.ceiling(span.to()), moments.last());
    List<Instant> within = List.copyOf(moments.subSet(first, true, last, true));
    Duration longest = Duration.ZERO;
    for (int i = 1; i < within.size(); i++) {
      Duration gap = Duration.between(within.get(i - 1), within.get(i));
      longest = gap.compareTo(longest) > 0 ? gap : longest;
    }
    return longest;
  }

  /** When the last one was stored. */
  Instant last() {
    return moments.last();
  }
}
