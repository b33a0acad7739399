// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.fakes.Orders;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Condition;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** Rules run by hand on chosen orders. */
class RuleActionTest {
  private final List<Rule> rules =
      List.of(
          new Rule("one", RulePhase.TAG, Condition.ALWAYS, new RuleAct.GiveTag("一")),
          new Rule("two", RulePhase.TAG, Condition.ALWAYS, new RuleAct.GiveTag("二"))
              .switched(false));

  private final OrderAction action =
      new RuleAction(
          new RuleBook() {
            @Override
            public RuleSet of(AccountId account) {
              return RuleSet.of(1, rules, Generated.FIELDS, r -> Optional.empty());
            }

            @Override
            public RuleHouse house(AccountId account) {
              return new Generated.House();
            }
          });

  private Decision decide(Order order, Map<String, String> arguments) {
    OrderAction.Request request =
        new OrderAction.Request(arguments, Actor.staff("hanako"), "", Orders.NOW);
    return action.decide(Orders.MAIN, request).apply(order);
  }

  @Test
  void allRunButThoseSwitchedOff() {
    Decision.Go go = assertInstanceOf(Decision.Go.class, decide(Orders.everyday(1), Map.of()));
    assertTrue(go.order().tags().contains("一"));
    assertEquals(false, go.order().tags().contains("二"));
  }

  @Test
  void oneRunsAloneAlsoWhenItIsSwitchedOff() {
    Decision.Go go =
        assertInstanceOf(Decision.Go.class, decide(Orders.everyday(1), Map.of("rule", "two")));
    assertEquals(false, go.order().tags().contains("一"));
    assertTrue(go.order().tags().contains("二"));
  }

  @Test
  void anOrderThatStaysOrWhosePapersAreOutIsLeft() {
    Decision.Go go = assertInstanceOf(Decision.Go.class, decide(Orders.everyday(1), Map.of()));
    assertInstanceOf(Decision.Stop.class, decide(go.order(), Map.of()));
    Order out =
        Orders.everyday(1)
            .with(
                e ->
                    e.shipments(
                        Orders.everyday(1).live().stream().map(s -> s.printedIn("b1")).toList()));
    assertInstanceOf(Decision.Stop.class, decide(out, Map.of()));
  }
}
