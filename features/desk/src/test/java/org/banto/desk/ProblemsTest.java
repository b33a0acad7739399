// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.banto.account.Vault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  void aRoomThatIsAwayIsSpokenOfAsTheShopKnowsIt() {
    assertEquals(
        "いまの番頭にはない機能です。今のプランに含まれていないか、プログラムが外されています。",
        Problems.said(404, "HTTP 404 Not Found", false));
    assertEquals("控え 7 はありません。", Problems.said(404, "控え 7 はありません。", false));
    assertEquals("", Problems.said(405, "HTTP 405 Method Not Allowed", false));
  }

  @Test
  @Tag("security.low.tampered")
  void whatWasTamperedWithIsTheHousesTroubleAndNotTheReaders() {
    assertEquals(500, Problems.problem(new Vault.Broken("no fit", null), false).status());
    assertEquals(400, Problems.problem(new IllegalArgumentException("no"), false).status());
  }
}
