// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.base.Violation;
import org.banto.house.Vault;
import org.banto.house.WrongSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {
  @Test
  void aRoomThatIsAwayIsSpokenOfAsTheShopKnowsIt() {
    assertEquals(
        "いまの番頭にはない機能です。今のプランに含まれていないか、プログラムが外されています。",
        ProblemMapper.said(404, "HTTP 404 Not Found", false));
    assertEquals("控え 7 はありません。", ProblemMapper.said(404, "控え 7 はありません。", false));
    assertEquals("", ProblemMapper.said(405, "HTTP 405 Method Not Allowed", false));
  }

  @Test
  @Tag("security.low.tampered")
  void whatWasTamperedWithIsTheHousesTroubleAndNotTheReaders() {
    assertEquals(500, ProblemMapper.problem(new Vault.Broken("no fit", null), false).status());
    assertEquals(400, ProblemMapper.problem(new IllegalArgumentException("no"), false).status());
  }

  @Test
  @Tag("partner.D7")
  void wrongSettingsAreNamedFieldByField() throws Exception {
    WrongSettings wrong =
        new WrongSettings(
            List.of(
                new Violation(
                    "firstDays",
                    new Text("取り込む日数", "Days to read"),
                    Optional.of("abc"),
                    new Text("整数で入力してください", "Please enter a whole number")),
                new Violation(
                    ".key",
                    new Text("鍵", "Key"),
                    Optional.empty(),
                    new Text("入力してください", "Please enter a value"))));
    Problem said = ProblemMapper.problem(wrong, true);
    assertEquals(400, said.status());
    assertEquals(
        "{\"type\":\"urn:banto:problem:invalid\",\"title\":\"Please check the input\",\"status\":400,"
            + "\"detail\":\"Days to read \\\"abc\\\": Please enter a whole number. Key: Please enter a value\","
            + "\"errors\":[{\"field\":\"firstDays\",\"label\":\"Days to read\",\"value\":\"abc\","
            + "\"message\":\"Please enter a whole number\","
            + "\"reason\":{\"ja\":\"整数で入力してください\",\"en\":\"Please enter a whole number\"}},"
            + "{\"field\":\".key\",\"label\":\"Key\",\"value\":null,\"message\":\"Please enter a value\","
            + "\"reason\":{\"ja\":\"入力してください\",\"en\":\"Please enter a value\"}}]}",
        Json.MAPPER.writeValueAsString(said));
    assertEquals("整数で入力してください", ProblemMapper.problem(wrong, false).errors().get(0).message());
  }
}
