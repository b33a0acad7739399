// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

/** Whether a rule can be worked with. */
public enum RuleState {
  READY,
  /** What it names is not there any more. */
  BROKEN,
  /** It asks what no room of this house says yet (準備中). */
  PREPARING,
  /** The plan has not what it does. */
  RESTING
}
