// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.Document;
import org.banto.connect.Label;
import org.banto.connect.WaybillRow;
import org.banto.house.Change;
import org.banto.house.CommandCount;
import org.banto.house.NumberImport;
import org.banto.house.NumberImport.Verdict;
import org.banto.order.Hold;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NumberIntakeTest {
  private final House house = new House();

  @BeforeEach
  void threePrintedOrders() {
    for (long id = 1; id <= 3; id++) {
      house.released(id);
    }
    house.room.output(House.MAIN, House.ids(1, 2, 3), "j", "", House.CLERK);
  }

  private NumberImport read(boolean save, String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return house.room.numbers(
        House.MAIN, "yamato", new Document("r.csv", "", bytes), save, House.CLERK);
  }

  private static List<Verdict> verdicts(NumberImport read) {
    return read.rows().stream().map(NumberImport.Row::verdict).toList();
  }

  private static List<String> numbers(Order order) {
    return order.shipments().stream()
        .flatMap(s -> s.parcels().stream())
        .flatMap(p -> p.waybill().stream())
        .map(Waybill::number)
        .toList();
  }

  @Test
  void aLookChangesNothingAndSavingMovesTheOrdersOn() {
    String[] lines = {"S0000000101,900000000012", "S0000000201,900000000023"};
    assertEquals(List.of(Verdict.MATCHED, Verdict.MATCHED), verdicts(read(false, lines)));
    assertEquals(Desk.TRACK_WAIT, house.now(1).desk());
    assertEquals(List.of(Verdict.MATCHED, Verdict.MATCHED), verdicts(read(true, lines)));
    assertEquals(Desk.SHIPPED, house.now(1).desk());
    assertEquals(List.of("900000000012"), numbers(house.now(1)));
    assertEquals(Optional.of(LocalDate.of(2026, 7, 2)), house.now(1).shipments().get(0).shipDate());
    assertEquals(Desk.TRACK_WAIT, house.now(3).desk());
  }

  @Test
  @Tag("page.19")
  void numbersThatAreNotToldOfYetCanChangeAndAreNotAddedTo() {
    Order waits = house.now(1);
    Shipment s = waits.shipments().get(0);
    Parcel box = new Parcel(1, Optional.of(new Waybill("yamato", "900000000012")));
    house.orders.put(waits.with(e -> e.shipment(s.boxed(List.of(box)))));
    assertEquals(List.of(Verdict.ALREADY), verdicts(read(true, "S0000000101,900000000012")));
    assertEquals(List.of(Verdict.CHANGED), verdicts(read(false, "S0000000101,900000000023")));
    assertEquals(
        List.of(Verdict.NOT_WAITING, Verdict.NOT_WAITING),
        verdicts(read(false, "S0000000101,900000000023", "S0000000101,900000000034")));
    read(true, "S0000000101,900000000023");
    assertEquals(List.of("900000000023"), numbers(house.now(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> house.room.strike(House.MAIN, s.batch().orElseThrow(), "", House.CLERK),
        "a number of its batch is used");
  }

  @Test
  @Tag("page.19")
  void numbersOfAFileCanBeTakenBack() {
    NumberImport saved = read(true, "S0000000101,900000000012");
    List<Change> changes = house.orders.changes();
    Change last = changes.get(changes.size() - 1);
    assertTrue(last.undoable());
    assertEquals(saved.job(), last.job());
  }

  @Test
  @Tag("page.39")
  void anEmptyFileAndLabelDataThatWasPutOutAreToldAsWhatTheyAre() {
    assertTrue(refused("").startsWith("ファイルが空です"), refused(""));
    assertTrue(refused("\uFEFF\r\n").startsWith("ファイルが空です"));
    String batch = house.now(1).shipments().get(0).batch().orElseThrow();
    String data =
        new String(
            house.room.file(House.MAIN, batch).orElseThrow().bytes(), StandardCharsets.UTF_8);
    assertTrue(refused(data).contains(batch), refused(data));
    assertTrue(refused("S0000000101;東京都").contains("取り込む前"), refused("S0000000101;東京都"));
    assertFalse(refused("何か").contains("取り込む前"), refused("何か"));
  }

  private String refused(String text) {
    Document file = new Document("r.csv", "", text.getBytes(StandardCharsets.UTF_8));
    return assertThrows(
            IllegalArgumentException.class,
            () -> house.room.numbers(House.MAIN, "", file, true, House.CLERK))
        .getMessage();
  }

  @Test
  @Tag("page.9")
  void aParcelThatIsPlannedToLeaveLaterSaysSoAndOneOfTodayDoesNot() {
    LocalDate day = house.now(1).shipments().get(0).shipDate().orElseThrow();
    String[] lines = {"S0000000101,900000000012"};
    NumberImport.Row early = readOn(day.minusDays(1), lines).rows().get(0);
    assertEquals(Verdict.MATCHED, early.verdict());
    assertEquals(NumberVerdicts.SHIP_DATE, early.column());
    assertTrue(early.ja().startsWith(day + "に出荷する予定"), early.ja());
    NumberImport.Row now = readOn(day, lines).rows().get(0);
    assertEquals(List.of(Verdict.MATCHED, "", ""), List.of(now.verdict(), now.column(), now.ja()));
  }

  private NumberImport readOn(LocalDate day, String... lines) {
    Document file =
        new Document("r.csv", "", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return house
        .starts(day.atTime(12, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant())
        .numbers(House.MAIN, "yamato", file, false, House.CLERK);
  }

  @Test
  void aLookSaysWhatLeavesTheHouseWhenTheMatchedRowsAreSaved() {
    house.flow.foretells(change -> List.of(House.told(change.order(), "mall.ship")));
    String[] lines = {"S0000000101,900000000012", "S0000000201,900000000023", "x,900000000034"};
    assertEquals(List.of(new CommandCount("mall.ship", 2)), read(false, lines).leaves());
    assertEquals(List.of(), read(true, lines).leaves());
  }

  @Test
  void theParcelOfACancelledOrderGetsNoNumberAndItsRowSaysSo() {
    house.orders.put(house.now(1).with(e -> e.stage(Stage.CANCELLED)));
    Order struck = house.now(2);
    Shipment stopped = struck.shipments().get(0).in(ShipmentState.VOID);
    house.orders.put(struck.with(e -> e.stage(Stage.CANCELLED).shipment(stopped)));
    MallState asked = new MallState(MallState.Standing.CANCEL_PENDING, "800", "キャンセル確定待ち");
    house.orders.put(house.now(3).with(e -> e.mall(asked)));
    NumberImport read =
        read(
            true,
            "S0000000101,900000000012",
            "S0000000201,900000000023",
            "S0000000301,900000000034");
    assertEquals(
        List.of(Verdict.NOT_WAITING, Verdict.NOT_WAITING, Verdict.NOT_WAITING), verdicts(read));
    for (NumberImport.Row row : read.rows()) {
      assertTrue(row.ja().contains("キャンセル"), row.ja());
    }
    assertEquals(List.of(), numbers(house.now(1)));
  }

  @Test
  void theSameFileTwiceChangesNothingTheSecondTime() {
    read(true, "S0000000101,900000000012");
    int changes = house.orders.changes().size();
    assertEquals(List.of(Verdict.ALREADY), verdicts(read(true, "S0000000101,900000000012")));
    assertEquals(changes, house.orders.changes().size());
  }

  @Test
  void severalRowsOfAKeyAreSeveralParcels() {
    assertEquals(
        List.of(Verdict.MATCHED, Verdict.MATCHED),
        verdicts(read(true, "S0000000101,900000000012", "S0000000101,900000000023")));
    Shipment s = house.now(1).shipments().get(0);
    assertEquals(List.of(1, 2), s.parcels().stream().map(Parcel::no).toList());
    assertEquals(ShipmentState.NUMBERED, s.state());
  }

  @Test
  void aShipmentOfTwoParcelsWaitsForTheSecondNumber() {
    Order one = house.now(1);
    List<Parcel> two = List.of(new Parcel(1, Optional.empty()), new Parcel(2, Optional.empty()));
    house.orders.put(one.with(e -> e.shipment(one.shipments().get(0).boxed(two))));
    read(true, "S0000000101,900000000012");
    assertEquals(Desk.TRACK_WAIT, house.now(1).desk());
    read(true, "S0000000101,900000000012", "S0000000101,900000000023");
    assertEquals(Desk.SHIPPED, house.now(1).desk());
    assertEquals(List.of("900000000012", "900000000023"), numbers(house.now(1)));
  }

  @Test
  void everyRowThatCannotBeSavedSaysWhyAndTheOthersAreSaved() {
    read(true, "S0000000201,900000000023");
    house.orders.put(house.now(3).with(e -> e.hold(new Hold(7, "", House.CLERK, House.NOW))));
    house.keep(house.plan(House.order(4)), ShipmentState.RELEASED);
    NumberImport read =
        read(
            true,
            "S0000009901,900000000034",
            "1-2-3,900000000034",
            "S0000000101,900000000023",
            "S0000000101,900000000019",
            ",900000000034",
            "S0000000301,900000000034",
            "S0000000401,900000000034",
            "S0000000201,900000000045",
            "S0000000101,900000000012");
    assertEquals(
        List.of(
            Verdict.UNKNOWN_KEY,
            Verdict.UNKNOWN_KEY,
            Verdict.USED_NUMBER,
            Verdict.CHECK_DIGIT,
            Verdict.UNREADABLE,
            Verdict.NOT_WAITING,
            Verdict.NOT_WAITING,
            Verdict.CHANGED,
            Verdict.MATCHED),
        verdicts(read));
    assertEquals("「S0000009901」という出荷はありません。", read.rows().get(0).ja());
    assertEquals("「900000000023」は出荷 S0000000201 の番号です。", read.rows().get(2).ja());
    assertEquals("保留中の受注です。", read.rows().get(5).ja());
    assertEquals(List.of("900000000012"), numbers(house.now(1)));
  }

  @Test
  void oneNumberOnTwoShipmentsOfAFileIsRefusedTheSecondTime() {
    NumberImport read = read(true, "S0000000101,900000000012", "S0000000201,900000000012");
    assertEquals(List.of(Verdict.MATCHED, Verdict.USED_NUMBER), verdicts(read));
  }

  @Test
  void aRowThatStandsInTheFileTwiceIsSavedOnce() {
    NumberImport read = read(true, "S0000000101,900000000012", "S0000000101,900000000012");
    assertEquals(List.of(Verdict.MATCHED, Verdict.ALREADY), verdicts(read));
    assertEquals(List.of("900000000012"), numbers(house.now(1)));
  }

  @Test
  void anotherNumberForWhatHasLeftTakesThePlaceOfTheOldOne() {
    read(true, "S0000000101,900000000012");
    NumberImport look = read(false, "S0000000101,900000000023");
    assertEquals(List.of(Verdict.CHANGED), verdicts(look));
    assertEquals("番号が 900000000012 から変わります。モールにもう一度知らせます。", look.rows().get(0).ja());
    assertEquals(List.of("900000000012"), numbers(house.now(1)));
    assertEquals(List.of(Verdict.CHANGED), verdicts(read(true, "S0000000101,900000000023")));
    assertEquals(List.of("900000000023"), numbers(house.now(1)));
    assertEquals(Desk.SHIPPED, house.now(1).desk());
    Change last = house.orders.changes().get(house.orders.changes().size() - 1);
    assertEquals("waybill.renumbered", last.act());
    assertTrue(last.detail().contains("900000000012 → 900000000023"), last.detail());
    int changes = house.orders.changes().size();
    assertEquals(List.of(Verdict.ALREADY), verdicts(read(true, "S0000000101,900000000023")));
    assertEquals(changes, house.orders.changes().size());
  }

  @Test
  void ofTwoNumbersTheOneThatChangedIsChanged() {
    read(true, "S0000000101,900000000012", "S0000000101,900000000023");
    NumberImport read = read(true, "S0000000101,900000000012", "S0000000101,900000000034");
    assertEquals(List.of(Verdict.ALREADY, Verdict.CHANGED), verdicts(read));
    assertEquals(List.of("900000000012", "900000000034"), numbers(house.now(1)));
  }

  @Test
  void aNumberMoreThanWasShippedIsForSomebodyToLookAt() {
    read(true, "S0000000101,900000000012");
    NumberImport read = read(true, "S0000000101,900000000012", "S0000000101,900000000023");
    assertEquals(List.of(Verdict.ALREADY, Verdict.NOT_WAITING), verdicts(read));
    assertEquals(List.of("900000000012"), numbers(house.now(1)));
    house.orders.put(house.now(1).with(e -> e.stage(Stage.CANCELLED)));
    assertEquals(List.of(Verdict.NOT_WAITING), verdicts(read(true, "S0000000101,900000000045")));
  }

  @Test
  @Tag("data.D16")
  void aParcelThatLeftBeforeItWasOrderedIsAnotherOnes() {
    LocalDate ordered =
        LocalDate.ofInstant(house.now(1).placed().orderedAt(), ZoneId.of("Asia/Tokyo"));
    NumberImport read =
        read(
            true,
            "S0000000101,900000000012," + ordered.minusDays(1),
            "S0000000201,900000000023," + ordered);
    assertEquals(List.of(Verdict.UNREADABLE, Verdict.MATCHED), verdicts(read));
    NumberImport.Row early = read.rows().get(0);
    assertEquals("出荷日", early.column());
    assertTrue(early.ja().contains(ordered + " より前"), early.ja());
    assertEquals(List.of(), numbers(house.now(1)));
  }

  @Test
  void aLabelWrittenForAnotherCarrierTakesNoNumberOfThisOne() {
    Order one = house.now(1);
    Shipment other =
        one.shipments().get(0).by(new Carriage("sagawa", "PREPAID", Temperature.AMBIENT));
    house.orders.put(one.with(e -> e.shipment(other)));
    NumberImport read = read(true, "S0000000101,900000000012", "S0000000201,900000000023");
    assertEquals(List.of(Verdict.NOT_WAITING, Verdict.MATCHED), verdicts(read));
    assertEquals("sagawaの送り状を出力した出荷です。", read.rows().get(0).ja());
  }

  @Test
  void anOrderChangedMeanwhileIsReadAgainAndSaved() {
    house.flow.before(() -> house.orders.put(house.now(1)));
    assertEquals(List.of(Verdict.MATCHED), verdicts(read(true, "S0000000101,900000000012")));
    assertEquals(Desk.SHIPPED, house.now(1).desk());
  }

  @Test
  void aFileOfAnotherKindIsRefusedWithTheCarriersWords() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> read(false, "x"));
    assertTrue(e.getMessage().contains("結果ファイルではありません"));
  }

  private NumberImport named(String... numbers) {
    List<WaybillRow> rows = new ArrayList<>();
    for (String number : numbers) {
      Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 7, 3));
      rows.add(new WaybillRow(rows.size() + 1, "S0000000101", number, day, Optional.empty()));
    }
    return house.room.numbers(House.MAIN, "sagawa", "倉庫 fba~main", rows, true, House.CLERK);
  }

  @Test
  void aWarehouseNamesNumbersOfAnyCarrierAndFurtherOnesBesideThoseBefore() {
    Order order = house.now(1);
    Shipment asked = order.shipments().get(0).in(ShipmentState.REQUESTED);
    house.orders.put(order.with(e -> e.shipment(asked)));
    assertEquals(List.of(Verdict.MATCHED), verdicts(named("900000000012")));
    assertEquals(Desk.SHIPPED, house.now(1).desk());
    Order arrived = house.now(1);
    Shipment first = arrived.shipments().get(0).in(ShipmentState.DELIVERED);
    house.orders.put(arrived.with(e -> e.shipment(first)));
    assertEquals(
        List.of(Verdict.ALREADY, Verdict.MATCHED), verdicts(named("900000000012", "900000000023")));
    assertEquals(List.of("900000000012", "900000000023"), numbers(house.now(1)));
    assertEquals(
        List.of(Verdict.ALREADY, Verdict.ALREADY), verdicts(named("900000000012", "900000000023")));
    assertEquals(
        "sagawa", house.now(1).shipments().get(0).parcels().get(1).waybill().get().carrier());
    Change last = house.orders.changes().get(house.orders.changes().size() - 1);
    assertTrue(last.detail().contains("倉庫 fba~main"), last.detail());
  }

  @Test
  void labelsOfShipmentsSayAllThatAFileNeeds() {
    List<ShipmentNumber> some = List.of(new ShipmentNumber("S0000000101"));
    Label label = house.room.labels(house.now(1), some).get(0);
    assertEquals("S0000000101", label.shipment().number().value());
    assertTrue(label.order().isPresent());
  }
}
