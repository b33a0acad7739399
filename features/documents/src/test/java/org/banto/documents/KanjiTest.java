// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.banto.fakes.Orders;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KanjiTest {
  /** A shop's own work sheet: the remarks and nothing else. */
  static final String TEMPLATE =
      """
      <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
          xmlns:fo="http://www.w3.org/1999/XSL/Format">
        <xsl:import href="common.xsl"/>
        <xsl:template match="/print" mode="pages">
          <fo:page-sequence master-reference="a4">
            <fo:flow flow-name="xsl-region-body">
              <fo:block linefeed-treatment="preserve"><xsl:value-of select="paper/order/remarks"/></fo:block>
            </fo:flow>
          </fo:page-sequence>
        </xsl:template>
      </xsl:stylesheet>
      """;

  /** Every 16-bit kanji of JIS X 0213 and CP932: all of 常用漢字 and 人名用漢字, and what names have beside. */
  @Test
  void everyKanjiOfJapaneseNamesIsCopiedAsItWasWritten(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("worksheet.xsl"), TEMPLATE);
    TreeSet<Integer> kanji = new TreeSet<>();
    kanji.addAll(kanji("x-SJIS_0213"));
    kanji.addAll(kanji("windows-31j"));
    kanji.removeIf(Character::isSupplementaryCodePoint);
    "々〆〇ヶヵ".codePoints().forEach(kanji::add);
    assertTrue(kanji.size() > 9_700);
    StringBuilder remarks = new StringBuilder();
    int n = 0;
    for (int k : kanji) {
      remarks.appendCodePoint(k);
      if (++n % 40 == 0) {
        remarks.append('\n');
      }
    }
    Press.Print print =
        Printer.print(Paper.WORKSHEET, List.of(remarked(remarks.toString())), folder);
    Files.write(Path.of("target/kanji.pdf"), print.pdf());
    assertEquals(plain(remarks.toString()), plain(Printer.text(print.pdf())));
  }

  @Test
  void kanjiBeyondSixteenBitsMixWithOthers(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("worksheet.xsl"), TEMPLATE);
    String names =
        "𠮷田 㐂一 𠮟 髙橋𡈽 㐆𡌛 﨑𡑮 龗𢌞 𣏌𣏐 𣑊 昭和町𣗄 𣘸𣜜 𣝤 𣳾 𤏐 𤭖 𥆩 𥝱 𥫤 𦥯 𧚄 𧦅 㔟 𩸽𠮷吉";
    Press.Print print = Printer.print(Paper.WORKSHEET, List.of(remarked(names)), folder);
    Press.Print p2 =
        Printer.print(Paper.WORKSHEET, List.of(remarked("𠮷田 㐂一 𠮟 髙橋𡈽 㐆𡌛 﨑𡑮 龗")), folder);
    Files.write(Path.of("target/beyond.pdf"), p2.pdf());
    assertEquals(plain(names), plain(Printer.text(print.pdf())));
  }

  @Test
  void whatNoFontHasIsShownAsMissingAndMarksJoinTheirKana(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("worksheet.xsl"), TEMPLATE);
    Press.Print print =
        Printer.print(
            Paper.WORKSHEET, List.of(remarked("辻󠄀 か\u3099 \uD83C\uDF81 \u0001𠮷")), folder);
    assertEquals("辻が〓𠮷", plain(Printer.text(print.pdf())));
  }

  /** Zero-width signs, soft hyphens and signs of direction come along when a buyer copies a name. */
  @Test
  @Tag("data.D12")
  void whatHasNoShapeLeavesNoMark(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("worksheet.xsl"), TEMPLATE);
    String name = "見\u200B本\uFEFF花\u00AD子\u202E\u200D";
    Press.Print print = Printer.print(Paper.WORKSHEET, List.of(remarked(name)), folder);
    assertEquals("見本花子", plain(Printer.text(print.pdf())));
  }

  /** Letters of other writings that fill a place without a shape, and what ends a line in other systems. */
  @Test
  @Tag("data.D12")
  void lettersWithoutShapeLeaveNoMarkEither(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("worksheet.xsl"), TEMPLATE);
    String name = "見\u3164本\u115F花\u034F子\uFFA0\u007F\u180B Cafe\u0301\u2009x";
    Press.Print print = Printer.print(Paper.WORKSHEET, List.of(remarked(name)), folder);
    assertEquals("見本花子Caféx", plain(Printer.text(print.pdf())));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s]", "");
  }

  private static TreeSet<Integer> kanji(String charset) {
    TreeSet<Integer> all = new TreeSet<>();
    CharsetDecoder decoder = Charset.forName(charset).newDecoder();
    for (int lead = 0x81; lead <= 0xFC; lead++) {
      for (int trail = 0x40; trail <= 0xFC; trail++) {
        try {
          decoder.reset();
          decoder
              .decode(ByteBuffer.wrap(new byte[] {(byte) lead, (byte) trail}))
              .codePoints()
              .filter(Character::isIdeographic)
              .forEach(all::add);
        } catch (CharacterCodingException e) {
          continue;
        }
      }
    }
    return all;
  }

  static Order remarked(String remarks) {
    Order order = Orders.everyday(1);
    PlacedOrder p = order.placed();
    return order.with(
        e ->
            e.placed(
                new PlacedOrder(
                    p.orderedAt(),
                    p.buyer(),
                    p.destinations(),
                    p.lines(),
                    p.amounts(),
                    p.payment(),
                    p.deliveryMethod(),
                    p.wish(),
                    remarks,
                    p.flags())));
  }
}
