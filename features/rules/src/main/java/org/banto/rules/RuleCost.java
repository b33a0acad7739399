// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.EnumMap;
import java.util.Map;
import org.banto.order.Condition;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderField;

/**
 * How much a condition compares, in comparisons of one value: what a run may cost is counted and not
 * timed, so that a run of the same order ends at the same place on a slow day too.
 *
 * @param order of each order
 * @param line of each line
 * @param destination of each destination
 */
record RuleCost(long order, long line, long destination) {
  /** What all rules together may cost of one order: some 20 ms. */
  static final long MOST = 1_000_000;

  static RuleCost of(Condition condition, FieldSet fields) {
    Map<OrderField.Scope, Long> sums = new EnumMap<>(OrderField.Scope.class);
    condition
        .leaves()
        .forEach(
            leaf ->
                sums.merge(
                    fields.find(leaf.field()).map(OrderField::scope).orElse(OrderField.Scope.ORDER),
                    Math.max(1L, leaf.values().size()),
                    Long::sum));
    return new RuleCost(
        sums.getOrDefault(OrderField.Scope.ORDER, 0L),
        sums.getOrDefault(OrderField.Scope.LINE, 0L),
        sums.getOrDefault(OrderField.Scope.DESTINATION, 0L));
  }

  /** That of one order. */
  long of(Order one) {
    return order
        + line * one.placed().lines().size()
        + destination * one.placed().destinations().size();
  }
}
