// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.time.Instant;

/**
 * What to ask a mall for next.
 *
 * @param sweep on which sweep
 * @param from orders from this time on
 * @param until orders up to this time; may lie ahead of the clock, because clocks differ
 * @param page the page, from 1
 * @param seen what did not change since then has been read already
 */
public record Window(Sweep sweep, Instant from, Instant until, int page, Instant seen) {
  /** Orders before this page, for malls that count orders instead of pages. */
  public int offset(int size) {
    return (page - 1) * size;
  }

  /** Whether this sweep is being read. */
  public boolean on(String name) {
    return sweep.name().equals(name);
  }
}
