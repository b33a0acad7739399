// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.banto.base.OrderId;
import org.banto.fakes.MemoryChanges;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.order.Order;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

class OpenOrdersTest {
  private static final LocalDate TODAY = House.TODAY;

  private final MemoryOrders orders = new MemoryOrders();
  private final MemoryChanges changes = new MemoryChanges();
  private final OpenOrders open = new OpenOrders(orders, changes);

  private List<Long> on(LocalDate day) {
    return open.of(Orders.MAIN, day).stream().map(OpenOrder::id).map(OrderId::value).toList();
  }

  @Test
  void allAreReadOnceAndThenWhatTheHistorySaysHasChanged() {
    orders.put(House.order(1, ShipmentState.PLANNED));
    orders.put(House.order(2, ShipmentState.PRINTED));
    assertEquals(List.of(1L, 2L), on(TODAY));
    Order third = orders.put(House.order(3, ShipmentState.PLANNED));
    assertEquals(List.of(1L, 2L), on(TODAY), "nobody has told of it");
    changes.changed(3);
    assertEquals(List.of(1L, 2L, 3L), on(TODAY));
    orders.remove(third);
    changes.changed(3);
    assertEquals(List.of(1L, 2L), on(TODAY));
  }

  @Test
  void aHistoryThatBeganAnewIsReadAnew() {
    orders.put(House.order(1, ShipmentState.PLANNED));
    assertEquals(List.of(1L), on(TODAY));
    orders.put(House.order(2, ShipmentState.PLANNED));
    changes.putBack();
    assertEquals(List.of(1L, 2L), on(TODAY));
  }

  @Test
  void whatHasItsNumberCountsOnItsDayAndNoLonger() {
    orders.put(House.order(1, ShipmentState.NUMBERED));
    assertEquals(List.of(), on(TODAY.minusDays(1)));
    assertEquals(List.of(1L), on(TODAY));
    assertEquals(List.of(), on(TODAY.plusDays(1)));
  }

  @Test
  void whatIsOverdueStillCountsAndWhatIsPlannedForLaterNotYet() {
    orders.put(House.order(1, ShipmentState.PLANNED));
    assertEquals(List.of(), on(TODAY.minusDays(1)));
    assertEquals(List.of(1L), on(TODAY.plusDays(1)));
    assertEquals(List.of(1L), on(TODAY));
  }
}
