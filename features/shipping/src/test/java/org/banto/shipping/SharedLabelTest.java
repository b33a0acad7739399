// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.fakes.MemoryChanges;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

/** Two orders in one parcel, and a carrier whose label has room for one product name. */
class SharedLabelTest {
  private final House house = new House();
  private final LabelCheck oneName =
      labels -> labels.stream().filter(l -> names(l) > 1).map(SharedLabelTest::tooMany).toList();
  private final Carriers carriers = new Carriers("yamato", house.yamato, oneName, house.yamato);
  private final LabelFitCheck fit =
      new LabelFitCheck(house.orders, house.settings, carriers, List.of(), House.CLOCK);
  private final MemoryChanges changes = new MemoryChanges();
  private final ConsolidationCandidates neighbourhood = house.neighbourhood(changes);
  private final Consolidation consolidation =
      new Consolidation(house.orders, house.flow, neighbourhood);

  private static long names(Label label) {
    return label.lines().size() + label.along().stream().mapToLong(l -> l.lines().size()).sum();
  }

  private static LabelProblem tooMany(Label l) {
    return new LabelProblem(l.shipment().number(), "品名", "EF011099", "品名が多い", "names", Map.of());
  }

  private void two() {
    house.flow.checks.add(fit);
    house.keep(house.plan(House.order(1)), ShipmentState.PLANNED);
    house.keep(house.plan(House.order(2)), ShipmentState.PLANNED);
    neighbourhood.run();
  }

  private void share() {
    assertTrue(consolidation.accept(House.MAIN, House.ids(1, 2), "job", House.CLERK).done());
    changed(1, 2);
  }

  private void changed(long... ids) {
    changes.changed(ids);
    neighbourhood.run();
  }

  private List<String> codes(long id) {
    return house.now(id).findings().stream().map(Finding::code).toList();
  }

  private void holds(long id, List<Shipment.Item> items) {
    Order order = house.now(id);
    house.orders.put(order.with(e -> e.shipment(order.shipments().get(0).holding(items))));
    changed(id);
  }

  @Test
  void byItselfEachFits() {
    two();
    changed(1, 2);
    assertEquals(List.of(), codes(1));
    assertEquals(List.of(), codes(2));
  }

  @Test
  void theLeadIsJudgedWithTheGoodsOfTheOther() {
    two();
    share();
    assertEquals(List.of("label.EF011099"), codes(1));
    assertEquals(List.of(), codes(2));
  }

  @Test
  void whatChangesInTheOtherIsJudgedOnTheLead() {
    two();
    share();
    holds(2, List.of());
    assertEquals(List.of(), codes(1));
    house.keep(house.now(1), ShipmentState.RELEASED);
    holds(2, List.of(new Shipment.Item(1, 2)));
    assertEquals(List.of("label.EF011099"), codes(1));
  }
}
