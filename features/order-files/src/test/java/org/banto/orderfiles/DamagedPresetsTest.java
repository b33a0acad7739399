// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Document;
import org.banto.connect.ReadOrder;
import org.banto.file.engine.Delimiters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to files between the mall's page and the house, to the file of each preset. */
class DamagedPresetsTest {
  /** A preset and the files of it, the lines last. */
  record Case(String preset, List<String> files) {
    Charset charset() {
      return files.get(0).contains("cp932") ? Samples.CP932 : StandardCharsets.UTF_8;
    }

    char delimiter() {
      return Samples.preset(preset).body().delimiter();
    }

    Document last() {
      return Samples.document(files.get(files.size() - 1));
    }

    Samples.Taken read(Document last) throws UnreadableRows {
      Document[] all = files.stream().map(Samples::document).toArray(Document[]::new);
      all[all.length - 1] = last;
      return Samples.read(preset, all);
    }

    @Override
    public String toString() {
      return preset;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("rakuten", List.of("rakuten_orders.cp932.csv")),
        new Case("yahoo", List.of("yahoo_orders.cp932.csv", "yahoo_order_items.cp932.csv")),
        new Case("amazon", List.of("amazon_jp_orders.cp932.tsv")),
        new Case("aupay", List.of("aupay_orders.cp932.csv")),
        new Case("shopify", List.of("shopify_orders.utf8.csv")),
        new Case("base", List.of("base_orders.cp932.csv")),
        new Case("stores", List.of("stores_orders.cp932.csv")),
        new Case("eccube4", List.of("eccube4_orders.cp932.csv")),
        new Case("ebisumart", List.of("ebisumart_orders.utf8.csv")),
        new Case("minne", List.of("minne_orders.utf8.csv")),
        new Case("creema", List.of("creema_orders.utf8.csv")),
        new Case("next-engine", List.of("next-engine_orders.cp932.csv")),
        new Case("free", List.of("free_orders.utf8.csv")));
  }

  private static List<String> numbers(Samples.Taken taken) {
    return taken.orders.stream().map(ReadOrder::number).sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Tag("data.D8")
  void aBrokenCharacterCostsItsOrderAndNoOther(Case one) throws Exception {
    Samples.Taken whole = one.read(one.last());
    byte[] bytes = cut(new String(one.last().bytes(), one.charset()), one.charset());
    Samples.Taken taken = one.read(new Document("a.csv", "text/csv", bytes));
    assertEquals(1, taken.faults.size(), "" + taken.faults);
    Fault fault = taken.faults.get(0);
    assertTrue(fault.ja().contains("文字が壊れています") && !fault.column().isEmpty(), "" + fault);
    List<String> left = new ArrayList<>(numbers(whole));
    assertTrue(left.remove(fault.order()), fault.order());
    assertEquals(left, numbers(taken));
  }

  /** The last Japanese character has lost its last byte. */
  private static byte[] cut(String text, Charset charset) {
    int at = text.length() - 1;
    while (text.charAt(at) < '\u3041') {
      at--;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text.substring(0, at).getBytes(charset));
    byte[] whole = text.substring(at, at + 1).getBytes(charset);
    bytes.write(whole, 0, whole.length - 1);
    bytes.write(' ');
    bytes.writeBytes(text.substring(at + 1).getBytes(charset));
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Tag("data.D5")
  void aFileSavedWithAnotherSignBetweenItsCellsReadsTheSame(Case one) throws Exception {
    Samples.Taken whole = one.read(one.last());
    for (char sign : Delimiters.signs()) {
      Document saved = saved(one, sign);
      assertEquals(whole.orders, one.read(saved).orders, "saved with " + Delimiters.name(sign));
    }
  }

  /** As a spreadsheet saves it. */
  private static Document saved(Case one, char sign) throws IOException {
    String text = new String(one.last().bytes(), one.charset()).replace("\uFEFF", "");
    StringWriter out = new StringWriter();
    try (CsvReader<CsvRecord> rows =
            CsvReader.builder()
                .fieldSeparator(one.delimiter())
                .quoteCharacter(one.delimiter() == '\t' ? '\0' : '"')
                .ofCsvRecord(text);
        CsvWriter writer = CsvWriter.builder().fieldSeparator(sign).build(out)) {
      rows.forEach(row -> writer.writeRecord(row.getFields()));
    }
    return new Document("a.csv", "text/csv", out.toString().getBytes(one.charset()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Tag("data.D8")
  void aNumberThatExcelHasShortenedCostsItsOrderAndIsNamed(Case one) throws Exception {
    Samples.Taken whole = one.read(one.last());
    String number = whole.orders.get(0).number();
    String text = new String(one.last().bytes(), one.charset());
    assertTrue(text.contains(number), number);
    byte[] spoilt = text.replace(number, "1.23457E+11").getBytes(one.charset());
    Samples.Taken taken = one.read(new Document("a.csv", "text/csv", spoilt));
    assertTrue(taken.faults.stream().anyMatch(f -> f.ja().contains("表計算")), "" + taken.faults);
    List<String> left = new ArrayList<>(numbers(whole));
    left.remove(number);
    assertEquals(left, numbers(taken));
  }
}
