// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

/** Why goods of the master are proposed for what a mall sells. */
public enum ProposalReason {
  /** Their code is the same but for hyphens and the like. */
  CODE,
  /** Their JAN stands in the code or the name. */
  JAN,
  /** Their name is much like it. */
  NAME
}
