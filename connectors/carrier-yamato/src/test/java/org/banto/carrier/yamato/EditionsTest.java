// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.banto.base.TimeSlot;
import org.banto.connect.Label;
import org.banto.file.engine.Column;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.Fault;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.Carriage;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;
import org.banto.testkit.CheckCounts;
import org.banto.testkit.InventedLabels;
import org.banto.testkit.LabelBuilder;
import org.banto.testkit.LayoutOracle;
import org.junit.jupiter.api.Test;

/** The editions of 送り状データ, the places of EAZY, and ten thousand labels. */
class EditionsTest {
  private final B2Cloud b2 = new B2Cloud(Labels.CLOCK);

  private static LabelBuilder sketch(String columns) {
    return new LabelBuilder("yamato")
        .code("yamato.billing", "000000000000")
        .code("yamato.columns", columns);
  }

  /** Left at a place. */
  private static Label left(LabelBuilder sketch, String kind) {
    Label label = sketch.label();
    Shipment s = label.shipment();
    Carriage.Place place = new Carriage.Place(kind, "", "");
    Carriage left =
        new Carriage(
            s.carriage().carrier(),
            s.carriage().label(),
            s.carriage().temperature(),
            Optional.of(place));
    return new Label(
        s.by(left), label.recipient(), label.sender(), label.shop(), label.lines(), label.codTax());
  }

  private List<String> codes(Label label) {
    return b2.check(List.of(label)).stream().map(LabelProblem::code).toList();
  }

  private List<String> row(Label label) throws Exception {
    return CsvFile.read(b2.write(List.of(label)).bytes()).get(0);
  }

  private static LabelBuilder eazy(String columns) {
    return sketch(columns).by("EAZY", Temperature.AMBIENT);
  }

  @Test
  void aFileForEazyIsByteForByteTheGoldenOne() throws Exception {
    List<Label> labels =
        List.of(
            left(eazy("98").wish(LabelBuilder.DAY.plusDays(2), TimeSlot.MORNING), "DOOR"),
            eazy("98").number("S0000000002").at("梅田９９－９－２", "").label(),
            sketch("98").number("S0000000003").depot("031500", "架空営業所").label());
    byte[] golden = WaybillFileTest.resource("samples/golden_eazy.csv");
    assertEquals(text(golden), text(b2.write(labels).bytes()));
    assertArrayEquals(golden, b2.write(labels).bytes());
    assertEquals(List.of(), b2.check(labels));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, Windows31J.CHARSET);
  }

  @Test
  void editionsAreTheSameButForTheirTail() throws Exception {
    List<String> today = row(sketch("").label());
    assertEquals(97, today.size());
    for (int columns : new int[] {95, 96, 97, 98}) {
      List<String> row = row(sketch(String.valueOf(columns)).label());
      assertEquals(columns, row.size());
      assertEquals(today.subList(0, 95), row.subList(0, 95));
    }
    assertEquals("07", row(left(eazy("98"), "RECEPTION")).get(97));
    assertEquals("07", row(left(eazy("96"), "RECEPTION")).get(95));
  }

  @Test
  void eazyNeedsItsEditionAndOnlyEazyLeavesAParcelSomewhere() {
    assertEquals(List.of("ES002005"), codes(eazy("").label()));
    assertEquals(List.of("left"), codes(left(sketch("98"), "DOOR")));
    assertEquals(List.of("left-where"), codes(left(eazy("98"), "ROOF")));
    assertEquals(List.of("depot-type"), codes(eazy("98").depot("031500", "").label()));
    assertEquals(List.of("cool-type"), codes(eazy("98").by("EAZY", Temperature.FROZEN).label()));
    assertEquals(List.of("cod-type"), codes(eazy("98").cod(100, 1).label()));
  }

  @Test
  void aDepotNeedsItsCode() throws Exception {
    assertEquals(List.of("EF011003"), codes(sketch("").depot("", "架空営業所").label()));
    List<String> row = row(sketch("").depot("０３１５００", "架空営業所").label());
    assertEquals(List.of("1", "031500"), row.subList(35, 37));
  }

  @Test
  void companiesAreAddressedAsSuchUnlessTheShopSaysOneForAll() throws Exception {
    assertEquals("様", row(sketch("").label()).get(17));
    assertEquals("御中", row(firm(sketch("")).label()).get(17));
    assertEquals("様", row(firm(sketch("").code("yamato.honorific", "様")).label()).get(17));
    assertEquals("なし", row(sketch("").code("yamato.honorific", " なし").label()).get(17));
    assertEquals("御中", row(firm(sketch("").code("yamato.honorific", "閣下")).label()).get(17));
  }

  private static LabelBuilder firm(LabelBuilder sketch) {
    return sketch.to(
        LabelBuilder.person("株式会社架空商事", "0600001", "北海道", "札幌市中央区", "北1-2", "", "011-000-0000"));
  }

  @Test
  void aShopWhoseB2AsksForADeliveryDateIsToldWhereThereIsNone() {
    assertEquals(List.of("EF011017"), codes(sketch("").code("yamato.date", "1").label()));
    LabelBuilder wished =
        sketch("").code("yamato.date", "1").wish(LabelBuilder.DAY.plusDays(2), null);
    assertEquals(List.of(), codes(wished.label()));
  }

  /** A sketch for each service of B2; those of EAZY where the edition has it. */
  private static List<Supplier<LabelBuilder>> services(String columns) {
    List<Supplier<LabelBuilder>> all = new ArrayList<>();
    for (String slip :
        List.of("PREPAID", "COLLECT_FREIGHT", "COMPACT", "NEKOPOS", "YUPACKET", "YUMAIL")) {
      all.add(() -> sketch(columns).by(slip, Temperature.AMBIENT));
    }
    all.add(() -> sketch(columns).by("PREPAID", Temperature.FROZEN));
    all.add(() -> sketch(columns).by("COD", Temperature.CHILLED).cod(5500, 500));
    all.add(() -> sketch(columns).by("COMPACT_COD", Temperature.AMBIENT).cod(300_000, 0));
    all.add(() -> sketch(columns).depot("031500", "架空営業所"));
    all.add(() -> sketch(columns).parcels(3));
    if (Tables.EDITIONS.get(columns).eazy()) {
      all.add(() -> eazy(columns));
    }
    return all;
  }

  @Test
  void tenThousandLabelsAreRefusedInWordsOrKeepToTheLayout() throws Exception {
    for (String columns : List.of("95", "96", "97", "98")) {
      LayoutOracle oracle = new LayoutOracle(Tables.class, "import_" + columns + ".tsv", "zen|hw");
      List<Label> crowd =
          InventedLabels.labels(10_000, 7, InventedLabels.inTurn(services(columns)));
      CheckCounts judged = InventedLabels.judged(crowd, b2);
      for (List<String> row : CsvFile.read(b2.write(judged.good()).bytes())) {
        assertEquals(List.of(), oracle.refuses(row));
      }
      System.out.println("import_" + columns + ": " + judged);
      int beside = judged.beside("ES002038", "column-stranger", "mail-bin", "cool-place");
      assertTrue(beside < 1_500, judged.toString());
    }
  }

  @Test
  void everyColumnLimitHoldsForTextsOfMixedWidthAndCharactersBeyondTheBmp() {
    Random random = new Random(11);
    Tables.Edition edition = Tables.EDITIONS.get("98");
    RowCheck check = new RowCheck(edition.layout(), edition.words());
    for (Column column : edition.layout().columns()) {
      for (int i = 0; column.max() > 0 && !column.name().equals("予備") && i < 200; i++) {
        String text = InventedLabels.mixed(random, 1 + random.nextInt(column.max() + 2));
        Row row = new Row(edition.layout()).set(column.name(), text);
        List<String> told =
            check.check(row).stream()
                .filter(f -> f.column() == column.no())
                .map(Fault::kind)
                .toList();
        boolean over = units(text) > column.max();
        assertEquals(over, told.contains("never") ? over : told.contains("long"), column.name());
      }
    }
  }

  private static int units(String text) {
    return text.codePoints().map(c -> c < 0x80 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2).sum();
  }
}
