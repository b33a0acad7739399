// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.time.Instant;
import java.util.Map;

/**
 * What to ask a mall for next.
 *
 * @param sweep on which sweep
 * @param from orders from this time on
 * @param until orders up to this time; may lie ahead of the clock, because clocks differ
 * @param page the page, from 1
 * @param seen what did not change since then was read in an earlier round
 * @param brought what earlier pages of this round brought, and when it had changed last; it may be less, never more
 */
public record Window(
    Sweep sweep,
    Instant from,
    Instant until,
    int page,
    Instant seen,
    Map<String, Instant> brought) {
  /** Of which nothing has been brought yet. */
  public Window(Sweep sweep, Instant from, Instant until, int page, Instant seen) {
    this(sweep, from, until, page, seen, Map.of());
  }

  /** Whether an order has been read already as it stands; not for a sweep that brings all it finds. */
  public boolean known(String number, Instant changed) {
    return changed.isBefore(seen) || broughtAs(number, changed);
  }

  /** Whether this round has brought an order as it stands: a look ahead, or an earlier sweep. */
  public boolean broughtAs(String number, Instant changed) {
    return changed.equals(brought.get(number));
  }

  /** Orders before this page, for malls that count orders instead of pages. */
  public int offset(int size) {
    return (page - 1) * size;
  }

  /** Whether this sweep is being read. */
  public boolean on(String name) {
    return sweep.name().equals(name);
  }
}
