// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.banto.base.Text;
import org.junit.jupiter.api.Test;

class RightTest {
  @Test
  void aRightIsARoomAndAVerb() {
    assertTrue(Right.isId("mail-out.edit") && Right.isId("orders.see"));
    for (String odd : List.of("", "orders", "orders.", ".see", "Orders.see", "orders.see.all")) {
      assertFalse(Right.isId(odd), odd);
    }
    assertThrows(
        IllegalArgumentException.class, () -> new Right("shipping", new Text("出荷", "Shipping")));
  }
}
