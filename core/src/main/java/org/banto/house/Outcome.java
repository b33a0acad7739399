// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Optional;
import org.banto.base.OrderId;
import org.banto.base.Text;

/**
 * What became of one change.
 *
 * @param order which order
 * @param result what happened
 * @param revision the order's revision afterwards
 * @param detail for staff, always when it was not applied; no personal data
 */
public record Outcome(OrderId order, Result result, long revision, Optional<Text> detail) {
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

  /** Stored, or never to be told to anybody. */
  public Outcome(OrderId order, Result result, long revision) {
    this(order, result, revision, Optional.empty());
  }

  /** With words for staff. */
  public Outcome(OrderId order, Result result, long revision, Text detail) {
    this(order, result, revision, Optional.of(detail));
  }

  /** Why it was not applied, as far as that was said. */
  public Text why() {
    return detail.orElseGet(() -> Text.same(result.name()));
  }

  /** Whether it was stored. */
  public boolean applied() {
    return result == Result.APPLIED;
  }
}
