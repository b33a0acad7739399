// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.banto.base.OrderId;
import org.banto.order.Finding;
import org.junit.jupiter.api.Test;

/** A clerk chooses a warehouse for an order whose address no carrier's label would hold. */
class ManualChoiceTest {
  private static final List<OrderId> FIRST = List.of(new OrderId(1));

  private static ManualChoice choosing(House house, AssignmentRules rules) {
    house.flow.checks.add(
        (order, leaving) ->
            rules.send(order, order.shipments().get(0)) ? List.of() : List.of(tooLong()));
    return new ManualChoice(house.asking, rules, house.orders, house.flow);
  }

  private static Finding tooLong() {
    return new Finding(
        Finding.Level.BLOCK,
        "label.ES001014",
        "",
        "banto-shipping",
        "長い",
        "long",
        Finding.Fix.NONE);
  }

  private static List<Finding> findings(House house) {
    return house.now(1).findings();
  }

  @Test
  void whatWasChosenByHandIsNotJudgedByALabelUntilTheChoiceIsTakenBack() throws Exception {
    House.onBoth(
        house -> {
          AssignmentRules rules = house.rules();
          ManualChoice choosing = choosing(house, rules);
          house.waiting(1);
          house.waiting(2);
          house.orders.put(house.now(1).with(e -> e.findings(List.of(tooLong()))));
          assertFalse(rules.send(house.now(1), house.shipment(1)));

          choosing.choose(House.MAIN, FIRST, House.DEPOT, House.CLERK);
          assertTrue(rules.send(house.now(1), house.shipment(1)));
          assertFalse(rules.send(house.now(2), house.shipment(2)));
          assertEquals(List.of(), findings(house));

          choosing.choose(House.MAIN, FIRST, "", House.CLERK);
          assertFalse(rules.send(house.now(1), house.shipment(1)));
          assertEquals(List.of(tooLong()), findings(house));
        });
  }

  @Test
  void oneThatSomebodyChangesMeanwhileIsJudgedAsItIsThen() throws Exception {
    House.onDerby(
        house -> {
          AssignmentRules rules = house.rules();
          ManualChoice choosing = choosing(house, rules);
          house.waiting(1);
          house.orders.put(house.now(1).with(e -> e.findings(List.of(tooLong()))));
          house.flow.before(() -> house.orders.put(house.now(1).with(e -> e.tag("seen"))));
          choosing.choose(House.MAIN, FIRST, House.DEPOT, House.CLERK);
          assertEquals(List.of(), findings(house));
          assertTrue(house.now(1).tags().contains("seen"));
        });
  }
}
