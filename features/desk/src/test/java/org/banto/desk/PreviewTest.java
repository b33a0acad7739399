// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.Command;
import org.banto.house.Leaving;
import org.banto.house.Rehearsal;
import org.junit.jupiter.api.Test;

class PreviewTest {
  private static Rehearsal goes(long id, String... kinds) {
    List<Command> leaves = List.of(kinds).stream().map(k -> command(id, k)).toList();
    return new Rehearsal(new OrderId(id), Desk.SHIP_WAIT, leaves, "", false);
  }

  private static Rehearsal stays(long id, String why, boolean reason) {
    return new Rehearsal(new OrderId(id), Desk.NEW, List.of(), why, reason);
  }

  private static Command command(long id, String kind) {
    return new Command(
        new CommandId(kind + id), new AccountId("main"), kind, "", new OrderId(id), "");
  }

  @Test
  void whatLeavesAndWhyOthersStayIsCounted() {
    Preview preview =
        Preview.of(
            9,
            List.of(
                goes(1, "mail.send", "mall.confirm"),
                goes(2, "mall.confirm"),
                stays(3, "番地がありません", false),
                stays(4, "備考があります", false),
                stays(5, "備考があります", false),
                stays(6, "理由を入れてください", true)),
            List.of());
    assertEquals(9, preview.orders());
    assertEquals(6, preview.looked());
    assertEquals(2, preview.goes());
    assertEquals(
        List.of(new Leaving("mall.confirm", 2), new Leaving("mail.send", 1)), preview.leaves());
    assertEquals(
        List.of(new Preview.Staying("備考があります", 2), new Preview.Staying("番地がありません", 1)),
        preview.stays());
    assertEquals(List.of(new Preview.Staying("理由を入れてください", 1)), preview.asks());
  }
}
