// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Parts;
import org.banto.fakes.Orders;
import org.banto.order.Condition;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** Rules tried on ten thousand orders. */
class RuleTrialTest {
  private static final int ORDERS = 10_000;
  private static final String MARK = "seeded";

  private static List<Order> orders(int every) {
    List<Order> all = new ArrayList<>();
    for (int i = 1; i <= ORDERS; i++) {
      Order made = new Generated(i).order();
      Order order = Orders.everyday(i).with(e -> e.placed(made.placed()));
      all.add(i % every == 0 ? Orders.remarked(order, MARK) : order);
    }
    return all;
  }

  private static RuleTrial.Found run(
      List<Order> orders, int part, List<Rule> kept, List<Rule> tried) {
    RuleTrial trial =
        new RuleTrial(set(kept), set(tried), new Generated.House(), o -> o.key().number());
    Parts.of(orders, part).forEach(trial::run);
    return trial.found();
  }

  private static RuleSet set(List<Rule> rules) {
    return RuleSet.of(1, rules, Generated.FIELDS, r -> Optional.empty());
  }

  @Test
  void aSeededChangeInFiftyIsFoundAsExactlyThoseFifty() {
    List<Order> orders = orders(ORDERS / 50);
    List<Rule> kept = new Generated(3).rules();
    List<Rule> tried = new ArrayList<>(kept);
    tried.add(
        new Rule(
            MARK,
            RulePhase.TAG,
            new Condition.Leaf("remarks", Condition.Op.CONTAINS, MARK),
            new RuleAct.GiveTag(MARK)));
    RuleTrial.Found found = run(orders, 200, kept, tried);
    assertEquals(ORDERS, found.orders());
    assertEquals(50, found.changed());
    assertEquals(
        orders.stream()
            .filter(o -> o.placed().remarks().equals(MARK))
            .map(o -> o.id().value())
            .toList(),
        found.groups().get(0).sample().stream().map(RuleTrial.Difference::order).toList());
    assertEquals(50, found.matched().get(MARK));
    assertEquals(found, run(orders, 137, kept, tried), "in other slices, the same hash");

    RuleTrial.Found none = run(orders, 200, kept, kept);
    assertEquals(0, none.changed(), "without the change nothing is found");
    assertNotEquals(found.sha256(), none.sha256());
    List<Order> fewer = orders.subList(0, ORDERS - 1);
    assertNotEquals(found.sha256(), run(fewer, 200, kept, tried).sha256());
  }
}
