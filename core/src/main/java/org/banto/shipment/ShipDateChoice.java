// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import java.util.Optional;
import org.banto.base.Text;

/**
 * Who chose the day on which a shipment leaves.
 *
 * @param by a rule of the shop, or somebody
 * @param why the way there in one line, where a rule chose
 */
public record ShipDateChoice(By by, Optional<Text> why) {
  /** Who chose. */
  public enum By {
    /** The shop's rules: it is chosen anew when the order changes. */
    RULE,
    /** Somebody, one order or many at once: it stays. */
    HAND,
    /** A file that somebody read in: it stays. */
    FILE
  }

  /** Somebody did. */
  public static final ShipDateChoice HAND = new ShipDateChoice(By.HAND, Optional.empty());
}
