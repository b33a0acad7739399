// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import static org.banto.packing.House.HANAKO;
import static org.banto.packing.House.MAIN;
import static org.banto.packing.House.NOW;
import static org.banto.packing.House.TARO;
import static org.banto.packing.House.TODAY;
import static org.banto.packing.House.number;
import static org.banto.packing.House.waybill;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.Yen;
import org.banto.packing.CheckRow.Kind;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LoadingDockTest {
  @Test
  void printedScannedNumberedAndOnThePalletAreCountedAndEachDifferenceIsNamed() throws Exception {
    House.onDerby(
        house -> {
          leaving(house, 1);
          leaving(house, 2);
          house.printed(3);
          house.printed(4);
          house.packed(HANAKO, 4);
          leaving(house, 5);
          house.cancelledAtMall(5);
          house.keep(6, s -> s.on(TODAY.plusDays(1)));
          house.keep(7, s -> s.on(TODAY.minusDays(1)));
          load(house, 1);
          CarrierSheet sheet = sheet(house);
          assertEquals(
              Map.of(
                  "S0000000101", Kind.READY,
                  "S0000000201", Kind.NOT_LOADED,
                  "S0000000301", Kind.NOT_PACKED,
                  "S0000000401", Kind.NOT_NUMBERED,
                  "S0000000501", Kind.PULL,
                  "S0000000701", Kind.NOT_PACKED),
              sheet.rows().stream().collect(Collectors.toMap(CheckRow::shipment, CheckRow::kind)));
          assertEquals(
              List.of(5L, 3L, 2L, 1L),
              List.of(sheet.printed(), sheet.packed(), sheet.numbered(), sheet.loaded()));
          assertTrue(
              sheet.rows().stream().allMatch(r -> r.kind() == Kind.READY || !r.ja().isEmpty()));
          assertEquals("S0000000501", sheet.rows().get(0).shipment());
          assertEquals("S0000000101", sheet.rows().get(5).shipment());
        });
  }

  @Test
  void theListHoldsWhatIsReadyAndSaysHowManyOfEachKind() throws Exception {
    House.onDerby(
        house -> {
          leaving(house, 1);
          leaving(house, 2);
          house.keep(3, s -> House.numbered(s.collecting(Optional.of(new Yen(3980))), 3));
          house.packed(HANAKO, 3);
          CarrierSheet sheet = sheet(house);
          assertEquals(3, sheet.parcels());
          assertEquals(
              List.of(
                  new CarrierSheet.Group("PREPAID", Temperature.AMBIENT, false, 2, 0),
                  new CarrierSheet.Group("PREPAID", Temperature.AMBIENT, true, 1, 3980)),
              sheet.groups());
          HandOver list = house.dock().close(MAIN, "yamato", TODAY, "", HANAKO.worker());
          assertEquals("yamato-2026-07-01-1", list.id());
          assertEquals(
              List.of(waybill(1), waybill(2), waybill(3)),
              list.lines().stream().map(HandOver.Line::number).toList());
          assertEquals(3980, list.lines().get(2).cod());
          assertEquals(ShipmentState.HANDED_OVER, house.shipment(1).state());
          assertEquals(3, sheet(house).left());
          assertEquals(0, sheet(house).parcels());
          leaving(house, 4);
          assertEquals(2, house.dock().close(MAIN, "yamato", TODAY, "", HANAKO.worker()).run());
        });
  }

  @Test
  void aListWithDifferencesIsClosedWithAReasonOnly() throws Exception {
    House.onDerby(
        house -> {
          leaving(house, 1);
          house.printed(2);
          assertThrows(
              IllegalArgumentException.class,
              () -> house.dock().close(MAIN, "yamato", TODAY, " ", HANAKO.worker()));
          assertEquals(ShipmentState.NUMBERED, house.shipment(1).state());
          HandOver list = house.dock().close(MAIN, "yamato", TODAY, "運転手が待てない", HANAKO.worker());
          assertEquals(1, list.lines().size());
          assertEquals(ShipmentState.PRINTED, house.shipment(2).state());
        });
  }

  @Test
  void oneCancelledInTheVeryMomentOfClosingIsNotOnTheList() throws Exception {
    House.onDerby(
        house -> {
          leaving(house, 1);
          leaving(house, 2);
          house.flow.before(() -> house.cancelledAtMall(2));
          HandOver list = house.dock().close(MAIN, "yamato", TODAY, "", HANAKO.worker());
          assertEquals(List.of(waybill(1)), list.lines().stream().map(l -> l.number()).toList());
          assertEquals(Optional.of(list), house.dock().list(MAIN, list.id()));
          assertEquals(ShipmentState.NUMBERED, house.shipment(2).state());
        });
  }

  @Test
  @Tag("page.20")
  void aListIsTakenBackUntilSomethingOfItHasLeft() throws Exception {
    House.onBoth(
        house -> {
          leaving(house, 1);
          leaving(house, 2);
          HandOver list = house.dock().close(MAIN, "yamato", TODAY, "", HANAKO.worker());
          assertTrue(
              house.orders.changes().stream()
                  .filter(c -> c.act().equals("shipment.handed-over"))
                  .allMatch(c -> c.undoable() && c.job().equals(list.id())));
          assertEquals(List.of(), house.dock().reopen(MAIN, list.id(), TARO.worker()));
          assertEquals(ShipmentState.NUMBERED, house.shipment(1).state());
          assertEquals("taro", house.dock().list(MAIN, list.id()).orElseThrow().reopened());
          assertEquals(2, sheet(house).parcels(), "they wait for the truck again");
          assertThrows(
              IllegalArgumentException.class,
              () -> house.dock().reopen(MAIN, list.id(), TARO.worker()));

          HandOver again = house.dock().close(MAIN, "yamato", TODAY, "", HANAKO.worker());
          assertEquals(2, again.run(), "the first one stays for the record");
          assertEquals(2, again.lines().size());
          house.orders.put(house.now(2));
          assertEquals(
              List.of(House.number(2)),
              house.dock().reopen(MAIN, again.id(), TARO.worker()),
              "its order was changed since");
          assertEquals(ShipmentState.HANDED_OVER, house.shipment(2).state());
          assertEquals(
              List.of(waybill(2)),
              house.dock().list(MAIN, again.id()).orElseThrow().lines().stream()
                  .map(HandOver.Line::number)
                  .toList());
        });
  }

  @Test
  void aClosingThatWasCutOffIsFinishedByTheNext() throws Exception {
    House.onDerby(
        house -> {
          leaving(house, 1);
          house.flow.before(
              () -> {
                throw new IllegalStateException("the power fails");
              });
          assertThrows(
              IllegalStateException.class,
              () -> house.dock().close(MAIN, "yamato", TODAY, "", HANAKO.worker()));
          assertEquals(ShipmentState.NUMBERED, house.shipment(1).state());
          leaving(house, 2);
          HandOver next = house.dock().close(MAIN, "yamato", TODAY, "", HANAKO.worker());
          assertEquals(ShipmentState.HANDED_OVER, house.shipment(1).state());
          assertEquals(List.of(waybill(2)), next.lines().stream().map(l -> l.number()).toList());
        });
  }

  @Test
  void thePalletRefusesWhatMustNotBeOnIt() throws Exception {
    House.onDerby(
        house -> {
          leaving(house, 1);
          house.keep(2, s -> House.numbered(s, 2));
          leaving(house, 3);
          house.cancelledAtMall(3);
          assertEquals(
              List.of("LOADED ", "AGAIN 読み取り済みです。", "REFUSED 検品していない荷物です。"),
              List.of(load(house, 1), load(house, 1), load(house, 2)));
          assertTrue(load(house, 3).startsWith("REFUSED モールでキャンセル"), load(house, 3));
          assertEquals("REFUSED この番号の荷物はありません。", load(house, 9));
          PalletScan other = house.dock().load(MAIN, waybill(1), "sagawa", HANAKO.worker());
          assertEquals("別の運送会社の荷物です。", other.ja());
          house.settings.write(
              MAIN, PackingSettings.SECTION, Map.of("scan", "off"), HANAKO.worker());
          assertEquals("LOADED ", load(house, 2));
          house.dock().unload(MAIN, waybill(2));
          assertEquals("LOADED ", load(house, 2));
        });
  }

  @Test
  void whatMissesTheTruckMovesToTheNextDayWithItsReason() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.keep(2, s -> s.in(ShipmentState.HANDED_OVER));
          List<?> stay =
              house.dock().late(MAIN, List.of(number(1), number(2)), "荷物が見つからない", HANAKO.worker());
          assertEquals(List.of(number(2)), stay);
          assertEquals(Optional.of(TODAY.plusDays(1)), house.shipment(1).shipDate());
          assertEquals("出荷日を 2026-07-02 に変更（荷物が見つからない）", house.orders.changes().get(0).detail());
        });
  }

  @Test
  void whatItsCarrierHasDeliveredOrBringsBackHasLeftAlsoOnTheSheetOfItsDay() throws Exception {
    House.onDerby(
        house -> {
          house.printed(2);
          house.keep(1, s -> s.in(ShipmentState.DELIVERED));
          house.keep(2, s -> s.in(ShipmentState.RETURNED));
          CarrierSheet sheet = house.dock().check(MAIN, TODAY).get(0);
          assertEquals(2, sheet.left());
          assertEquals(
              List.of(Kind.LEFT, Kind.LEFT), sheet.rows().stream().map(CheckRow::kind).toList());
        });
  }

  @Test
  void whatWasLoadedTheDayBeforeIsOnThePalletOfItsDay() throws Exception {
    House.onDerby(
        house -> {
          leaving(house, 1);
          leaving(house, 2);
          for (long id : List.of(1L, 2L)) {
            house.orders.put(
                house.now(id).with(e -> e.shipment(house.shipment(id).on(TODAY.plusDays(1)))));
          }
          load(house, 1);
          assertEquals(List.of(), house.dock().check(MAIN, TODAY));
          CarrierSheet tomorrow = house.dock().check(MAIN, TODAY.plusDays(1)).get(0);
          assertEquals(1, tomorrow.loaded());
          assertEquals(Kind.NOT_LOADED, tomorrow.rows().get(0).kind());
        });
  }

  @Test
  void oneStruckAfterPrintingIsStillToBePulled() throws Exception {
    House.onDerby(
        house -> {
          house.keep(1, s -> s.in(ShipmentState.VOID));
          house.keep(2, s -> s.in(ShipmentState.VOID));
          house.writeBatch("B1", NOW, 1);
          house.writeBatch("B0", NOW.minus(Duration.ofDays(2)), 2);
          assertEquals(
              List.of("S0000000101"),
              sheet(house).rows().stream().map(CheckRow::shipment).toList());
          assertEquals(Kind.PULL, sheet(house).rows().get(0).kind());
        });
  }

  /** Packed, labelled, numbered. */
  private static void leaving(House house, long id) {
    house.printed(id);
    house.packed(HANAKO, id);
    house.bench().label(HANAKO, number(id), waybill(id));
  }

  private static String load(House house, long id) {
    PalletScan loaded = house.dock().load(MAIN, waybill(id), "yamato", HANAKO.worker());
    return loaded.state() + " " + loaded.ja();
  }

  private static CarrierSheet sheet(House house) {
    return house.dock().check(MAIN, TODAY).get(0);
  }
}
