// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

/** Does what one row of the plan matrix says, as a clerk would. */
interface Probe {
  /**
   * Whether the house does it; that it does not is seen by its absence.
   *
   * @throws Exception where it is neither there nor away, saying how it is
   */
  boolean there(Clerk clerk) throws Exception;
}
