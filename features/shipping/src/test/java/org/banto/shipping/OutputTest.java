// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.house.WaybillBatch;
import org.banto.order.Destination;
import org.banto.order.Hold;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.shipment.Carriage;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

class OutputTest {
  private final House house = new House();

  private List<WaybillBatch> output(String job, String reason, long... ids) {
    return house.room.output(House.MAIN, House.ids(ids), job, reason, House.CLERK).batches();
  }

  private String text(String batch) {
    Document file = house.room.file(House.MAIN, batch).orElseThrow();
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aWaveIsWrittenKeptAndItsOrdersMoveOn() {
    house.released(1);
    house.released(2);
    WaybillBatch batch = output("j1", "", 2, 1).get(0);
    assertEquals("S0000000201\nS0000000101", text(batch.id()));
    assertEquals(Digest.of("S0000000201\nS0000000101"), batch.sha256());
    assertEquals(List.of(batch), house.room.batches(House.MAIN, 10));
    for (long id : new long[] {1, 2}) {
      Shipment s = house.now(id).shipments().get(0);
      assertEquals(ShipmentState.PRINTED, s.state());
      assertEquals(Optional.of(batch.id()), s.batch());
      assertEquals(Desk.TRACK_WAIT, house.now(id).desk());
    }
    assertEquals("waybill.written", house.orders.changes().get(0).act());
    assertEquals("j1", house.orders.changes().get(0).job());
  }

  @Test
  void aWaveThatNobodyDisturbsIsCheckedAtOnceAndWrittenOnce() {
    house.released(1);
    house.released(2);
    ShippingRoom room = house.starts(House.NOW.plusNanos(1_234_567));
    room.output(House.MAIN, House.ids(2, 1), "j1", "", House.CLERK);
    assertEquals(1, house.yamato.checked);
    assertEquals(1, house.yamato.written);
  }

  @Test
  void eachCarrierGetsABatchOfItsOwnAndACarrierThatIsNotHereNone() {
    Order order =
        house.plan(
            House.order(
                1,
                House.placed(
                    org.banto.order.PaymentMethod.Kind.CARD,
                    "",
                    org.banto.base.DeliveryWish.NONE,
                    2)));
    Shipment second = order.shipments().get(1).by(new Carriage("sagawa", "X", Temperature.AMBIENT));
    house.keep(order.with(e -> e.shipment(second)), ShipmentState.RELEASED);
    assertEquals(1, output("j", "", 1).size());
    assertEquals(ShipmentState.RELEASED, house.now(1).shipments().get(1).state());
    assertEquals(Desk.DOC_WAIT, house.now(1).desk());
    LabelProblem p = house.room.problems(House.MAIN, House.ids(1)).get(0);
    assertEquals("運送会社「sagawa」の機能が入っていません。", p.ja());
  }

  @Test
  void theSameJobAgainGivesTheSameBatchAndWritesNothing() {
    house.released(1);
    List<WaybillBatch> first = output("j1", "", 1);
    assertEquals(first, output("j1", "", 1));
    assertEquals(1, house.batches.all.size());
    assertEquals(1, house.orders.changes().size());
  }

  @Test
  void aSecondClickUnderAnotherJobFindsNothingLeft() {
    house.released(1);
    output("j1", "", 1);
    assertEquals(List.of(), output("j2", "", 1));
  }

  @Test
  void printingAgainNeedsAReasonAndMakesANewBatch() {
    house.released(1);
    WaybillBatch first = output("j1", "", 1).get(0);
    WaybillBatch again = output("j2", "紙づまり", 1).get(0);
    assertNotEquals(first.id(), again.id());
    assertEquals("紙づまり", again.reason());
    assertEquals(Optional.of(again.id()), house.now(1).shipments().get(0).batch());
    assertEquals(List.of(again), output("j2", "紙づまり", 1));
    assertTrue(house.orders.changes().get(1).detail().contains("再出力: 紙づまり"));
  }

  @Test
  void ordersOnHoldCancelledOrAboutToBeAreRefused() {
    house.orders.put(house.released(1).with(e -> e.hold(new Hold(7, "", House.CLERK, House.NOW))));
    house.orders.put(house.released(2).with(e -> e.stage(Stage.CANCELLED)));
    MallState pending = new MallState(MallState.Standing.CANCEL_PENDING, "800", "");
    house.orders.put(house.released(3).with(e -> e.mall(pending)));
    house.keep(house.plan(House.order(4)), ShipmentState.PLANNED);
    assertEquals(List.of(), output("j", "理由", 1, 2, 3, 4));
    assertEquals(
        List.of("hold", "cancelled", "cancel-pending"),
        house.room.problems(House.MAIN, House.ids(1, 2, 3, 4)).stream()
            .map(LabelProblem::code)
            .toList());
  }

  @Test
  void aShipmentTheCarrierWouldRefuseIsLeftOutAndTheOthersGo() {
    Order bad = house.released(1);
    Destination far = bad.placed().destinations().get(0).to(House.person("あ".repeat(17)));
    house.orders.put(bad.with(e -> e.placed(bad.placed().withDestinations(List.of(far)))));
    house.released(2);
    assertEquals("S0000000201", text(output("j", "", 1, 2).get(0).id()));
    assertEquals(Desk.DOC_WAIT, house.now(1).desk());
  }

  private static Order held(Order order) {
    return order.with(e -> e.hold(new Hold(7, "", House.CLERK, House.NOW)));
  }

  @Test
  void anOrderPutOnHoldMeanwhileIsNotInTheFile() {
    house.released(1);
    Order two = house.released(2);
    house.flow.before(() -> house.orders.put(held(two)));
    WaybillBatch batch = output("j", "", 1, 2).get(0);
    assertEquals("S0000000101", text(batch.id()));
    assertEquals(Digest.of("S0000000101"), batch.sha256());
    assertEquals(Desk.HOLD, house.now(2).desk());
  }

  @Test
  void anOrderThatOnlyChangedMeanwhileIsLookedAtAgainAndGoesAlong() {
    house.released(1);
    Order two = house.released(2);
    house.flow.before(() -> house.orders.put(two));
    WaybillBatch batch = output("j", "", 1, 2).get(0);
    assertEquals("S0000000101\nS0000000201", text(batch.id()));
    assertEquals(Desk.TRACK_WAIT, house.now(2).desk());
    house.flow.before(() -> house.orders.put(house.now(1)));
    house.room.strike(House.MAIN, batch.id(), "誤り", House.CLERK);
    assertEquals(Desk.DOC_WAIT, house.now(1).desk());
  }

  @Test
  void aBatchOfWhichNoOrderMovedIsGone() {
    Order one = house.released(1);
    house.flow.before(() -> house.orders.put(held(one)));
    assertEquals(List.of(), output("j", "", 1));
    assertTrue(house.batches.all.isEmpty());
  }

  @Test
  void aCrashBeforeTheOrdersMoveLeavesNothingButOrdersThatWait() {
    house.released(1);
    house.flow.before(OutputTest::crash);
    assertThrows(IllegalStateException.class, () -> output("j", "", 1));
    assertEquals(List.of(), house.room.batches(House.MAIN, 10));
    WaybillBatch batch = output("other", "", 1).get(0);
    assertEquals(List.of(batch), house.later().batches(House.MAIN, 10));
    assertEquals(1, house.batches.all.size());
  }

  @Test
  void aCrashAfterTheOrdersMovedLeavesABatchThatIsOfferedAgain() {
    house.released(1);
    Order one = house.now(1);
    house.flow.before(
        () -> {
          String id = house.batches.all.keySet().iterator().next();
          house.orders.put(one.with(e -> e.shipment(one.shipments().get(0).printedIn(id))));
          crash();
        });
    assertThrows(IllegalStateException.class, () -> output("j", "", 1));
    List<WaybillBatch> offered = house.later().batches(House.MAIN, 10);
    assertEquals("S0000000101", text(offered.get(0).id()));
    assertEquals(offered, output("j", "", 1));
  }

  @Test
  void aHouseThatStartsMeanwhileAndTakesTheBatchForAbandonedCostsNoLabel() {
    house.released(1);
    house.flow.before(() -> house.later().batches(House.MAIN, 10));
    WaybillBatch batch = output("j", "", 1).get(0);
    assertEquals("S0000000101", text(batch.id()));
    assertEquals(List.of(batch), house.room.batches(House.MAIN, 10));
  }

  @Test
  void aHouseThatStartsWhileAnotherWritesLeavesItsBatchAlone() {
    house.released(1);
    house.flow.before(
        () -> {
          house.batches.house = "two";
          house.starts(House.NOW.plusSeconds(60)).batches(House.MAIN, 10);
          assertEquals(1, house.batches.all.size());
          house.batches.house = "one";
        });
    WaybillBatch batch = output("j", "", 1).get(0);
    assertEquals("S0000000101", text(batch.id()));
    house.batches.house = "two";
    assertEquals(List.of(batch), house.later().batches(House.MAIN, 10));
  }

  @Test
  void whatAHouseLeftThatNeverCameBackIsSettledByAnotherAfterAWhile() {
    house.released(1);
    house.flow.before(OutputTest::crash);
    assertThrows(IllegalStateException.class, () -> output("j", "", 1));
    house.batches.house = "two";
    house.starts(House.NOW.plusSeconds(60)).batches(House.MAIN, 10);
    assertEquals(1, house.batches.all.size());
    house.later().batches(House.MAIN, 10);
    assertEquals(0, house.batches.all.size());
  }

  private static void crash() {
    throw new IllegalStateException("power cut");
  }

  @Test
  void aStruckBatchSendsItsOrdersOneDeskBack() {
    house.released(1);
    String id = output("j", "", 1).get(0).id();
    house.room.strike(House.MAIN, id, "誤り", House.CLERK);
    assertEquals(Desk.DOC_WAIT, house.now(1).desk());
    assertTrue(house.room.batches(House.MAIN, 10).get(0).struck());
    int changes = house.orders.changes().size();
    house.room.strike(House.MAIN, id, "誤り", House.CLERK);
    assertEquals(changes, house.orders.changes().size());
    assertEquals(1, output("j2", "", 1).size());
  }

  @Test
  void aBatchWhoseNumbersAreUsedIsNotStruck() {
    house.released(1);
    String id = output("j", "", 1).get(0).id();
    Document result =
        new Document("r", "", "S0000000101,900000000012".getBytes(StandardCharsets.UTF_8));
    house.room.numbers(House.MAIN, "yamato", result, true, House.CLERK);
    assertThrows(
        IllegalArgumentException.class, () -> house.room.strike(House.MAIN, id, "x", House.CLERK));
  }

  @Test
  void aSaleDaysWaveIsCutIntoBatchesOfAThousand() {
    long[] ids = new long[1_001];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = house.released(i + 1).id().value();
    }
    List<WaybillBatch> all = output("j", "", ids);
    assertEquals(List.of(1_000, 1), all.stream().map(b -> b.shipments().size()).toList());
    assertEquals(Desk.TRACK_WAIT, house.orders.find(House.MAIN, new OrderId(1_001)).get().desk());
  }
}
