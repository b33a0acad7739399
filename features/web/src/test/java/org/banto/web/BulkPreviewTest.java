// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.flow.Command;
import org.banto.house.CommandCount;
import org.banto.house.Preview;
import org.junit.jupiter.api.Test;

class BulkPreviewTest {
  private static Preview goes(long id, String... kinds) {
    List<Command> leaves = List.of(kinds).stream().map(k -> command(id, k)).toList();
    return new Preview(new OrderId(id), Desk.SHIP_WAIT, leaves, Optional.empty(), false);
  }

  private static Preview stays(long id, String why, boolean reason) {
    return new Preview(
        new OrderId(id), Desk.NEW, List.of(), Optional.of(new Text(why, "en: " + why)), reason);
  }

  private static Command command(long id, String kind) {
    return new Command(
        new CommandId(kind + id), new AccountId("main"), kind, "", new OrderId(id), "");
  }

  @Test
  void whatLeavesAndWhyOthersStayIsCounted() {
    BulkPreview preview =
        BulkPreview.of(
            9,
            List.of(
                goes(1, "mail.send", "mall.confirm"),
                goes(2, "mall.confirm"),
                stays(3, "番地がありません", false),
                stays(4, "備考があります", false),
                stays(5, "備考があります", false),
                stays(6, "理由を入れてください", true)),
            List.of(),
            Duration.ofSeconds(30),
            Locale.JAPANESE);
    assertEquals(9, preview.orders());
    assertEquals(6, preview.looked());
    assertEquals(30, preview.undoSeconds());
    assertEquals(2, preview.goes());
    assertEquals(List.of(new BulkPreview.Landing(Desk.SHIP_WAIT, 2)), preview.lands());
    assertEquals(
        List.of(new CommandCount("mall.confirm", 2), new CommandCount("mail.send", 1)),
        preview.leaves());
    assertEquals(
        List.of(new BulkPreview.Staying("備考があります", 2), new BulkPreview.Staying("番地がありません", 1)),
        preview.stays());
    assertEquals(List.of(new BulkPreview.Staying("理由を入れてください", 1)), preview.asks());
  }
}
