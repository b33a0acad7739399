// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.house.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk is told of a file that is no order file; {@link NoOrderFiles} is the table. */
@Tag("data.D8")
class DiagnosisTest {
  private static final String GUESSED = "";
  private static final String CHOSEN = "free";
  private static final List<String> OLD_WORDS =
      List.of("どのプロファイルのファイルか分かりません", "文字コードを読み取れません（", "見出し行を読み取れません", "セルの数が見出しと違います");

  private final House house = new House();
  private final OrderFilesResource page = new OrderFilesResource(house.desk());

  static List<NoOrderFiles> cases() {
    return NoOrderFiles.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSentenceNamesTheCauseAndTheCureGuessedAndChosenBeforeAndAtTheImport(NoOrderFiles one)
      throws Exception {
    for (String profile : List.of(GUESSED, CHOSEN)) {
      ResultView.FaultView seen = seen(profile, one.files());
      assertTrue(seen.ja().contains(one.names().get(0)), seen.ja());
      assertTrue(seen.ja().contains(one.cures().get(0)), seen.ja());
      assertTrue(seen.en().contains(one.names().get(1)), seen.en());
      assertTrue(seen.en().contains(one.cures().get(1)), seen.en());
      assertFalse(OLD_WORDS.stream().anyMatch(seen.ja()::contains), seen.ja());
      assertEquals(List.of(seen.ja(), seen.en()), started(profile, one.files()));
    }
  }

  @Test
  void everyCauseHasItsOwnSentence() throws Exception {
    Map<String, String> causes = new HashMap<>();
    for (String profile : List.of(GUESSED, CHOSEN)) {
      for (NoOrderFiles one : cases()) {
        ResultView.FaultView seen = seen(profile, one.files());
        for (String said : List.of(seen.ja(), seen.en())) {
          assertEquals(one.cause(), causes.computeIfAbsent(said, s -> one.cause()), said);
        }
      }
    }
    assertTrue(cases().stream().map(NoOrderFiles::cause).distinct().count() >= 19);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noCellOfTheFileIsQuoted(NoOrderFiles one) {
    for (String profile : List.of(GUESSED, CHOSEN)) {
      ResultView.FaultView seen = seen(profile, one.files());
      assertEquals("", seen.value());
      NoOrderFiles.cells()
          .forEach(c -> assertFalse((seen.ja() + seen.en()).contains(c), c + " in " + seen.ja()));
    }
  }

  @ParameterizedTest
  @MethodSource("org.banto.orderfiles.DamagedPresetsTest#cases")
  void ofAGoodFileNothingIsSaid(DamagedPresetsTest.Case good) {
    List<Document> files = good.files().stream().map(Samples::document).toList();
    assertEquals(Optional.empty(), Diagnosis.of(files, StandardCharsets.UTF_8));
    for (String profile : List.of(GUESSED, good.preset())) {
      PreviewView seen = look(profile, files);
      assertEquals(List.of(), seen.faults());
      assertEquals(good.preset(), seen.profile());
      assertTrue(seen.fresh() > 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", ";", "\t", ","})
  void aDelimiterThatIsKnownIsNoReason(String sign) {
    String text = (Samples.HEAD + Samples.row("A-1", 1)).replace(",", sign);
    for (String profile : List.of(GUESSED, CHOSEN)) {
      PreviewView seen = look(profile, List.of(Samples.text(text, StandardCharsets.UTF_8)));
      assertEquals(List.of(), seen.faults());
      assertEquals(1, seen.fresh());
    }
  }

  @Test
  void damageThatCostsOneOrderIsNoReasonToRefuseAFile() throws Exception {
    String two = Samples.HEAD + Samples.row("A-1", 1) + Samples.row("A-2", 1);
    String shifts = two.replaceFirst("湯呑", "\u001B\\$B湯呑");
    assertEquals(2, Samples.read(CHOSEN, Samples.text(shifts, Samples.CP932)).orders.size());
    byte[] wide = ("\uFEFF" + two).stripTrailing().getBytes(StandardCharsets.UTF_16LE);
    byte[] odd = Arrays.copyOf(wide, wide.length - 1);
    Samples.Taken taken = Samples.read(CHOSEN, new Document("a.csv", "text/csv", odd));
    assertEquals(List.of("A-1"), taken.orders.stream().map(o -> o.number()).toList());
  }

  @Test
  void aMarkThatIsThereIsNotMissed() {
    byte[] stock = "\uFEFF棚番\t在庫\r\nA-1\t3\r\n".getBytes(StandardCharsets.UTF_16LE);
    String said = seen(GUESSED, List.of(new Document("a.csv", "text/csv", stock))).ja();
    assertTrue(said.contains("見出し行の2列に、知っている列の名前がありません"), said);
  }

  @Test
  void whatStandsBeforeAQuoteThatIsNeverClosedGoesInAndWhatItTookInIsNotSilentlyLost()
      throws Exception {
    String text =
        Samples.HEAD + Samples.row("A-1", 1) + Samples.row("A-2", 1) + "A-3,,,,,1,\"500\r\n";
    Document file = Samples.text(text + Samples.row("A-4", 1), StandardCharsets.UTF_8);
    Samples.Taken taken = Samples.read(CHOSEN, file);
    assertEquals(List.of("A-1", "A-2"), taken.orders.stream().map(o -> o.number()).toList());
    Fault fault = taken.faults.get(0);
    assertEquals(List.of(4L, "A-3", "単価"), List.of(fault.row(), fault.order(), fault.column()));
    Document good = Samples.text(text.replace("\"500", "\"500\""), StandardCharsets.UTF_8);
    assertFalse(Samples.read(CHOSEN, good).faults.stream().anyMatch(f -> f.ja().contains("引用符")));
  }

  @Test
  void anOrderWhoseNextRowEndsWithinItsNumberIsNotBroughtInWithoutThatRow() throws Exception {
    String text = Samples.HEAD + Samples.row("A-1", 1) + Samples.row("A-2", 1) + "\"A-2";
    Samples.Taken taken = Samples.read(CHOSEN, Samples.text(text, StandardCharsets.UTF_8));
    assertEquals(List.of("A-1"), taken.orders.stream().map(o -> o.number()).toList());
    assertEquals(List.of("A-2"), taken.faults.stream().map(Fault::order).toList());
  }

  @Test
  void linesThatEndWithinAQuoteRefuseTheirOrder() throws Exception {
    Document orders = Samples.document("yahoo_orders.cp932.csv");
    String lines = new String(Samples.bytes("samples/yahoo_order_items.cp932.csv"), Samples.CP932);
    Document cut = Samples.text(lines.stripTrailing().replaceAll("\"$", ""), Samples.CP932);
    Samples.Taken taken = Samples.read("yahoo", orders, cut);
    assertTrue(taken.faults.stream().anyMatch(f -> f.ja().contains("引用符")), "" + taken.faults);
    assertEquals(List.of(), taken.orders);
  }

  @Test
  void ordersThatEndWithinAQuoteBesideTheirLinesAreRefusedAndNothingElseIsWrong() throws Exception {
    String orders = new String(Samples.bytes("samples/yahoo_orders.cp932.csv"), Samples.CP932);
    int half = (orders.indexOf('\n') + orders.length()) / 2;
    Document cut = Samples.text(orders.substring(0, half) + ",\"2026", Samples.CP932);
    Document lines = Samples.document("yahoo_order_items.cp932.csv");
    List<String> said = Samples.read("yahoo", cut, lines).faults.stream().map(Fault::ja).toList();
    assertEquals(1, said.size(), "" + said);
    assertTrue(said.get(0).contains("引用符"), "" + said);
  }

  @Test
  void aFileOfAnotherProfileThanTheChosenNamesIt() {
    String said = seen("rakuten", List.of(Samples.document("base_orders.cp932.csv"))).ja();
    assertTrue(said.contains("「BASE 注文CSV」のファイルです") && said.contains("「形式」で"), said);
  }

  @Test
  void whereNoProfileFitsTheNearestIsNamedAndWhatItLacks() {
    String yahoo = seen(GUESSED, List.of(Samples.document("yahoo_orders.cp932.csv"))).ja();
    assertTrue(yahoo.contains("いちばん近い「Yahoo!ショッピング"), yahoo);
    assertTrue(yahoo.contains("「LineId」") && yahoo.contains("2つ一緒に選んで"), yahoo);
    String rakuten = new String(Samples.bytes("samples/rakuten_orders.cp932.csv"), Samples.CP932);
    Document renamed = Samples.text(rakuten.replace("\"個数\"", "\"こすう\""), Samples.CP932);
    String said = seen(GUESSED, List.of(renamed)).ja();
    assertTrue(said.contains("いちばん近い「楽天市場") && said.contains("ません: 「個数」。"), said);
    String makeshop = "注文番号,日付,注文時間,処理状況,注文者,会社名\r\nA-1,2026-11-20,10:00,未処理,見本 花子,\r\n";
    String gaps = seen(GUESSED, List.of(Samples.text(makeshop, Samples.CP932))).ja();
    assertTrue(gaps.contains("MakeShop") && gaps.contains("「注文ファイルの形式」で列を"), gaps);
  }

  private PreviewView look(String profile, List<Document> files) {
    return page.preview("rakuten~tokyo", profile, sizes(files), body(files), security());
  }

  /** The one thing that a preview says is wrong. */
  private ResultView.FaultView seen(String profile, List<Document> files) {
    List<ResultView.FaultView> faults = look(profile, files).faults();
    assertEquals(1, faults.size(), "" + faults);
    return faults.get(0);
  }

  /** What is said when it is brought in all the same; of a file that can be read in part, what comes of it. */
  private List<String> started(String profile, List<Document> files) throws UnreadableRows {
    try {
      return List.of(refused(profile, files).ja(), refused(profile, files).en());
    } catch (UnsupportedOperationException job) {
      Fault fault = house.bring(CHOSEN, files.toArray(Document[]::new)).faults().all().get(0);
      return List.of(fault.ja(), fault.en());
    }
  }

  private Text refused(String profile, List<Document> files) {
    try {
      page.start("rakuten~tokyo", profile, sizes(files), body(files), security());
      throw new AssertionError("it was brought in");
    } catch (IllegalArgumentException e) {
      return Text.of(e);
    }
  }

  private static List<Integer> sizes(List<Document> files) {
    return files.stream().map(f -> f.bytes().length).toList();
  }

  private static byte[] body(List<Document> files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    files.forEach(f -> all.writeBytes(f.bytes()));
    return all.toByteArray();
  }

  private static SecurityContext security() {
    Session clerk =
        House.fake(
            Session.class,
            (name, args) -> name.equals("account") ? Samples.MAIN : Actor.staff("clerk"));
    return House.fake(SecurityContext.class, (name, args) -> clerk);
  }
}
