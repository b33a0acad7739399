// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.banto.flow.fake.Samples.MAIN;
import static org.banto.flow.fake.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.Follower;
import org.banto.flow.fake.MallNotices;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T9: one order, two parcels, one of them later. */
public class PartialShippingTest {
  private static final Carriage YAMATO = new Carriage("yamato", "PREPAID", Temperature.AMBIENT);

  private final FlowHouse house = new FlowHouse();
  private OrderId id;

  /** Who tells malls; the room that talks with them walks the same way with its own. */
  protected Follower malls() {
    return new MallNotices();
  }

  @BeforeEach
  void anOrderOfThreeAndTwoPiecesWaitsForItsDay() {
    house.followers.add(malls());
    id = house.orders.ids(1).get(0);
    house.receive(Samples.of(Samples.order(1, Route.STANDARD, PaymentState.AUTHORISED), 3, 2));
    assertTrue(house.move(id, Desk.SHIP_WAIT).applied());
  }

  private ShipmentNumber number(int n) {
    return ShipmentNumber.of(id, n);
  }

  private Shipment shipment(int n) {
    return house.get(id).shipment(number(n)).orElseThrow();
  }

  private Outcome split(int n, LocalDate day, Shipment.Item... items) {
    return house.act(id, new ActRequest.Split(number(n), List.of(items), day, YAMATO), "");
  }

  private void print(int n) {
    house.submit(house.get(id).with(e -> e.shipment(shipment(n).printedIn("B" + n))));
  }

  private void number(int n, String waybill) {
    Shipment numbered = shipment(n).numbered(List.of(new Waybill("yamato", waybill)));
    house.submit(house.get(id).with(e -> e.shipment(numbered)));
  }

  private List<String> told() {
    return house.outbox.of(MAIN, id).stream()
        .filter(e -> e.command().kind().equals("mall.ship"))
        .map(e -> e.command().argument())
        .toList();
  }

  private static Shipment.Item item(int line, int quantity) {
    return new Shipment.Item(line, quantity);
  }

  @Test
  void aSplitOffPartHasItsGoodsItsDayAndNoMoneyToCollect() {
    Outcome outcome = split(1, TODAY.plusDays(5), item(1, 1), item(2, 2));
    assertTrue(outcome.applied());
    assertEquals("出荷 S0000000101 の3点を出荷 S0000000102 に分割（2026-11-29 出荷予定）", outcome.why().ja());
    assertEquals(List.of(item(1, 2)), shipment(1).items());
    assertEquals(List.of(item(1, 1), item(2, 2)), shipment(2).items());
    assertEquals(Optional.of(TODAY.plusDays(5)), shipment(2).shipDate());
    assertEquals(ShipmentState.PLANNED, shipment(2).state());
    assertEquals("shipment.split", last());
  }

  private String last() {
    return house.orders.changes().get(house.orders.changes().size() - 1).act();
  }

  @Test
  void theFirstPartShipsAndIsToldTheOrderComesBackForTheRestAndThatIsToldToo() {
    split(1, TODAY.plusDays(5), item(2, 2));
    assertTrue(house.move(id, Desk.DOC_WAIT).applied());
    assertEquals(ShipmentState.RELEASED, shipment(1).state());
    assertEquals(ShipmentState.PLANNED, shipment(2).state());
    print(1);
    assertEquals(Desk.TRACK_WAIT, house.desk(id));
    number(1, "100000000001");
    assertEquals(Desk.SHIP_WAIT, house.desk(id));
    assertEquals(1, told().size());
    assertEquals(Optional.of(TODAY.plusDays(5)), house.get(id).shipDate());

    assertTrue(house.move(id, Desk.DOC_WAIT).applied());
    print(2);
    number(2, "100000000002");
    assertEquals(Desk.SHIPPED, house.desk(id));
    assertEquals(2, told().stream().distinct().count());
  }

  @Test
  void partsOfTheSameDayGoTogether() {
    split(1, TODAY, item(2, 2));
    assertTrue(house.move(id, Desk.DOC_WAIT).applied());
    assertEquals(2, house.get(id).underWay().size());
  }

  @Test
  void whatGoesNextNeedsACarrierWhatGoesLaterDoesNotYet() {
    house.act(
        id,
        new ActRequest.Split(number(1), List.of(item(2, 2)), TODAY.plusDays(1), Carriage.NONE),
        "");
    assertTrue(house.move(id, Desk.DOC_WAIT).applied());
    print(1);
    number(1, "100000000001");
    assertEquals("配送会社が決まっていません", house.move(id, Desk.DOC_WAIT).why().ja());
  }

  @Test
  void onlyPartOfWhatIsInItCanBeSplitOffAndOnlyBeforeItIsPrinted() {
    String less = "分ける商品と数量は、出荷の中身より少なくしてください";
    assertEquals(less, split(1, TODAY, item(1, 3), item(2, 2)).why().ja());
    assertEquals(less, split(1, TODAY, item(1, 4)).why().ja());
    assertEquals(less, split(1, TODAY, item(3, 1)).why().ja());
    assertEquals(less, split(1, TODAY).why().ja());
    assertEquals("出荷 S0000000109 はありません", split(9, TODAY, item(1, 1)).why().ja());
    house.move(id, Desk.DOC_WAIT);
    print(1);
    assertTrue(split(1, TODAY, item(1, 1)).why().ja().startsWith("送り状データを出力した出荷は変えられません"));
  }

  @Test
  void joiningTakesASplitBackAndTheStruckOneStaysForTheRecord() {
    split(1, TODAY.plusDays(5), item(1, 1), item(2, 2));
    Outcome joined = house.act(id, new ActRequest.Join(number(1), number(2)), "");
    assertEquals("出荷 S0000000102 を出荷 S0000000101 にまとめました", joined.why().ja());
    assertEquals(List.of(item(1, 3), item(2, 2)), shipment(1).items());
    assertEquals(ShipmentState.VOID, shipment(2).state());
    assertEquals(
        "出荷 S0000000102 はありません",
        house.act(id, new ActRequest.Join(number(1), number(2)), "").why().ja());
    split(1, TODAY, item(2, 1));
    assertEquals(ShipmentNumber.of(id, 3), house.get(id).shipments().get(2).number());
  }

  @Test
  void joiningTakesWhatIsOrderedNow() {
    split(1, TODAY.plusDays(5), item(2, 2));
    Order order = house.get(id);
    house.submit(
        Samples.lines(order, List.of(Samples.pieces(order.placed().lines().get(0), 1, 2))));
    assertTrue(house.act(id, new ActRequest.Join(number(1), number(2)), "").applied());
    assertEquals(List.of(item(1, 2)), shipment(1).items());
  }

  @Test
  void temperaturesAreNotMixedInOneParcel() {
    Carriage cool = new Carriage("yamato", "PREPAID", Temperature.CHILLED);
    house.act(id, new ActRequest.Split(number(1), List.of(item(2, 2)), TODAY, cool), "");
    assertEquals(
        "温度帯が違う出荷は、まとめられません",
        house.act(id, new ActRequest.Join(number(1), number(2)), "").why().ja());
  }

  @Test
  void ofAPartlyShippedOrderOnlyTheRestIsCalledOffAndTheMallIsNotToldThatItIsOff() {
    split(1, TODAY.plusDays(5), item(2, 2));
    house.move(id, Desk.DOC_WAIT);
    print(1);
    number(1, "100000000001");
    assertTrue(house.move(id, Desk.CANCELLED).why().ja().startsWith("一部がもう発送されています"));
    assertTrue(house.back(id, "r").why().ja().startsWith("一部がもう発送されている"));
    Outcome off = house.move(id, Desk.CANCELLED, "在庫なし");
    assertTrue(off.why().ja().contains("残りの出荷だけを取りやめました"), off.why().ja());
    assertEquals(Desk.SHIPPED, house.desk(id));
    assertEquals(Stage.ACCEPTED, house.get(id).stage());
    assertEquals(
        List.of(),
        house.outbox.of(MAIN, id).stream()
            .filter(e -> e.command().kind().equals("mall.cancel"))
            .toList());
  }

  @Test
  void aCancelledOrderThatIsRevivedDoesNotShipWhatWasJoinedTwice() {
    split(1, TODAY, item(2, 2));
    house.act(id, new ActRequest.Join(number(1), number(2)), "");
    house.move(id, Desk.CANCELLED, "在庫なし");
    house.back(id, "間違い");
    assertEquals(1, house.get(id).live().size());
    assertEquals(List.of(item(1, 3), item(2, 2)), house.get(id).live().get(0).items());
  }
}
