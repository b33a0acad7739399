// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.Receipt.Status;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  private static final CommandId ID = new CommandId("c1");

  @Test
  void aRefusalSaysWhyInBothLanguages() {
    Text why = new Text("在庫なし", "out of stock");
    assertEquals(Optional.of(why), Receipt.refused(ID, why).words());
    assertEquals(Status.REFUSED, Receipt.refused(ID, why).status());
  }

  @Test
  void whereThereIsNothingToSayThereAreNoWords() {
    assertEquals(Optional.empty(), new Receipt(ID, Status.PENDING, "").words());
    assertEquals(Optional.empty(), Receipt.accepted(ID, "r1").words());
    assertEquals("r1", Receipt.accepted(ID, "r1").reference());
  }
}
