// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import static org.banto.packing.House.HANAKO;
import static org.banto.packing.House.MAIN;
import static org.banto.packing.House.TARO;
import static org.banto.packing.House.number;
import static org.banto.packing.House.waybill;
import static org.banto.packing.House.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.order.Hold;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.banto.packing.Answer.State;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

class PackingBenchTest {
  @Test
  void whatTheBuyerWroteAndStaffNotedLiesBesideTheGoods() throws Exception {
    House.onDerby(
        house -> {
          Order order = house.printed(1);
          Note note = new Note(House.NOW, HANAKO.worker(), "箱の角をつぶさない");
          house.orders.put(order.with(e -> e.placed(remarked(order.placed())).note(note)));
          TaskView task = house.bench().open(HANAKO, number(1).value(), false).task().orElseThrow();
          assertEquals(List.of("のしは内のしで"), task.remarks());
          assertEquals(List.of("箱の角をつぶさない"), task.memos());
        });
  }

  private static PlacedOrder remarked(PlacedOrder p) {
    return new PlacedOrder(
        p.orderedAt(),
        p.buyer(),
        p.destinations(),
        p.lines(),
        p.amounts(),
        p.payment(),
        p.deliveryMethod(),
        p.wish(),
        "のしは内のしで",
        p.flags());
  }

  @Test
  void aSlipIsFoundByOurNumberByTheWaybillAndByTheOrder() throws Exception {
    House.onDerby(
        house -> {
          house.keep(1, s -> House.numbered(s, 7));
          for (String slip :
              List.of(
                  "S0000000101",
                  "Ｓ０００００００１０１",
                  waybill(7),
                  "a" + waybill(7) + "a",
                  "4444-0000-00" + waybill(7).substring(10),
                  "123456-20260701-1001")) {
            Answer answer = house.bench().open(HANAKO, slip, false);
            assertEquals(State.OPEN, answer.state(), slip);
            assertEquals("S0000000101", answer.task().orElseThrow().shipment(), slip);
          }
          assertEquals(State.UNKNOWN, house.bench().open(HANAKO, "S0000009901", false).state());
          assertEquals(State.UNKNOWN, house.bench().open(HANAKO, "1001", false).state());
        });
  }

  @Test
  void whenAllIsScannedItIsPackedAndTheHistorySaysByWhom() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          assertEquals(State.PACKED, house.packed(HANAKO, 1).state());
          assertEquals(ShipmentState.PACKED, house.shipment(1).state());
          assertEquals(1, house.orders.changes().size());
          assertEquals(HANAKO.worker(), house.orders.changes().get(0).by());
          assertEquals("shipment.packed", house.orders.changes().get(0).act());
          assertEquals("出荷 S0000000101 を検品・梱包（3点）", house.orders.changes().get(0).detail());
          PackingTask work = house.works.packed(MAIN, House.NOW, 9).get(0);
          assertEquals(List.of("hanako", "3", "0"), said(work));
        });
  }

  private static List<String> said(PackingTask w) {
    return List.of(w.worker(), Integer.toString(w.pieces()), Integer.toString(w.byEye()));
  }

  @Test
  void theHouseBelievesNoPageThatSaysSomethingElseIsInTheBox() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.printed(2);
          house.bench().open(HANAKO, "S0000000101", false);
          List<Scan> all = whole(1);
          List<List<Scan>> wrong =
              List.of(
                  List.of(),
                  all.subList(0, 1),
                  List.of(all.get(0), all.get(1), all.get(1)),
                  List.of(all.get(0), new Scan("S0000000101-2", "OTHER", 1)),
                  List.of(all.get(0), new Scan("S0000000201-2", "ASA-1", 1)));
          int seq = 1;
          for (List<Scan> scans : wrong) {
            assertEquals(
                State.INCOMPLETE,
                house.bench().pack(HANAKO, number(1), seq++, scans).state(),
                scans.toString());
          }
          assertEquals(ShipmentState.PRINTED, house.shipment(1).state());
          assertEquals(List.of(), house.orders.changes());
        });
  }

  @Test
  void whatIsWrongWithABoxIsSaidInBothLanguages() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.bench().open(HANAKO, "S0000000101", false);
          Answer empty = house.bench().pack(HANAKO, number(1), 1, List.of());
          assertTrue(empty.ja().endsWith(" 0点です。"), empty.ja());
          assertTrue(empty.en().startsWith("The box is not complete: \""), empty.en());
          assertTrue(empty.en().endsWith(" and is 0."), empty.en());
          List<Scan> strange = List.of(new Scan("S0000000201-2", "ASA-1", 1));
          Answer other = house.bench().pack(HANAKO, number(1), 2, strange);
          assertEquals("この荷物に入らないものが読み取られています。", other.ja());
          assertEquals(
              "The box is not complete: Something was scanned that does not go into this box.",
              other.en());
        });
  }

  @Test
  void piecesCountedByEyeAreToldApart() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.bench().open(HANAKO, "S0000000101", false);
          List<Scan> scans = List.of(whole(1).get(0), new Scan("S0000000101-2", "", 1));
          assertEquals(State.PACKED, house.bench().pack(HANAKO, number(1), 1, scans).state());
          assertEquals("出荷 S0000000101 を検品・梱包（3点、うち目視1点）", house.orders.changes().get(0).detail());
          assertEquals(1, house.works.packed(MAIN, House.NOW, 9).get(0).byEye());
        });
  }

  @Test
  void anOrderCancelledAfterPrintingIsRefusedAtEveryScan() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.bench().open(HANAKO, "S0000000101", false);
          house.cancelledAtMall(1);
          Answer heard = house.bench().standing(HANAKO, number(1));
          assertEquals(State.REFUSED, heard.state());
          assertTrue(heard.ja().contains("荷物を抜いて"), heard.ja());
          assertEquals(State.REFUSED, house.bench().pack(HANAKO, number(1), 1, whole(1)).state());
          assertEquals(ShipmentState.PRINTED, house.shipment(1).state());
          assertEquals(State.REFUSED, house.bench().open(TARO, "S0000000101", false).state());
          house.printed(2);
          house.packed(HANAKO, 2);
          house.cancelledAtMall(2);
          assertEquals(State.REFUSED, house.bench().label(HANAKO, number(2), waybill(2)).state());
          assertTrue(house.shipment(2).parcels().get(0).waybill().isEmpty());
        });
  }

  @Test
  void oneOnHoldOrNotPrintedOrGoneIsRefusedInWords() throws Exception {
    House.onDerby(
        house -> {
          Order held = house.printed(1);
          Hold hold = new Hold(20, "", Actor.staff("jiro"), House.NOW);
          house.orders.put(held.with(e -> e.hold(hold)));
          house.keep(2, s -> s.in(ShipmentState.RELEASED));
          house.keep(3, s -> s.in(ShipmentState.HANDED_OVER));
          house.keep(4, s -> s.in(ShipmentState.VOID));
          List<String> said =
              List.of("S0000000101", "S0000000201", "S0000000301", "S0000000401").stream()
                  .map(n -> house.bench().open(HANAKO, n, false))
                  .map(a -> a.state() + " " + a.ja())
                  .toList();
          assertEquals(
              List.of(
                  "REFUSED 保留中の受注です。荷物を抜いてください。",
                  "REFUSED 送り状データがまだ出力されていません。",
                  "REFUSED もう引き渡した出荷です。",
                  "REFUSED 取り消された出荷です。荷物を抜いてください。"),
              said);
        });
  }

  @Test
  void anotherWorkerCannotPackTheSameParcelUntilTheFirstHasLeft() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.bench().open(HANAKO, "S0000000101", false);
          house.bench().keep(HANAKO, number(1), 1, whole(1).subList(0, 1));
          Answer busy = house.bench().open(TARO, "S0000000101", true);
          assertEquals(State.BUSY, busy.state());
          assertTrue(busy.ja().contains("hanako"), busy.ja());
          assertEquals(State.LOST, house.bench().keep(TARO, number(1), 2, List.of()).state());
          assertEquals(State.LOST, house.bench().pack(TARO, number(1), 2, whole(1)).state());
          house.now = House.NOW.plus(PackingBench.IDLE).plus(Duration.ofSeconds(1));
          Answer taken = house.bench().open(TARO, "S0000000101", false);
          assertEquals(State.OPEN, taken.state());
          assertEquals(List.of(), taken.task().orElseThrow().scans());
          assertEquals(State.LOST, house.bench().keep(HANAKO, number(1), 3, whole(1)).state());
          assertEquals(State.LOST, house.bench().pack(HANAKO, number(1), 3, whole(1)).state());
          assertEquals(State.LOST, house.bench().standing(HANAKO, number(1)).state());
          house.bench().leave(TARO, number(1));
          assertEquals(State.OPEN, house.bench().open(HANAKO, "S0000000101", false).state());
        });
  }

  @Test
  void theSameWorkerTakesItAlongToAnotherTableByReadingTheSlipTwice() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.bench().open(HANAKO, "S0000000101", false);
          house.bench().keep(HANAKO, number(1), 1, whole(1).subList(0, 1));
          Worker other = House.seat("hanako", "table-9");
          assertEquals(State.ELSEWHERE, house.bench().open(other, "S0000000101", false).state());
          Answer moved = house.bench().open(other, "S0000000101", true);
          assertEquals(State.OPEN, moved.state());
          assertEquals(whole(1).subList(0, 1), moved.task().orElseThrow().scans());
          assertEquals(State.LOST, house.bench().keep(HANAKO, number(1), 2, List.of()).state());
        });
  }

  @Test
  void aPageLoadedAnewFindsWhatWasScanned() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          assertEquals(State.NONE, house.bench().current(HANAKO).state());
          house.bench().open(HANAKO, "S0000000101", false);
          house.bench().keep(HANAKO, number(1), 2, whole(1));
          house.bench().keep(HANAKO, number(1), 1, whole(1).subList(0, 1));
          Answer again = house.bench().current(HANAKO);
          assertEquals(State.OPEN, again.state());
          assertEquals(whole(1), again.task().orElseThrow().scans());
          assertEquals(2, again.task().orElseThrow().seq());
          house.cancelledAtMall(1);
          Answer refused = house.bench().current(HANAKO);
          assertEquals(State.REFUSED, refused.state());
          assertTrue(refused.task().isPresent());
        });
  }

  @Test
  void readingASlipTwiceAndPackingTwiceDoesNothingMore() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.bench().open(HANAKO, "S0000000101", false);
          house.bench().keep(HANAKO, number(1), 1, whole(1).subList(0, 1));
          Answer twice = house.bench().open(HANAKO, "S0000000101", false);
          assertEquals(State.OPEN, twice.state());
          assertEquals(whole(1).subList(0, 1), twice.task().orElseThrow().scans());
          assertEquals(State.PACKED, house.bench().pack(HANAKO, number(1), 2, whole(1)).state());
          assertEquals(State.PACKED, house.bench().pack(HANAKO, number(1), 2, whole(1)).state());
          assertEquals(State.PACKED, house.bench().open(TARO, "S0000000101", false).state());
          house.bench().label(HANAKO, number(1), waybill(1));
          house.bench().label(HANAKO, number(1), waybill(1));
          assertEquals(
              List.of("shipment.packed", "waybill.numbered"),
              house.orders.changes().stream().map(c -> c.act()).toList());
        });
  }

  @Test
  void theNextSlipTakesTheUnfinishedOneOffTheTable() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.printed(2);
          house.bench().open(HANAKO, "S0000000101", false);
          house.bench().open(HANAKO, "S0000000201", false);
          assertEquals(State.OPEN, house.bench().open(TARO, "S0000000101", false).state());
        });
  }

  @Test
  void theLabelGivesTheBoxItsNumberAndMakesItShipped() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.bench().open(HANAKO, "S0000000101", false);
          assertEquals(
              State.INCOMPLETE, house.bench().label(HANAKO, number(1), waybill(1)).state());
          house.packed(HANAKO, 1);
          Answer tied = house.bench().label(HANAKO, number(1), "A" + waybill(1) + "A");
          assertEquals(State.TIED, tied.state());
          assertTrue(tied.task().orElseThrow().done());
          assertEquals(ShipmentState.NUMBERED, house.shipment(1).state());
          assertEquals(waybill(1), EndCheck.numbers(house.shipment(1)).get(0));
        });
  }

  @Test
  void theLabelOfAnotherBoxOrAMisreadOneIsCaught() throws Exception {
    House.onDerby(
        house -> {
          house.keep(1, s -> House.numbered(s, 1));
          house.keep(2, s -> House.numbered(s, 2));
          house.printed(3);
          house.packed(HANAKO, 1);
          Answer other = house.bench().label(HANAKO, number(1), waybill(2));
          assertEquals(State.WRONG_LABEL, other.state());
          assertTrue(other.ja().contains("S0000000201"), other.ja());
          assertEquals(State.WRONG_LABEL, wrong(house, 1, waybill(9)));
          assertEquals(State.TIED, wrong(house, 1, waybill(1)));
          house.packed(HANAKO, 3);
          assertEquals(State.WRONG_LABEL, wrong(house, 3, waybill(2)));
          String misread =
              waybill(3).substring(0, 11) + (char) ('0' + (waybill(3).charAt(11) - '0' + 1) % 7);
          assertEquals(State.WRONG_LABEL, wrong(house, 3, misread));
          assertEquals(State.WRONG_LABEL, wrong(house, 3, "4900000000012345"));
          assertTrue(house.shipment(3).parcels().get(0).waybill().isEmpty());
        });
  }

  private static State wrong(House house, long order, String label) {
    return house.bench().label(HANAKO, number(order), label).state();
  }

  @Test
  void oneWhoseNumberCameFirstIsPackedWithoutLosingIt() throws Exception {
    House.onDerby(
        house -> {
          house.keep(1, s -> House.numbered(s, 1));
          assertEquals(State.PACKED, house.packed(HANAKO, 1).state());
          assertEquals(ShipmentState.NUMBERED, house.shipment(1).state());
          assertEquals("shipment.packed", house.orders.changes().get(0).act());
        });
  }

  @Test
  void anOrderThatSomebodyChangesMeanwhileIsLookedAtAgain() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.bench().open(HANAKO, "S0000000101", false);
          house.flow.before(() -> house.orders.put(house.now(1).with(e -> e.tag("急ぎ"))));
          assertEquals(State.PACKED, house.bench().pack(HANAKO, number(1), 1, whole(1)).state());
          assertTrue(house.now(1).tags().contains("急ぎ"));
          house.printed(2);
          house.bench().open(HANAKO, "S0000000201", false);
          house.flow.before(() -> house.cancelledAtMall(2));
          assertEquals(State.REFUSED, house.bench().pack(HANAKO, number(2), 1, whole(2)).state());
          assertEquals(ShipmentState.PRINTED, house.shipment(2).state());
        });
  }

  @Test
  void whatIsPrintedAgainIsPackedAgain() throws Exception {
    House.onDerby(
        house -> {
          house.printed(1);
          house.packed(HANAKO, 1);
          Shipment again = house.shipment(1).printedIn("B2");
          house.orders.put(house.now(1).with(e -> e.shipment(again)));
          Answer open = house.bench().open(TARO, "S0000000101", false);
          assertEquals(State.OPEN, open.state());
          assertEquals(List.of(), open.task().orElseThrow().scans());
          assertFalse(open.task().orElseThrow().packed());
        });
  }

  @Test
  void goodsOfOrdersThatTravelAlongBelongIntoTheBox() throws Exception {
    House.onDerby(
        house -> {
          house.keep(1, s -> s.carrying(List.of(number(2))));
          house.keep(2, s -> s.inParcelsOf(number(1)));
          Answer open = house.bench().open(HANAKO, "S0000000201", false);
          TaskView task = open.task().orElseThrow();
          assertEquals("S0000000101", task.shipment());
          assertEquals(List.of("123456-20260701-1001", "123456-20260701-1002"), task.numbers());
          assertEquals(
              List.of("S0000000101-1", "S0000000101-2", "S0000000201-1", "S0000000201-2"),
              task.pieces().stream().map(Piece::id).toList());
          house.cancelledAtMall(2);
          assertEquals(State.REFUSED, house.bench().standing(HANAKO, number(1)).state());
        });
  }

  @Test
  void anOrderOfTwoOpenShipmentsAsksForOurs() throws Exception {
    House.onDerby(
        house -> {
          Order order = house.printed(1);
          Shipment second = order.shipments().get(0).numberedAs(ShipmentNumber.of(order.id(), 2));
          house.orders.put(order.with(e -> e.shipments(List.of(order.shipments().get(0), second))));
          Answer several = house.bench().open(HANAKO, order.key().number(), false);
          assertEquals(State.SEVERAL, several.state());
          assertEquals(List.of("S0000000101", "S0000000102"), several.others());
          assertEquals(Optional.empty(), several.task());
        });
  }

  @Test
  void aTaughtCodeIsReadOfTheSameGoodsInEveryOrder() throws Exception {
    House.onDerby(
        house -> {
          MemoryCodes codes = new MemoryCodes();
          house.codes = List.of(codes);
          house.printed(1);
          house.printed(2);
          house.bench().open(HANAKO, "S0000000101", false);
          Piece cloth = house.bench().piece(HANAKO, number(1), "S0000000101-2").orElseThrow();
          codes.teach(MAIN, cloth.kind(), "4911111111119", "hanako", House.NOW);
          house.bench().open(HANAKO, "S0000000201", false);
          List<Scan> scans =
              List.of(whole(2).get(0), new Scan("S0000000201-2", "4911111111119", 1));
          house.codes = List.of();
          assertEquals(State.INCOMPLETE, house.bench().pack(HANAKO, number(2), 1, scans).state());
          house.codes = List.of(codes);
          assertEquals(State.PACKED, house.bench().pack(HANAKO, number(2), 1, scans).state());
        });
  }
}
