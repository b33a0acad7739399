// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.TimeSlot;
import org.banto.fakes.Orders;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

class ProposedChangeTest {
  private static List<ProposedChange> of(Order order, String kind, Map<String, String> values) {
    Finding.Fix fix = new Finding.Fix(kind, values);
    Finding finding = new Finding(Finding.Level.WARN, "some", "", "room", "理由", "a reason", fix);
    return ProposedChange.of(order, finding);
  }

  @Test
  void aSlotThatWouldChangeIsNamedBesideTheDay() {
    DeliveryWish wish =
        new DeliveryWish(
            Optional.of(LocalDate.parse("2026-12-05")), Optional.of(TimeSlot.AFTERNOON));
    Order plain = Orders.everyday(1);
    Order order = plain.with(e -> e.placed(plain.placed().withWish(wish)));
    assertEquals(
        List.of(
            new ProposedChange("wish.date", "2026-12-05", "2026-12-06"),
            new ProposedChange("wish.slot", "午後", "14時～16時")),
        of(order, "wish.set", Map.of("date", "2026-12-06", "slot", "14時～16時")));
    assertEquals(
        List.of(new ProposedChange("wish.date", "2026-12-05", "")),
        of(order, "wish.set", Map.of("date", "")));
  }

  @Test
  void whatAnAddressWouldKeepIsNotNamed() {
    Order order = Orders.everyday(1);
    Address old = order.placed().destinations().get(0).recipient().address();
    assertEquals(
        List.of(new ProposedChange("zip", old.zip(), "1500002")),
        of(order, "address.replace", Map.of("zip", "1500002", "city", old.city())));
    assertEquals(List.of(), of(order, "address.replace", Map.of("destination", "7", "zip", "1")));
  }

  @Test
  void whereNothingIsProposedNothingChanges() {
    assertEquals(List.of(), of(Orders.everyday(1), "", Map.of()));
    assertEquals(List.of(), of(Orders.everyday(1), "acknowledge", Map.of()));
    assertEquals(
        List.of(new ProposedChange("tax", "10", "8")),
        of(Orders.everyday(1), "tax.set", Map.of("from", "10", "to", "8")));
  }
}
