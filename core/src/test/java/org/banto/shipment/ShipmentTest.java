// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.junit.jupiter.api.Test;

class ShipmentTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final Carriage COOL = new Carriage("yamato", "PREPAID", Temperature.CHILLED);
  private static final Shipment OTHER = shipment(2).inParcelsOf(shipment(1).number());
  private static final Shipment LEAD =
      shipment(1).on(DAY).by(COOL).carrying(List.of(OTHER.number()));

  private static Shipment shipment(long order) {
    return new Shipment(
        ShipmentNumber.of(new OrderId(order), 1),
        0,
        List.of(new Shipment.Item(1, 1)),
        Carriage.NONE,
        Optional.empty(),
        DeliveryWish.NONE,
        Optional.empty(),
        ShipmentState.RELEASED,
        List.of(new Parcel(1, Optional.empty())),
        Optional.empty(),
        "");
  }

  @Test
  void aCompanionHasTheDayTheCarriageAndFromThePrinterOnTheStateOfItsLead() {
    Shipment released = OTHER.following(LEAD);
    assertEquals(Optional.of(DAY), released.shipDate());
    assertEquals(COOL, released.carriage());
    assertEquals(ShipmentState.RELEASED, released.state());
    Shipment printed = released.following(LEAD.printedIn("B1"));
    assertEquals(ShipmentState.PRINTED, printed.state());
    assertEquals(Optional.of("B1"), printed.batch());
    Shipment numbered = LEAD.printedIn("B1").numbered(List.of(new Waybill("yamato", "123")));
    assertEquals(numbered.parcels(), printed.following(numbered).parcels());
    assertEquals(ShipmentState.NUMBERED, printed.following(numbered).state());
    assertEquals(released, printed.following(LEAD));
  }

  @Test
  void aCompanionThatWaitsIsNotDrawnOnByItsLead() {
    Shipment waiting = OTHER.in(ShipmentState.PLANNED);
    assertEquals(ShipmentState.PLANNED, waiting.following(LEAD.printedIn("B1")).state());
    Shipment gone = LEAD.numbered(List.of(new Waybill("yamato", "123")));
    assertEquals(Optional.empty(), waiting.following(gone).lead());
  }

  @Test
  void oneWhoseLeadDoesNotCarryItAnyMoreGetsALabelOfItsOwn() {
    Shipment printed = OTHER.following(LEAD.printedIn("B1"));
    Shipment free = printed.following(LEAD.printedIn("B1").carrying(List.of()));
    assertEquals(Optional.empty(), free.lead());
    assertEquals(ShipmentState.RELEASED, free.state());
    assertEquals(Optional.empty(), free.batch());
    assertEquals(free, printed.following(LEAD.in(ShipmentState.VOID)));
    Shipment gone = printed.numbered(List.of(new Waybill("yamato", "123")));
    assertSame(gone, gone.alone());
  }

  @Test
  void aShipmentOfAnotherLeadIsLeftAlone() {
    Shipment own = shipment(3);
    assertSame(own, own.following(LEAD));
  }
}
