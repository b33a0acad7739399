// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import org.banto.order.Desk;

/** What staff or the robot do to orders, one or many at once. */
public sealed interface Deed {
  /**
   * Moves them to a desk as the table of transitions allows.
   *
   * @param to the desk
   */
  record Move(Desk to) implements Deed {}

  /**
   * Sets them aside in a hold box.
   *
   * @param box 1 to 30
   */
  record Hold(int box) implements Deed {
    public Hold {
      if (box < 1 || box > 30) {
        throw new IllegalArgumentException("hold box: " + box);
      }
    }
  }

  /** Takes them out of their hold box, back to where they stand without it. */
  record Release() implements Deed {}

  /**
   * Says yes to all open warnings with a finding code.
   *
   * @param code the code
   */
  record Acknowledge(String code) implements Deed {}

  /**
   * Applies the fix their checks propose for a finding code.
   *
   * @param code the code
   */
  record Fix(String code) implements Deed {}

  /** Cancels those that still wait for their money, because its time is over. */
  record Lapse() implements Deed {}

  /** Takes them one desk back. */
  record Back() implements Deed {}
}
