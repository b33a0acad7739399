// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.banto.base.Desk;
import org.banto.fakes.Orders;
import org.banto.order.Condition;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.junit.jupiter.api.Test;

/** Rules that compare too much end, and it is said. */
class RuleCostTest {
  private static final Order FORTY =
      Orders.fortyLines(4).with(e -> e.stage(Stage.NEW).shipments(List.of()));

  private static List<Rule> rules(int count, int leaves, int values) {
    List<String> others = Collections.nCopies(values, "SKU-0000");
    Condition.Leaf leaf = new Leaf("line.sku", Op.IN, others, Condition.Quantifier.ANY, false);
    List<Rule> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Condition any = new Condition.Any(Collections.nCopies(leaves, leaf));
      all.add(new Rule("r" + i, RulePhase.TAG, any, new RuleAct.GiveTag("x")));
    }
    all.add(new Rule("last", RulePhase.TAG, Condition.ALWAYS, new RuleAct.GiveTag("last")));
    return all;
  }

  private static List<String> findings(Order order) {
    return new RuleCheck().check(order, Desk.NEW).stream().map(Finding::code).toList();
  }

  @Test
  void tooMuchToCompareEndsTheRunAtTheSamePlaceEachTime() {
    RuleRun run = Generated.run(rules(200, 50, 200));
    RuleRun.Result once = run.all(FORTY);
    assertEquals(List.of("r2:TIMEOUT"), once.verdicts().stream().map(Object::toString).toList());
    assertEquals(List.of("rules.timeout"), findings(once.order()));
    assertEquals(once, run.all(once.order()));
  }

  @Test
  void hundredRulesOfAUsualShopAreFarFromIt() {
    RuleRun.Result all = Generated.run(rules(100, 5, 10)).all(FORTY);
    assertEquals(List.of("last"), all.verdicts().stream().map(Object::toString).toList());
    assertEquals(List.of(), findings(all.order()));
  }
}
