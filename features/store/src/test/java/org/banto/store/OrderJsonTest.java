// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

class OrderJsonTest {
  private static final String BEFORE_PARCELS_WERE_SHARED =
      """
      {"number":"S0000000101","destination":0,"items":[{"line":1,"quantity":2}],
       "carriage":{"carrier":"yamato","label":"PREPAID","temperature":"AMBIENT"},
       "shipDate":"2026-11-25","wish":{},"state":"PLANNED","parcels":[{"no":1}]}
      """;

  @Test
  void a_shipment_stored_before_parcels_were_shared_is_by_itself() throws Exception {
    Shipment read = OrderJson.mapper().readValue(BEFORE_PARCELS_WERE_SHARED, Shipment.class);
    assertEquals(Optional.empty(), read.lead());
    assertEquals(List.of(), read.companions());
    assertEquals(ShipmentState.PLANNED, read.state());
    assertFalse(OrderJson.mapper().writeValueAsString(read).contains("companions"));
  }
}
