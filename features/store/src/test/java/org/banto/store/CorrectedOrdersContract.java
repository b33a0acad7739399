// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.house.AuditEntry;
import org.banto.house.Change;
import org.banto.order.Correction;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the store promises of addresses that were mended: the history knows what they were. */
interface CorrectedOrdersContract extends OnAStore {
  @Test
  @Tag("page.2")
  default void theHistorySaysWhatAnAddressWasAndWhatItBecame() {
    Order order = Orders.store(house(), 0, 1).get(0);
    Address was = order.placed().destinations().get(0).recipient().address();
    moved(order, "9071234", "北棟 7");
    AuditEntry line = house().orders.history(House.MAIN, order.id()).get(0);
    assertEquals(
        Map.of(
            line.seq(),
            List.of(
                new Correction(1, "zip", was.zip(), "9071234"),
                new Correction(1, "building", was.building(), "北棟 7"))),
        house().orders.corrections(House.MAIN, order.id()));
    assertFalse(line.detail().contains("北棟"));
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
  }

  @Test
  @Tag("page.2")
  default void whatChangesNoPersonIsNoCorrection() {
    Order order = Orders.store(house(), 0, 1).get(0);
    house().orders.apply(House.MAIN, List.of(OnAStore.tag(order, "later")));
    assertEquals(Map.of(), house().orders.corrections(House.MAIN, order.id()));
  }

  @Test
  @Tag("page.2")
  default void correctionsOutliveARotationOfKeys() {
    Order order = Orders.store(house(), 0, 1).get(0);
    moved(order, "9071234", "北棟 7");
    Map<Long, List<Correction>> before = house().orders.corrections(House.MAIN, order.id());
    assertEquals(1, before.size());
    new AccountKeyRotation(house().jpa, house().vault).rotate(House.MAIN);
    assertEquals(before, house().orders.corrections(House.MAIN, order.id()));
  }

  private void moved(Order order, String zip, String building) {
    PlacedOrder placed = order.placed();
    Address was = placed.destinations().get(0).recipient().address();
    Address is = new Address(zip, was.prefecture(), was.city(), was.street(), building);
    PlacedOrder mended =
        placed.withDestinations(
            placed.destinations().stream().map(d -> d.to(d.recipient().at(is))).toList());
    Change change =
        new Change(order.with(e -> e.placed(mended)), Orders.CLERK, "order.edited", "お届け先を変更");
    assertTrue(house().orders.apply(House.MAIN, List.of(change)).get(0).applied());
  }
}
