// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

/** What a rule that holds keeps from being asked after it. */
public enum RuleStop {
  NONE,
  /** The lower rules of its phase. */
  PHASE,
  /** All that come after it. */
  ALL
}
