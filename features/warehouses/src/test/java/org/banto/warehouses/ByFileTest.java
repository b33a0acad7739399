// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentRow.Outcome;
import org.banto.connect.Label;
import org.banto.connect.WaybillRow;
import org.banto.connect.WaybillRow.RowProblem;
import org.banto.house.WarehouseFormat;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

class ByFileTest {
  private static final String RSL = "file~rsl";

  /** Writes the numbers, refuses order 3; reads {@code key,number,outcome,cause} lines. */
  private static WarehouseFormat format() {
    return new WarehouseFormat(
        "rsl",
        "楽天スーパーロジスティクス",
        Optional.of(ByFileTest::write),
        Optional.of(
            labels ->
                labels.stream()
                    .filter(l -> l.shipment().number().order().value() == 3)
                    .map(
                        l ->
                            new LabelProblem(
                                l.shipment().number(), "住所", "long", "長すぎます", "too long", Map.of()))
                    .toList()),
        Optional.of(ByFileTest::read));
  }

  private static Document write(List<Label> labels) {
    String text =
        labels.stream().map(l -> l.shipment().number().value()).collect(Collectors.joining("\n"));
    return new Document("rsl.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<FulfilmentRow> read(Document file) {
    List<FulfilmentRow> rows = new ArrayList<>();
    for (String line : new String(file.bytes(), StandardCharsets.UTF_8).split("\n")) {
      String[] p = line.split(",", -1);
      Optional<RowProblem> problem =
          p[1].contains("E+")
              ? Optional.of(new RowProblem("番号", "scientific", "指数表示です", ""))
              : Optional.empty();
      WaybillRow row =
          new WaybillRow(
              rows.size() + 1, p[0], p[1], Optional.of(LocalDate.of(2026, 11, 25)), problem);
      rows.add(new FulfilmentRow(row, p[1].isEmpty() ? "" : "yamato", Outcome.valueOf(p[2]), p[3]));
    }
    return rows;
  }

  private static ByFile byFile(House house) {
    return new ByFile(
        house.requests,
        house.files,
        house.orders,
        house.shipping,
        house.asking,
        house.warehouses,
        house.clock);
  }

  private static List<String> results(House house, boolean save, String... lines) {
    Results results =
        new Results(house.requests, house.shipping, house.room, house.warehouses, house.clock);
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return results
        .read(House.MAIN, RSL, new Document("r.csv", "", bytes), save, House.CLERK)
        .rows()
        .stream()
        .map(ResultRow::verdict)
        .toList();
  }

  private static void chosen(House house, long... ids) {
    house.formats.add(format());
    for (long id : ids) {
      house.waiting(id);
      house.asking.choose(House.MAIN, List.of(new OrderId(id)), RSL);
    }
  }

  @Test
  void aFileHasWhatWaitsAndFitsAndCanBeFetchedAgainOnBothDatabases() throws Exception {
    House.onBoth(
        house -> {
          chosen(house, 1, 2, 3);
          ByFile.Written written =
              byFile(house).write(House.MAIN, RSL, List.of(), "j", House.CLERK);
          assertEquals(Map.of(House.number(3), new Text("長すぎます", "too long")), written.refused());
          String id = written.file().orElseThrow().id();
          Document file = house.files.file(House.MAIN, id).orElseThrow();
          assertEquals(
              "S0000000101\nS0000000201", new String(file.bytes(), StandardCharsets.UTF_8));
          assertEquals(Desk.TRACK_WAIT, house.now(1).desk());
          assertEquals(WarehouseRequest.State.TAKEN, house.request(1).state());
          assertEquals(WarehouseRequest.State.WAITING, house.request(3).state());
          assertEquals(ShipmentState.PLANNED, house.shipment(3).state());
          house.vault.renew();
          assertEquals(1, house.files.reseal(House.MAIN));
          assertEquals(
              "S0000000101\nS0000000201",
              new String(
                  house.files.file(House.MAIN, id).orElseThrow().bytes(), StandardCharsets.UTF_8));
          assertEquals(1, house.files.newest(House.MAIN, 5).size());
          assertTrue(
              byFile(house).write(House.MAIN, RSL, List.of(), "j", House.CLERK).file().isEmpty());
        });
  }

  @Test
  void whatACrashLeftWithoutAFileIsInTheNextOne() throws Exception {
    House.onDerby(
        house -> {
          chosen(house, 1);
          WarehouseRequest r = house.request(1);
          house.asking.request(
              House.MAIN,
              Map.of(r.shipment(), r),
              "",
              House.CLERK,
              WarehouseAssignment.Result.none());
          house.look(1);
          assertEquals(WarehouseRequest.State.WAITING, house.request(1).state());
          ByFile.Written written =
              byFile(house).write(House.MAIN, RSL, List.of(), "j", House.CLERK);
          assertEquals(1, written.file().orElseThrow().shipments());
        });
  }

  @Test
  void twoClerksNeverWriteAShipmentIntoTwoFiles() throws Exception {
    House.onDerby(
        house -> {
          chosen(house, 1);
          WarehouseRequest r = house.request(1);
          byFile(house).write(House.MAIN, RSL, List.of(), "j", House.CLERK);
          RequestFile again = new RequestFile("x", RSL, House.NOW, "taro", 1, "x.csv");
          Document none = new Document("x.csv", "text/csv", new byte[0]);
          assertThrows(
              RuntimeException.class,
              () -> house.files.keep(House.MAIN, again, none, List.of(r), House.NOW));
          assertEquals(1, house.files.newest(House.MAIN, 5).size());
        });
  }

  @Test
  void everyRowOfAResultIsJudgedAndTheGoodOnesGoInOnce() throws Exception {
    House.onDerby(
        house -> {
          chosen(house, 1, 2, 4, 5);
          byFile(house).write(House.MAIN, RSL, List.of(), "j", House.CLERK);
          String[] lines = {
            "S0000000101,900000000012,SHIPPED,",
            "S0000000101,900000000023,SHIPPED,",
            "S0000000201,,SHORT,在庫不足",
            "S0000000401,4.44E+11,SHIPPED,",
            "S0000009901,900000000034,SHIPPED,",
            "S0000009901,,SHORT,",
            "S0000000501,,CANCELLED,",
          };
          List<String> judged =
              List.of(
                  "MATCHED",
                  "MATCHED",
                  "SHORT",
                  "UNREADABLE",
                  "UNKNOWN_KEY",
                  "UNKNOWN_KEY",
                  "CANCELLED");
          assertEquals(judged, results(house, false, lines));
          assertEquals(Desk.TRACK_WAIT, house.now(1).desk());
          assertEquals(judged, results(house, true, lines));
          assertEquals(Desk.SHIPPED, house.now(1).desk());
          assertEquals(2, house.shipment(1).parcels().size());
          assertEquals(WarehouseRequest.State.SHIPPED, house.request(1).state());
          assertEquals(7, house.now(2).hold().orElseThrow().box());
          assertEquals("在庫不足", house.now(2).hold().orElseThrow().reason());
          assertEquals(WarehouseRequest.State.TAKEN, house.request(4).state());
          assertEquals(Desk.SHIP_WAIT, house.now(5).desk());
          int changes = house.orders.changes().size();
          assertEquals(
              List.of("ALREADY", "ALREADY", "ALREADY", "UNREADABLE", "UNKNOWN_KEY", "UNKNOWN_KEY"),
              results(house, true, lines).subList(0, 6));
          assertEquals(changes, house.orders.changes().size());
        });
  }

  /** The rows of the shared sample: two goods in one parcel, and a shipment that was short. */
  @Test
  void goodsOfOneParcelHaveOneNumberAndTheFileASecondTimeChangesNothing() throws Exception {
    House.onDerby(
        house -> {
          chosen(house, 1, 2);
          byFile(house).write(House.MAIN, RSL, List.of(), "j", House.CLERK);
          String[] lines = {
            "S0000000101,900000000012,SHIPPED,",
            "S0000000101,900000000012,SHIPPED,",
            "S0000000201,,SHORT,在庫不足",
          };
          assertEquals(List.of("MATCHED", "ALREADY", "SHORT"), results(house, true, lines));
          assertEquals(1, house.shipment(1).parcels().size());
          assertEquals(Desk.SHIPPED, house.now(1).desk());
          int changes = house.orders.changes().size();
          assertEquals(List.of("ALREADY", "ALREADY", "ALREADY"), results(house, true, lines));
          assertEquals(changes, house.orders.changes().size());
        });
  }

  @Test
  void aShipmentOfWhichAPartLeftHasItsNumberAndSaysWhatIsMissing() throws Exception {
    House.onDerby(
        house -> {
          chosen(house, 1);
          byFile(house).write(House.MAIN, RSL, List.of(), "j", House.CLERK);
          assertEquals(
              List.of("MATCHED", "PARTLY_SHORT"),
              results(
                  house,
                  true,
                  "S0000000101,900000000012,SHIPPED,",
                  "S0000000101,,SHORT,SKU-1001 在庫不足"));
          assertEquals(Desk.SHIPPED, house.now(1).desk());
          assertTrue(house.request(1).words().contains("SKU-1001"));
        });
  }
}
