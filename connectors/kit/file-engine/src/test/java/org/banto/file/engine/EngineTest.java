// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.connect.ConnectorException;
import org.banto.shipment.CheckDigit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EngineTest {
  private final Splitter splitter = new Splitter(Count.DISPLAY);

  @Test
  void aZipHasItsHyphenBehindTheThirdDigit() {
    for (String zip : List.of("0600001", "060-0001", "０６０－０００１", "0600-001")) {
      assertEquals("060-0001", new Addressee(at(zip)).zip());
    }
    assertEquals("06000", new Addressee(at("06000")).zip());
  }

  private static Person at(String zip) {
    Address address = new Address(zip, "", "", "", "");
    return new Person("架空", "", "", address, "", "");
  }

  @Test
  void everyCheckDigitVectorHoldsOrFailsAsSaid() {
    List<String[]> vectors = Tsv.read(EngineTest.class, "/check_digit_vectors.tsv", 3);
    assertEquals(7, vectors.size());
    for (String[] v : vectors) {
      assertEquals(v[1].equals("1"), CheckDigit.holds(v[0]), v[0]);
    }
  }

  @Test
  void lengthsAreCountedInThreeWays() {
    String text = "髙ｱa𠮷";
    assertEquals(6, Count.DISPLAY.of(text));
    assertEquals(4, Count.CHARACTERS.of(text));
    assertEquals(4, Count.BYTES.of("髙ｱa"));
  }

  @Test
  void textBecomesWhatCarriersRead() {
    assertEquals("銀座1～2－3", Windows31J.clean("銀座①〜②−③"));
    assertEquals("（株）架空 No.5", Windows31J.clean("㈱架空\u00a0№5"));
    assertEquals("ガ", Windows31J.clean("カ\u3099"));
    assertEquals("￥100", Windows31J.clean("¥100"));
    assertEquals("吉野家", Windows31J.clean("𠮷野家"));
    assertEquals("一行 二行", Windows31J.clean(" 一行\r\n　二行 \u200b"));
    assertEquals("髙﨑", Windows31J.clean("髙﨑"));
  }

  @Test
  void everyLineOfTheTableOfReplacementsIsKept() {
    int lines = 0;
    for (String[] c : Tsv.read(Windows31J.class, "cp932_normalise.tsv", 6)) {
      String[] ends = c[1].substring(2).split("-");
      int last = Integer.parseInt(ends[ends.length - 1], 16);
      for (int from = Integer.parseInt(ends[0], 16); from <= last; from++) {
        String text = Character.toString(from);
        String clean = Windows31J.clean("a" + text + "b");
        String out = Windows31J.geta(clean);
        assertTrue(Windows31J.CHARSET.newEncoder().canEncode(out), c[1]);
        if (ends.length == 1 && !c[3].equals("NFC")) {
          assertEquals("a" + c[4] + "b", out, c[1]);
        } else if (ends.length == 2) {
          String nfkc = Normalizer.normalize(text, Normalizer.Form.NFKC);
          assertEquals("a" + nfkc + "b", clean, c[1]);
        }
      }
      lines++;
    }
    assertEquals(27, lines);
  }

  @Test
  void oldFormsOfCharactersStayAndSignsForVariantsGo() {
    assertEquals("神隆﨑髙", Windows31J.clean("神隆﨑髙"));
    assertEquals(List.of(), Windows31J.strangers(Windows31J.clean("\uFA19\uF9DC")));
    assertEquals("葛飾", Windows31J.clean("葛\uDB40\uDD00飾\uFE00\u00AD"));
    assertEquals("ぱぴ", Windows31J.clean("は\u309aひ\u309a"));
  }

  @Test
  void halfWidthBecomesFullWidthWhereAProgramTakesNoOther() {
    assertEquals("ガギ゛ア　Ａｂ９－１（”’）", Windows31J.widen("ｶﾞｷﾞ ﾞｱ Ab9-1(\"')".replace("ﾞ ﾞ", "ﾞﾞ")));
    for (char c = ' '; c < 0x7f; c++) {
      String wide = Windows31J.widen(String.valueOf(c));
      assertTrue(Count.DISPLAY.of(wide) == 2, wide);
      assertTrue(Windows31J.CHARSET.newEncoder().canEncode(wide), wide);
    }
  }

  @Test
  void whatWindows31jDoesNotHoldIsNamedAndPrintedAsGeta() {
    assertEquals(List.of("♡", "é"), Windows31J.strangers("愛♡caf\u00e9♡"));
    assertEquals("愛〓caf〓", Windows31J.geta("愛♡caf\u00e9"));
  }

  /** It has bytes for them all the same: U+E000 is F040. */
  @Test
  @Tag("data.D17")
  void charactersThatSomebodyMadeForThemselvesAreStrangersToo() throws Exception {
    String own = "\uE000\uF8FF";
    assertTrue(Windows31J.CHARSET.newEncoder().canEncode("\uE000"), "control");
    assertEquals(List.of("\uE000", "\uF8FF"), Windows31J.strangers(Windows31J.clean("辺" + own)));
    assertEquals(List.of("\uE000", "\uF8FF"), Windows31J.gaiji("辺" + own + "♡"));
    assertEquals("辺〓〓", Windows31J.geta("辺" + own));
    byte[] file = CsvFile.write(List.of(List.of("辺\uE000")), CsvFile.Form.USUAL);
    assertEquals(List.of(List.of("辺〓")), CsvFile.read(file).subList(0, 1));
  }

  /** Old forms of characters that windows-31j holds are printed as they are written. */
  @Test
  @Tag("data.D17")
  void oldFormsOfCharactersStayOnTheLabel() {
    String old = "栁關髙﨑";
    assertEquals(old, Windows31J.clean(old));
    assertEquals(List.of(), Windows31J.strangers(old));
  }

  @Test
  void phonesAndZipsBecomeHalfWidth() {
    assertEquals("03-0000-0000", Windows31J.narrow("０３－００００ー００００"));
  }

  @Test
  void aTextIsCutAtASpaceThenBehindAHouseNumber() {
    assertEquals(
        Optional.of(List.of("道場町９９９番地の９", "例示通架空上る")),
        splitter.split("道場町９９９番地の９　例示通架空上る", 32, 32));
    assertEquals(
        Optional.of(List.of("北一条西９９丁目９－１", "架空マンション１０１号室")),
        splitter.split("北一条西９９丁目９－１架空マンション１０１号室", 32, 32));
  }

  @Test
  void aTextWithoutABetterPlaceIsCutAsLateAsItCanButNeverInsideAWord() {
    assertEquals(
        Optional.of(List.of("とても長い建物名を持つ架空", "レジデンス京都二条城北館Ａ棟９９９９号室")),
        splitter.split("とても長い建物名を持つ架空レジデンス京都二条城北館Ａ棟９９９９号室", 32, 50));
    assertEquals(
        Optional.of(List.of("ザ・パーク", "ハウス")),
        new Splitter(Count.CHARACTERS).split("ザ・パーク ハウス", 6, 6));
    assertEquals(Optional.empty(), splitter.split("ア".repeat(17), 32, 32));
  }

  @Test
  void aNumberKeepsItsCounterAndWhatHangsOnIt() {
    Splitter six = new Splitter(Count.CHARACTERS);
    assertEquals(Optional.of(List.of("一番町", "99番地の9")), six.split("一番町99番地の9", 7, 7));
    assertEquals(Optional.of(List.of("北一条西", "９９丁目９－１")), six.split("北一条西９９丁目９－１", 7, 8));
    assertEquals(Optional.of(List.of("架空町", "三丁目")), six.split("架空町三丁目", 4, 4));
    assertEquals(Optional.of(List.of("架空ビル（旧", "館）")), six.split("架空ビル（旧館）", 7, 7));
  }

  @Test
  void aTextTooLongForAllFieldsIsNotCut() {
    assertEquals(Optional.empty(), splitter.split("あ".repeat(33), 32, 32));
    assertEquals(Optional.empty(), splitter.split("1".repeat(40), 32, 32));
  }

  @Test
  void tenThousandAddressesNeverLoseACharacterNorCutANumber() {
    Random random = new Random(20260701);
    String[] words = {"銀座", "９９－", "12", "-3", "架空ﾏﾝｼｮﾝ", "𠮷", "　", " ", "号室", "Ａ棟", "上る", "F"};
    for (int n = 0; n < 10_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(words[random.nextInt(words.length)]);
      }
      check(text.toString());
    }
  }

  private void check(String text) {
    Optional<List<String>> split = splitter.split(text, 32, 32, 50);
    if (split.isEmpty()) {
      assertTrue(Count.DISPLAY.of(text.strip()) > 32, text);
      return;
    }
    List<String> fields = split.get();
    assertTrue(
        Count.DISPLAY.of(fields.get(0)) <= 32 && Count.DISPLAY.of(fields.get(1)) <= 32, text);
    assertEquals(bare(text), bare(String.join("", fields)));
    for (int i = 0; i + 1 < fields.size(); i++) {
      String seam = fields.get(i) + "|" + fields.get(i + 1);
      if (text.contains(seam.replace("|", ""))) {
        assertTrue(!seam.matches("(?s).*[0-9０-９A-ZＡ-Ｚ]\\|[0-9０-９A-ZＡ-Ｚ].*"), seam);
        assertTrue(!seam.matches("(?s).*[ァ-ヺー]\\|[ァ-ヺー].*"), seam);
        assertTrue(!seam.matches("(?s).*[ｦ-ﾟ]\\|[ｦ-ﾟ].*"), seam);
        assertTrue(!seam.matches("(?s).*[\\uD800-\\uDBFF]\\|.*"), seam);
      }
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[ 　]", "");
  }

  @Test
  void csvIsReadWithEitherLineEndEncodingAndQuoting() throws Exception {
    List<List<String>> expected = List.of(List.of("髙", "b\"x\r\ny", ""), List.of("", "2", "3"));
    String csv = "\"髙\",\"b\"\"x\r\ny\",\r\n,2,3\r\n";
    assertEquals(expected, CsvFile.read(csv.getBytes(Windows31J.CHARSET)));
    assertEquals(expected, CsvFile.read(csv.getBytes(StandardCharsets.UTF_8)));
    assertEquals(expected, CsvFile.read(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of(List.of("a"), List.of("b")), CsvFile.read("a\rb".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFileThatIsNoCsvIsRefusedInWords() {
    refused("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), "Excel");
    refused("x".getBytes(StandardCharsets.UTF_16), "UTF-16");
    refused(new byte[0], "空");
    refused(new byte[] {(byte) 0x80, (byte) 0xFF, 1}, "文字コード");
  }

  private static void refused(byte[] bytes, String word) {
    ConnectorException e = assertThrows(ConnectorException.class, () -> CsvFile.read(bytes));
    assertEquals(ConnectorException.Reason.MALFORMED, e.reason());
    assertTrue(e.getMessage().contains(word), e.getMessage());
  }
}
