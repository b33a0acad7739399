// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.DeliveryWish;
import org.banto.base.Rejection;
import org.banto.base.TimeSlot;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("page.15")
class WishActionTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.parse("2026-12-24"));

  private final House house = new House();

  private Decision decide(Order order, Map<String, String> arguments) {
    OrderAction.Request request =
        new OrderAction.Request(arguments, Actor.staff("hanako"), "", Instant.EPOCH);
    return new WishAction().decide(House.MAIN, request).apply(order);
  }

  private Order after(Order order, Map<String, String> arguments) {
    return assertInstanceOf(Decision.Go.class, decide(order, arguments)).order();
  }

  @Test
  void theOrderAndItsParcelsHearOfIt() {
    Order order = house.plan(House.order(1));
    Order both = after(order, Map.of("date", "2026-12-24", "slot", "14-16"));
    DeliveryWish wish = new DeliveryWish(DAY, Optional.of(TimeSlot.hours(14, 16)));
    assertEquals(wish, both.placed().wish());
    both.live().forEach(s -> assertEquals(wish, s.wish()));
    Order timeless = after(both, Map.of("slot", "none"));
    assertEquals(new DeliveryWish(DAY, Optional.empty()), timeless.placed().wish());
    assertEquals(DeliveryWish.NONE, after(timeless, Map.of("none", "true")).placed().wish());
  }

  @Test
  void whatIsOnALabelStays() {
    Order order = house.plan(House.order(1));
    Order printed =
        order.with(
            e ->
                e.shipments(
                    order.shipments().stream().map(s -> s.in(ShipmentState.PRINTED)).toList()));
    assertInstanceOf(Decision.Stop.class, decide(printed, Map.of("date", "2026-12-24")));
  }

  @Test
  void whoNamesNothingIsAskedWhat() {
    Order order = House.order(1);
    assertThrows(Rejection.class, () -> decide(order, Map.of()));
    assertThrows(Rejection.class, () -> decide(order, Map.of("none", "false")));
  }
}
