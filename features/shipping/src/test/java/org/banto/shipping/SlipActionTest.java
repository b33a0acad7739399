// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("page.15")
class SlipActionTest {
  private static final AccountId ACCOUNT = new AccountId("main");
  private static final Map<String, Object> TYPES =
      Map.of("banto.connector.id", "yamato", "banto.carrier.labels", new String[] {"SMALL=小さな荷物"});

  private final PaperCarrier paper = new PaperCarrier();
  private final SlipAction action =
      new SlipAction(new Carriers("yamato", paper, paper, paper).and(TYPES, paper, paper));
  private final House house = new House();

  private Decision decide(Order order, Map<String, String> arguments) {
    OrderAction.Request request =
        new OrderAction.Request(arguments, Actor.staff("hanako"), "", Instant.EPOCH);
    return action.decide(ACCOUNT, request).apply(order);
  }

  private Order planned(ShipmentState state) {
    Order order = house.plan(House.order(1));
    return order.with(e -> e.shipments(order.shipments().stream().map(s -> s.in(state)).toList()));
  }

  @Test
  void whatIsNamedChangesAndTheRestStays() {
    Order order = planned(ShipmentState.PLANNED);
    Decision.Go go =
        assertInstanceOf(Decision.Go.class, decide(order, Map.of("shipDate", "2026-12-24")));
    Shipment before = order.live().get(0);
    Shipment after = go.order().live().get(0);
    assertEquals(Optional.of(LocalDate.parse("2026-12-24")), after.shipDate());
    assertEquals(before.carriage(), after.carriage());
    assertInstanceOf(Decision.Stop.class, decide(go.order(), Map.of("shipDate", "2026-12-24")));
  }

  @Test
  void aShipmentWhoseLabelIsOutStays() {
    Decision stop = decide(planned(ShipmentState.PRINTED), Map.of("shipDate", "2026-12-24"));
    assertTrue(assertInstanceOf(Decision.Stop.class, stop).why().ja().contains("出力"));
  }

  @Test
  void whoNamesNothingIsAskedWhat() {
    Order order = planned(ShipmentState.PLANNED);
    assertThrows(Rejection.class, () -> decide(order, Map.of()));
  }

  @Test
  void theCarriersThatAreHereAreOffered() {
    List<String> names =
        action.description(ACCOUNT).parameters().stream().map(Parameter::name).toList();
    assertEquals(List.of("shipDate", "carrier", "label"), names);
  }
}
