// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.order.Effect;
import org.banto.order.Order;

/** Which order of a buyer has what a rule gives once per buyer. */
interface RuleClaims {
  /** The order has it. */
  String GRANTED = "GRANTED";

  /** Another order of the buyer has it. */
  String HAD = "HAD";

  /** Takes it for the order where nobody has it; the number of the order that has it then. */
  String take(String rule, Order order);

  /** The order with every claim settled that a run left waiting; the very order where none is. */
  static Order settled(Order order, RuleClaims claims) {
    List<Effect> more = new ArrayList<>();
    order.effects().stream()
        .filter(RuleVerdict::is)
        .map(RuleVerdict::of)
        .filter(v -> v.result() == RuleVerdict.Result.WAITS)
        .map(RuleVerdict::rule)
        .distinct()
        .forEach(rule -> more.add(settled(rule, order, claims)));
    if (more.isEmpty()) {
      return order;
    }
    more.addAll(0, order.effects());
    return order.with(e -> e.effects(List.copyOf(more)));
  }

  private static Effect settled(String rule, Order order, RuleClaims claims) {
    String holder = claims.take(rule, order);
    String state =
        Optional.of(holder).filter(order.key().number()::equals).map(h -> GRANTED).orElse(HAD);
    return new Effect(RuleVerdict.ROOM + rule, 0, RuleKinds.CLAIM, "", state, holder);
  }
}
