// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.Instant;
import java.util.List;
import org.banto.base.Actor;

/**
 * A version of the rules of a shop.
 *
 * @param version 1, 2, 3 …
 * @param at when it was saved
 * @param by who saved it
 * @param note why, or empty
 * @param rules the rules, in the order of the list
 */
record RuleEdition(int version, Instant at, Actor by, String note, List<Rule> rules) {
  RuleEdition {
    rules = List.copyOf(rules);
  }
}
