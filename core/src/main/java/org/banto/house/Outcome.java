// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.banto.base.OrderId;

/**
 * What became of one change.
 *
 * @param order which order
 * @param result what happened
 * @param revision the order's revision afterwards
 * @param detail for staff, in Japanese, when it was not applied; no personal data
 */
public record Outcome(OrderId order, Result result, long revision, String detail) {
  /** What can become of a change. */
  public enum Result {
    /** Stored. */
    APPLIED,
    /** Somebody else changed the order in between; nothing was stored. */
    STALE,
    /** The order number is here already under another id; nothing was stored. */
    DUPLICATE,
    /** A check or rule stops it; nothing was stored. */
    STOPPED
  }

  /** Whether it was stored. */
  public boolean applied() {
    return result == Result.APPLIED;
  }
}
