// SPDX-License-Identifier: Apache-2.0
package org.banto.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.banto.base.Desk;
import org.banto.fakes.Orders;
import org.banto.order.Finding.Fix;
import org.banto.order.Finding.Level;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

class RoomFindingsTest {
  private static final RoomFindings OURS = new RoomFindings("banto-sample");

  @Test
  void aFindingBearsTheNameOfItsRoom() {
    assertEquals("banto-sample", OURS.warn("a.b", "", "日本語", "English").check());
    assertEquals(Level.WARN, OURS.warn("a.b", "", "日本語", "English").level());
    assertEquals(Level.BLOCK, OURS.block("a.b", "", "日本語", "English").level());
    assertEquals(Fix.NONE, OURS.block("a.b", "", "日本語", "English").fix());
    Fix fix = new Fix("address.replace", Map.of("zip", "1000001"));
    assertEquals(fix, OURS.block("a.b", "", "日本語", "English", fix).fix());
  }

  @Test
  void whatAnOrderHoldsIsLookedAtUpToItsLabel() {
    Order order = Orders.everyday(1);
    List<Desk> looked =
        Arrays.stream(Desk.values()).filter(d -> RoomFindings.beforeLabel(order, d)).toList();
    assertEquals(List.of(Desk.NEW, Desk.SHIP_WAIT, Desk.DOC_WAIT), looked);
  }

  @Test
  void ofAnOrderThatNobodyCouldReadNothingIsLookedAt() {
    Order unread = Orders.unread(1);
    assertTrue(BlankOrder.is(unread));
    assertFalse(BlankOrder.is(Orders.everyday(1)));
    for (Desk desk : Desk.values()) {
      assertFalse(RoomFindings.beforeLabel(unread, desk), desk.name());
    }
  }

  @Test
  void aDigestTellsWordsApartAndWhereTheyEnd() {
    assertEquals(RoomFindings.digest("a", "b"), RoomFindings.digest("a", "b"));
    assertNotEquals(RoomFindings.digest("a", "b"), RoomFindings.digest("ab"));
    assertEquals(12, RoomFindings.digest("東京都").length());
  }
}
