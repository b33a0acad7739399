// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.TimeSlot;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

class ShipmentEditTest {
  private final Shipment shipment = new House().plan(House.order(1)).shipments().get(0);

  private static ShipmentEdit nothing() {
    return new ShipmentEdit(null, null, null, null, null, null, null, null, null, null, null);
  }

  @Test
  void whatIsNotGivenStays() {
    assertEquals(shipment, nothing().on(shipment));
  }

  @Test
  void whatIsGivenIsChanged() {
    ShipmentEdit edit =
        new ShipmentEdit(
            "yamato",
            "TIME",
            "FROZEN",
            "2026-07-09",
            "2026-07-11",
            "14-16",
            " 留守は電話 ",
            3,
            "DEPOT",
            " 031500",
            null);
    Shipment edited = edit.on(shipment);
    Carriage.Place depot = new Carriage.Place(Carriage.Place.DEPOT, "031500", "");
    assertEquals(
        new Carriage("yamato", "TIME", Temperature.FROZEN, Optional.of(depot)), edited.carriage());
    ShipmentEdit home =
        new ShipmentEdit(null, null, null, null, null, null, null, null, "", "", "");
    assertEquals(new Carriage("yamato", "TIME", Temperature.FROZEN), home.on(edited).carriage());
    assertEquals(Optional.of(LocalDate.of(2026, 7, 9)), edited.shipDate());
    assertEquals(
        new DeliveryWish(
            Optional.of(LocalDate.of(2026, 7, 11)), Optional.of(TimeSlot.hours(14, 16))),
        edited.wish());
    assertEquals("留守は電話", edited.labelNote());
    assertEquals(3, edited.parcels().size());
  }

  @Test
  void anEmptyWishTakesTheWishAway() {
    Shipment wished =
        shipment.wished(new DeliveryWish(Optional.of(House.TODAY), Optional.of(TimeSlot.MORNING)));
    ShipmentEdit edit =
        new ShipmentEdit(null, null, null, null, "", "", null, null, null, null, null);
    assertEquals(DeliveryWish.NONE, edit.on(wished).wish());
  }

  @Test
  void slotsAreReadAsTheyAreShown() {
    for (TimeSlot slot : List.of(TimeSlot.MORNING, TimeSlot.AFTERNOON, TimeSlot.hours(19, 21))) {
      assertEquals(Optional.of(slot), ShipmentEdit.slot(slot.label()));
    }
    assertThrows(IllegalArgumentException.class, () -> ShipmentEdit.slot("いつか"));
  }
}
