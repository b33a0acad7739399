// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.banto.base.OrderId;
import org.junit.jupiter.api.Test;

class ShipmentNumberTest {
  @Test
  void aShipmentNumberNamesItsOrderInElevenCharacters() {
    ShipmentNumber number = ShipmentNumber.of(new OrderId(99_999_999), 99);
    assertEquals("S9999999999", number.value());
    assertEquals(new OrderId(99_999_999), number.order());
    assertEquals("S0000004201", ShipmentNumber.of(new OrderId(42), 1).value());
  }

  @Test
  void theNumberIsTheSameOnAMachineWithOtherDigits() {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertEquals("S0000004201", ShipmentNumber.of(new OrderId(42), 1).value());
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void anOrderOrCountThatDoesNotFitIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> ShipmentNumber.of(new OrderId(100_000_000), 1));
    assertThrows(IllegalArgumentException.class, () -> ShipmentNumber.of(new OrderId(1), 100));
    assertThrows(IllegalArgumentException.class, () -> new ShipmentNumber("S123"));
  }
}
