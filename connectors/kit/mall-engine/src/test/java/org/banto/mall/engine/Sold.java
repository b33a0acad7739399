// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An order at a mall in memory. */
record Sold(String number, Instant at) {
  /** A page of a window, in the mall's order. */
  static Found page(List<Sold> mall, Comparator<Sold> order, Window window, int size) {
    List<Sold> all =
        mall.stream()
            .filter(s -> !s.at().isBefore(window.from()) && !s.at().isAfter(window.until()))
            .sorted(order)
            .toList();
    int from = Math.min(all.size(), window.offset(size));
    List<Sold> some = all.subList(from, Math.min(all.size(), from + size));
    return new Found(
        some.stream().map(s -> Slices.incoming(s.number(), new byte[0])).toList(),
        some.stream().map(Sold::at).toList(),
        from + size >= all.size());
  }
}
