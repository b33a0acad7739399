// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Violation;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.house.Vault;
import org.banto.house.WrongSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {
  @Test
  void aRoomThatIsAwayIsSpokenOfAsTheShopKnowsIt() {
    assertEquals(
        "いまの番頭にはない機能です。今のプランに含まれていないか、プログラムが外されています。",
        ProblemMapper.said(404, "HTTP 404 Not Found").orElseThrow().ja());
    assertEquals("控え 7 はありません。", ProblemMapper.said(404, "控え 7 はありません。").orElseThrow().ja());
    assertEquals(Optional.empty(), ProblemMapper.said(405, "HTTP 405 Method Not Allowed"));
  }

  @Test
  @Tag("security.low.tampered")
  void whatWasTamperedWithIsTheHousesTroubleAndNotTheReaders() {
    assertEquals(
        500, ProblemMapper.problem(new Vault.Broken("no fit", null), Locale.JAPANESE).status());
    assertEquals(
        400, ProblemMapper.problem(new IllegalArgumentException("no"), Locale.JAPANESE).status());
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
    Problem said = ProblemMapper.problem(wrong, Locale.ENGLISH);
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
    assertEquals(
        "整数で入力してください", ProblemMapper.problem(wrong, Locale.JAPANESE).errors().get(0).message());
  }

  @Test
  void whatIsRejectedIsSaidInTheReadersLanguageAndByItsStatus() {
    Rejection gone = Rejection.notFound(new Text("控え 7 はありません。", "There is no archive 7."));
    Problem ja = ProblemMapper.problem(gone, Locale.JAPANESE);
    Problem en = ProblemMapper.problem(gone, Locale.ENGLISH);
    assertEquals(List.of("控え 7 はありません。", "見つかりません"), List.of(ja.detail(), ja.title()));
    assertEquals(List.of("There is no archive 7.", "Not found"), List.of(en.detail(), en.title()));
    assertEquals(List.of(404, 404), List.of(ja.status(), en.status()));
  }

  @Test
  void aFarSideThatSpeaksOneLanguageIsPassedOnAndOneOfTwoIsChosenFrom() {
    Problem one =
        ProblemMapper.problem(
            new ConnectorException(Reason.THROTTLED, Text.same("混んでいます")), Locale.US);
    Text both = new Text("混んでいます", "It is busy");
    Problem two = ProblemMapper.problem(new ConnectorException(Reason.THROTTLED, both), Locale.US);
    assertEquals(List.of("混んでいます", "It is busy"), List.of(one.detail(), two.detail()));
  }

  @Test
  void whoAsksForNoLanguageReadsJapanese() {
    assertEquals(Locale.JAPANESE, Language.of((String) null));
    assertEquals("en", Language.of("en-US,en;q=0.9,ja;q=0.8").getLanguage());
    assertEquals("はい", new Text("はい", "yes").in(Language.of("ja,en;q=0.5")));
  }
}
