// SPDX-License-Identifier: Apache-2.0
package org.banto.conditions;

import java.util.List;
import org.banto.order.Condition;

/** The tags that a condition names. */
public final class ConditionTags {
  private static final String TAG = "tag";

  private ConditionTags() {}

  /** The condition with another name for a tag; an equal one where it does not name it. */
  public static Condition renamed(Condition condition, String from, String to) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(all.of().stream().map(c -> renamed(c, from, to)).toList());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.of().stream().map(c -> renamed(c, from, to)).toList());
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(renamed(not.of(), from, to));
    }
    Condition.Leaf leaf = (Condition.Leaf) condition;
    List<String> values = leaf.values().stream().map(v -> v.equals(from) ? to : v).toList();
    return leaf.field().equals(TAG)
        ? new Condition.Leaf(leaf.field(), leaf.op(), values, leaf.quantifier(), leaf.exact())
        : leaf;
  }
}
