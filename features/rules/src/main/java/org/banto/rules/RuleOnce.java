// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

/** Who gets what a rule does once; every order does anyhow. */
public enum RuleOnce {
  NONE,
  BUYER
}
