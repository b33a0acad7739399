// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banto.base.Rejection;

/**
 * A {@link Condition} ready to be asked of many orders: its fields found, its values read. Made by
 * {@link FieldSet#criterion}. A comparison with what is empty or unknown does not hold.
 */
public final class Criterion {
  private final Set<String> missing = new TreeSet<>();
  private final Node root;

  @FunctionalInterface
  private interface Node {
    boolean holds(OrderFacts facts, int index);
  }

  Criterion(Condition condition, FieldSet fields) {
    root = node(condition, fields);
  }

  /** The ids of fields that are away, or cannot be asked as it asks them: who rests a rule on it should not trust the answer. */
  public Set<String> missing() {
    return Set.copyOf(missing);
  }

  /** Whether it holds for the one at this index. */
  public boolean holds(OrderFacts facts, int index) {
    return root.holds(facts, index);
  }

  /** Whether it holds for one order alone. */
  public boolean holds(Order order) {
    return holds(OrderFacts.of(List.of(order)), 0);
  }

  /** Whether it holds for a part of an order. */
  public boolean holds(OrderPart part) {
    return holds(OrderFacts.ofParts(List.of(part)), 0);
  }

  private Node node(Condition condition, FieldSet fields) {
    if (condition instanceof Condition.All all) {
      List<Node> of = all.of().stream().map(c -> node(c, fields)).toList();
      return (facts, i) -> {
        for (Node n : of) {
          if (!n.holds(facts, i)) {
            return false;
          }
        }
        return true;
      };
    }
    if (condition instanceof Condition.Any any) {
      List<Node> of = any.of().stream().map(c -> node(c, fields)).toList();
      return (facts, i) -> {
        for (Node n : of) {
          if (n.holds(facts, i)) {
            return true;
          }
        }
        return false;
      };
    }
    if (condition instanceof Condition.Not not) {
      Node of = node(not.of(), fields);
      return (facts, i) -> !of.holds(facts, i);
    }
    return leaf((Condition.Leaf) condition, fields);
  }

  /** A field that has become another since the condition was set is the same as one that is away. */
  private Node leaf(Condition.Leaf leaf, FieldSet fields) {
    try {
      return fields.comparison(leaf)::holds;
    } catch (Rejection e) {
      missing.add(leaf.field());
      return (facts, i) -> false;
    }
  }
}
