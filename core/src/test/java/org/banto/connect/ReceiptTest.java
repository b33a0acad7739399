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
  void whatIsSaidInOneLanguageStandsForBoth() {
    assertEquals(Optional.of(Text.same("在庫なし")), Receipt.refused(ID, "在庫なし").words());
    assertEquals("在庫なし", Receipt.refused(ID, new Text("在庫なし", "out of stock")).message());
  }

  @Test
  void blanksAreNoWords() {
    assertEquals(Optional.empty(), new Receipt(ID, Status.PENDING, "", " ").words());
    assertEquals(Optional.empty(), Receipt.accepted(ID, "r1").words());
    assertEquals("", Receipt.accepted(ID, "r1").message());
  }
}
