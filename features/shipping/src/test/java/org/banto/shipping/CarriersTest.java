// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillRow;
import org.banto.house.NumberImport.Verdict;
import org.banto.house.OwnFormat;
import org.banto.house.WaybillBatch;
import org.banto.order.Order;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

class CarriersTest {
  private static final Map<String, Object> MAIL_BIN =
      Map.of(
          "banto.connector.id",
          "yamato",
          "component.name",
          "mail-bin",
          "banto.carrier.labels",
          new String[] {"BIN=投函", "SMALL=小さな投函"},
          "banto.carrier.settings",
          "code=契約コード|Contract code",
          "banto.carrier.rows",
          2);

  private final House house = new House();
  private final WaybillFile bin = labels -> file("bin", labels.size());

  private static Document file(String what, int labels) {
    String text = what + " " + labels;
    return new Document(what + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private void released(long id, String carrier, String label) {
    Order order = house.plan(House.order(id));
    Shipment shipment =
        order.shipments().get(0).by(new Carriage(carrier, label, Temperature.AMBIENT));
    house.keep(order.with(e -> e.shipment(shipment)), ShipmentState.RELEASED);
  }

  private List<String> written() {
    return house
        .room
        .output(House.MAIN, House.ids(1, 2, 3, 4), "j", "", House.CLERK)
        .batches()
        .stream()
        .map(WaybillBatch::id)
        .map(id -> house.room.file(House.MAIN, id).orElseThrow())
        .map(f -> new String(f.bytes(), StandardCharsets.UTF_8).replace("\n", " "))
        .toList();
  }

  @Test
  void aProgramForSomeSlipTypesWritesFilesOfAsManyRowsAsItTakes() {
    house.carriers.and(MAIL_BIN, bin, labels -> List.of());
    released(1, "yamato", "BIN");
    released(2, "yamato", "PREPAID");
    released(3, "yamato", "SMALL");
    released(4, "yamato", "BIN");
    assertEquals(List.of("S0000000201", "bin 2", "bin 1"), written());
  }

  @Test
  void aCarrierIsOfferedOnceWithTheSlipTypesAndSettingsOfAllItsPrograms() {
    house.carriers.and(MAIL_BIN, bin, labels -> List.of());
    assertEquals(
        List.of(
            new Carriers.Carrier(
                "yamato",
                "yamato",
                List.of(
                    new Carriers.LabelType("BIN", "投函"), new Carriers.LabelType("SMALL", "小さな投函")),
                List.of(
                    new Carriers.CarrierSetting("carrier.yamato.code", "契約コード", "Contract code")),
                true)),
        house.carriers.all(House.MAIN));
  }

  @Test
  void aFormatOfTheShopsOwnStandsInForTheCarriersFileAndMakesNewCarriers() {
    house.carriers.and(
        account ->
            List.of(own("yamato", Map.of("COD", "代引")), own("tonami", Map.of("BOX", "混載便"))));
    released(1, "yamato", "PREPAID");
    released(2, "yamato", "COD");
    released(3, "tonami", "BOX");
    released(4, "tonami", "OTHER");
    assertEquals(List.of("own 1", "own 1", "S0000000101"), written());
    assertEquals(
        List.of("yamato", "tonami"),
        house.carriers.all(House.MAIN).stream().map(Carriers.Carrier::id).toList());
  }

  private static OwnFormat own(String carrier, Map<String, String> labels) {
    return new OwnFormat(
        carrier,
        carrier,
        "自社",
        labels,
        Optional.of(all -> file("own", all.size())),
        Optional.of(all -> List.of()),
        Optional.of(CarriersTest::semicolons));
  }

  private static List<WaybillRow> semicolons(Document file) throws ConnectorException {
    String[] cells = new String(file.bytes(), StandardCharsets.UTF_8).split(";");
    if (cells.length != 2) {
      throw new ConnectorException(ConnectorException.Reason.MALFORMED, Text.same("セミコロンがありません。"));
    }
    return List.of(new WaybillRow(1, cells[0], cells[1], Optional.empty(), Optional.empty()));
  }

  @Test
  void aResultIsReadByTheFirstReaderThatKnowsIt() {
    house.carriers.and(account -> List.of(own("yamato", Map.of("COD", "代引"))));
    released(1, "yamato", "PREPAID");
    released(2, "yamato", "COD");
    written();
    assertEquals(Verdict.MATCHED, read("yamato", "S0000000201;111111111111"));
    assertEquals(Verdict.MATCHED, read("yamato", "S0000000101,111111111112"));
    String none =
        assertThrows(IllegalArgumentException.class, () -> read("sagawa", "x")).getMessage();
    assertEquals("運送会社「sagawa」の結果ファイルを読む機能が入っていません。", none);
    String last =
        assertThrows(IllegalArgumentException.class, () -> read("yamato", "x")).getMessage();
    assertEquals("結果ファイルではありません。", last);
  }

  private Verdict read(String carrier, String text) {
    Document file = new Document("r.csv", "", text.getBytes(StandardCharsets.UTF_8));
    return house
        .room
        .numbers(House.MAIN, carrier, file, false, House.CLERK)
        .rows()
        .get(0)
        .verdict();
  }
}
