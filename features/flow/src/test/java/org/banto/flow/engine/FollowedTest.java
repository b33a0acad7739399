// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.Move;
import org.banto.flow.fake.PlainPlan;
import org.banto.flow.fake.Samples;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows an order's contents has its say whenever they change, whoever changes them. */
class FollowedTest {
  private final FlowHouse house = new FlowHouse();
  private final List<String> asked = new ArrayList<>();
  private OrderId id;

  @BeforeEach
  void anOrderWaitsForItsDay() {
    id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    assertTrue(house.move(id, Desk.SHIP_WAIT).applied());
    house.amendments.set(
        0,
        new PlainPlan() {
          @Override
          public Amended amend(Move move) {
            asked.add(pieces(move.before()) + ">" + pieces(move.after()));
            Order after = move.after();
            Order followed =
                after.with(
                    e -> e.shipments(after.shipments().stream().map(s -> all(after, s)).toList()));
            return new Amended(followed, List.of());
          }
        });
  }

  private static Shipment all(Order order, Shipment s) {
    return s.state().compareTo(ShipmentState.RELEASED) > 0
        ? s
        : s.holding(
            order.placed().lines().stream()
                .map(l -> new Shipment.Item(l.no(), l.quantity()))
                .toList());
  }

  private static int pieces(Order order) {
    return order.placed().lines().stream().mapToInt(OrderLine::quantity).sum();
  }

  private Order ordered(int quantity) {
    Order now = house.get(id);
    return Samples.lines(now, List.of(Samples.pieces(now.placed().lines().get(0), 1, quantity)));
  }

  private List<Shipment.Item> items() {
    return house.get(id).shipments().get(0).items();
  }

  @Test
  void aSavedQuantityIsStoredWithItsShipments() {
    house.submit(ordered(4));
    assertEquals(List.of(new Shipment.Item(1, 4)), items());
    assertEquals("1>4", asked.get(0));
  }

  @Test
  void aLabelThatIsTakenBackHoldsWhatIsOrderedByThen() {
    house.move(id, Desk.DOC_WAIT);
    house.submit(Samples.printed(house.get(id)));
    house.submit(ordered(4));
    assertEquals(List.of(new Shipment.Item(1, 1)), items());
    assertTrue(house.back(id, "出し直し").applied());
    assertEquals(List.of(new Shipment.Item(1, 4)), items());
  }

  @Test
  void withoutTheRoomAnOrderIsSavedAllTheSame() {
    house.amendments.clear();
    house.submit(ordered(4));
    assertEquals(4, pieces(house.get(id)));
  }
}
