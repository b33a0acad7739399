// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.banto.base.TimeSlot;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.file.engine.Column;
import org.banto.file.engine.Count;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.Layout;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.file.engine.Words;
import org.banto.shipment.Temperature;
import org.banto.testkit.CheckCounts;
import org.banto.testkit.InventedLabels;
import org.banto.testkit.LabelBuilder;
import org.banto.testkit.LayoutOracle;
import org.junit.jupiter.api.Test;

/** Ten thousand invented labels, and texts of every length and width. */
class SagawaCrowdTest {
  private static <T extends WaybillFile & LabelCheck> void crowd(
      T carrier, String table, String unit, Supplier<LabelBuilder> sketch, int heads, int most)
      throws Exception {
    LayoutOracle oracle = new LayoutOracle(Tables.class, table, unit);
    CheckCounts judged = InventedLabels.judged(InventedLabels.labels(10_000, 7, sketch), carrier);
    List<List<String>> rows = CsvFile.read(carrier.write(judged.good()).bytes());
    assertEquals(judged.good().size() + heads, rows.size());
    for (List<String> row : rows.subList(heads, rows.size())) {
      assertEquals(List.of(), oracle.refuses(row));
    }
    System.out.println(table + ": " + judged);
    assertTrue(
        judged.beside(
                "slot", "column-stranger", "mail-bin", "no-note", "no-time", "just-time", "seals")
            < most,
        judged.toString());
  }

  /** A label each of every service of an e飛伝. */
  private static Supplier<LabelBuilder> services(String program) {
    Temperature warm = Temperature.AMBIENT;
    List<Supplier<LabelBuilder>> all = new ArrayList<>();
    for (String slip : List.of("PREPAID", "COLLECT_FREIGHT", "SUPER", "SAMEDAY", "AIR_NEXTDAY")) {
      all.add(() -> Labels.sketch(program).by(slip, warm));
    }
    TimeSlot eleven = TimeSlot.hours(11, 12);
    all.add(
        () ->
            Labels.sketch(program)
                .by("JUST_TIME", warm)
                .wish(LabelBuilder.DAY.plusDays(2), eleven));
    all.add(() -> Labels.sketch(program).by("PREPAID", Temperature.CHILLED).parcels(2));
    all.add(() -> Labels.sketch(program).by("COD", Temperature.FROZEN).cod(5500, 500));
    all.add(() -> Labels.sketch(program).depot("0123", "架空営業所"));
    return InventedLabels.inTurn(all);
  }

  /** Three lines of 25 bytes are the narrowest there are: one address in six does not fit a packet. */
  @Test
  void tenThousandLabelsAreRefusedInWordsOrKeepToTheLayout() throws Exception {
    Ehiden ehiden = new Ehiden(Labels.CLOCK);
    crowd(ehiden, "ehiden3_74.tsv", "zen", services("3"), 0, 1_100);
    crowd(ehiden, "ehiden2_42.tsv", "zen", services("2"), 0, 1_100);
    crowd(ehiden, "ehidenpro_72.tsv", "zen", services("PRO"), 0, 1_100);
    crowd(new HikyakuYuPacket(Labels.CLOCK), "yupacket_12.tsv", "byte", Labels::packet, 1, 1_800);
  }

  @Test
  void everyColumnLimitHoldsForTextsOfMixedWidthAndCharactersBeyondTheBmp() {
    int columns = 0;
    for (Layout layout :
        List.of(
            Tables.ehiden("ehiden3_74.tsv", 1),
            Tables.ehiden("ehiden2_42.tsv", 2),
            Tables.ehiden("ehidenpro_72.tsv", 3),
            Tables.PACKET)) {
      columns += limits(layout);
    }
    assertEquals(61 + 42 + 47 + 7, columns);
  }

  private static int limits(Layout layout) {
    Random random = new Random(11);
    RowCheck check = new RowCheck(layout, new Words(layout, Tables.class, "problems.tsv"));
    int limited = 0;
    for (Column column : layout.columns()) {
      limited += column.max() > 0 ? 1 : 0;
      for (int i = 0; column.max() > 0 && i < 200; i++) {
        String text = InventedLabels.mixed(random, 1 + random.nextInt(column.max() + 2));
        Row row = new Row(layout).set(column.name(), text);
        List<String> told =
            check.check(row).stream()
                .filter(f -> f.column() == column.no())
                .map(f -> f.kind())
                .toList();
        boolean never = told.contains("never");
        boolean over = length(column, text) > column.max();
        assertEquals(over, never ? over : told.contains("long"), column.name() + " " + text);
      }
    }
    return limited;
  }

  /** Counted by hand: characters, half-width units, or bytes of windows-31j with one for a stranger. */
  private static int length(Column column, String text) {
    if (column.count() == Count.CHARACTERS) {
      return (int) text.codePoints().count();
    }
    boolean bytes = column.count() == Count.BYTES;
    return text.codePoints()
        .map(c -> c < 0x80 || (c >= 0xFF61 && c <= 0xFF9F) || (bytes && c > 0xFFFF) ? 1 : 2)
        .sum();
  }
}
