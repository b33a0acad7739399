// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.banto.flow.fake.Samples.MAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.Follower;
import org.banto.flow.fake.MallNotices;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.OutboxEntry;
import org.banto.house.Outcome;
import org.banto.order.Finding;
import org.banto.order.Hold;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of transitions, row by row. What another room makes (the intake, payments, shipping) is
 * made here as that room makes it: by submitting the changed order; the rooms' own tests are named.
 */
public class TransitionTableTest {
  private final FlowHouse house = new FlowHouse();

  /** Who tells malls; the room that talks with them walks the same way with its own. */
  protected Follower malls() {
    return new MallNotices();
  }

  @TestFactory
  Stream<DynamicTest> rows() {
    Map<String, Consumer<TransitionTableTest>> table = new LinkedHashMap<>();
    table.put(
        "T1 (mall) → NEW: an order comes in and is judged [LedgerIntakeTest]",
        TransitionTableTest::t1);
    table.put(
        "T1e (mall) → HOLD: what cannot be read is set aside [LedgerIntakeTest]",
        TransitionTableTest::t1e);
    table.put("T2 NEW → PAY_WAIT: taken on, the money is awaited", TransitionTableTest::t2);
    table.put("T3 NEW → SHIP_WAIT: taken on when nothing is open", TransitionTableTest::t3);
    table.put("T4 any before SHIPPED → HOLD: once printed with a reason", TransitionTableTest::t4);
    table.put("T5 HOLD → where it stood, or on through the guards", TransitionTableTest::t5);
    table.put(
        "T6 PAY_WAIT → SHIP_WAIT: the money is in, the ship date is new", TransitionTableTest::t6);
    table.put("T7 PAY_WAIT → CANCELLED: the time is over [DeadlinesTest]", TransitionTableTest::t7);
    table.put(
        "T8 SHIP_WAIT → DOC_WAIT: goods, carrier and day are settled", TransitionTableTest::t8);
    table.put("T10 DOC_WAIT → TRACK_WAIT: by output alone [OutputTest]", TransitionTableTest::t10);
    table.put(
        "T11 TRACK_WAIT → DOC_WAIT: the batch is void [OutputTest]", TransitionTableTest::t11);
    table.put(
        "T12 TRACK_WAIT → SHIPPED: by its number alone [NumbersTest]", TransitionTableTest::t12);
    table.put("T13 SHIPPED → DONE: all are told, the money is in", TransitionTableTest::t13);
    table.put(
        "T14 SHIPPED → POSTPAY_WAIT: all are told, the money is not in", TransitionTableTest::t14);
    table.put(
        "T15 POSTPAY_WAIT → DONE: the money comes in [BookingsTest]", TransitionTableTest::t15);
    table.put(
        "T16 NEW, HOLD, PAY_WAIT, SHIP_WAIT → CANCELLED: the mall is told",
        TransitionTableTest::t16);
    table.put(
        "T17 DOC_WAIT, TRACK_WAIT → CANCELLED: with a reason, labels void",
        TransitionTableTest::t17);
    table.put(
        "T18 SHIPPED → RETURN: by hand with a reason, or the mall [UpdateTest]",
        TransitionTableTest::t18);
    table.put(
        "T19 SHIP_WAIT → TRACK_WAIT: the warehouse's route prints nothing",
        TransitionTableTest::t19);
    table.put("T20 one desk back: what cannot be undone is listed", TransitionTableTest::t20);
    table.put("T21 DONE → reopened with a reason, no mail by itself", TransitionTableTest::t21);
    return table.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> e.getValue().accept(another())));
  }

  /** The same with a house of its own, for one row. */
  protected TransitionTableTest another() {
    return new TransitionTableTest();
  }

  private OrderId card() {
    return house.receive(Route.STANDARD, PaymentState.AUTHORISED);
  }

  private OrderId on(Desk desk) {
    OrderId id = card();
    for (Desk next : List.of(Desk.SHIP_WAIT, Desk.DOC_WAIT, Desk.TRACK_WAIT, Desk.SHIPPED)) {
      if (house.desk(id).compareTo(desk) < 0) {
        step(id, next);
      }
    }
    assertEquals(desk, house.desk(id));
    return id;
  }

  private void step(OrderId id, Desk next) {
    switch (next) {
      case TRACK_WAIT -> house.submit(Samples.printed(house.get(id)));
      case SHIPPED -> house.submit(Samples.numbered(house.get(id), "10000000000" + id));
      default -> assertTrue(house.move(id, next).applied());
    }
  }

  private OrderId unpaid() {
    OrderId id = house.receive(Route.PREPAID, PaymentState.UNPAID);
    assertTrue(house.move(id, Desk.PAY_WAIT).applied());
    return id;
  }

  private void block(String code) {
    house.checks.add(
        (o, leaving) ->
            List.of(new Finding(Finding.Level.BLOCK, code, "", "t", code, code, Finding.Fix.NONE)));
  }

  private List<String> kinds(OrderId id) {
    return house.outbox.of(MAIN, id).stream().map(e -> e.command().kind()).toList();
  }

  private void stops(Outcome outcome, String word) {
    assertEquals(Outcome.Result.STOPPED, outcome.result());
    assertTrue(outcome.why().ja().contains(word), outcome.why().ja());
  }

  private void t1() {
    block("b");
    OrderId id = card();
    assertEquals(Desk.NEW, house.desk(id));
    assertEquals(1, house.get(id).findings().size());
  }

  private void t1e() {
    Order bad =
        Samples.order(house.orders.ids(1).get(0).value(), Route.STANDARD, PaymentState.UNKNOWN)
            .with(
                e ->
                    e.hold(
                        new Hold(
                            Hold.BOX_INTAKE_ERROR, "読めません", Actor.system("intake"), Samples.NOW)));
    assertTrue(house.submit(bad).applied());
    assertEquals(Desk.HOLD, house.desk(bad.id()));
  }

  private void t2() {
    house.followers.add(malls());
    OrderId id = unpaid();
    assertEquals(Desk.PAY_WAIT, house.desk(id));
    assertEquals(List.of("mall.confirm"), kinds(id));
    block("b");
    OrderId other = house.receive(Route.PREPAID, PaymentState.UNPAID);
    stops(house.move(other, Desk.PAY_WAIT), "b");
  }

  private void t3() {
    house.followers.add(malls());
    OrderId id = on(Desk.SHIP_WAIT);
    assertEquals(List.of("mall.confirm"), kinds(id));
    assertEquals(1, house.get(id).live().size());
    block("b");
    stops(house.move(card(), Desk.SHIP_WAIT), "b");
  }

  private void t4() {
    for (Desk desk : List.of(Desk.NEW, Desk.SHIP_WAIT, Desk.DOC_WAIT)) {
      assertTrue(house.hold(on(desk), 7, "").applied(), desk.name());
    }
    assertTrue(house.hold(unpaid(), 7, "").applied());
    OrderId printed = on(Desk.TRACK_WAIT);
    stops(house.hold(printed, 7, ""), "荷物を抜き取り");
    assertTrue(house.hold(printed, 7, "在庫なし").applied());
    stops(house.hold(on(Desk.SHIPPED), 7, ""), "理由");
  }

  private void t5() {
    OrderId id = on(Desk.DOC_WAIT);
    house.hold(id, 7, "");
    assertTrue(house.act(id, ActRequest.release(), "").applied());
    assertEquals(Desk.DOC_WAIT, house.desk(id));
    OrderId fresh = card();
    house.hold(fresh, 1, "");
    block("b");
    stops(house.move(fresh, Desk.SHIP_WAIT), "b");
  }

  private void t6() {
    OrderId id = unpaid();
    stops(house.move(id, Desk.SHIP_WAIT), "入金が確認できていません");
    house.submit(house.get(id).with(e -> e.payment(PaymentState.PAID)));
    assertEquals(Desk.SHIP_WAIT, house.desk(id));
    assertTrue(house.get(id).tags().contains("redated"));
    OrderId reviewed = house.receive(Route.DEFERRED, PaymentState.MALL_REVIEW);
    house.move(reviewed, Desk.PAY_WAIT);
    stops(house.move(reviewed, Desk.SHIP_WAIT), "審査");
  }

  private void t7() {
    house.followers.add(malls());
    OrderId id = unpaid();
    OrderId paid = unpaid();
    house.submit(house.get(paid).with(e -> e.payment(PaymentState.PAID)));
    assertTrue(house.act(id, new ActRequest.Lapse(), "入金期限切れ").applied());
    assertEquals(Desk.CANCELLED, house.desk(id));
    assertTrue(kinds(id).contains("mall.cancel"));
    stops(house.act(paid, new ActRequest.Lapse(), "入金期限切れ"), "入金を待っていません");
  }

  private void t8() {
    OrderId id = on(Desk.SHIP_WAIT);
    block("shipdate.past");
    stops(house.move(id, Desk.DOC_WAIT), "shipdate.past");
    house.checks.clear();
    Order waits =
        Effects.shipments(house.get(id), Set.of(ShipmentState.PLANNED), ShipmentState.BACKORDER);
    house.submit(waits);
    stops(house.move(id, Desk.DOC_WAIT), "入荷待ち");
    assertTrue(house.move(on(Desk.SHIP_WAIT), Desk.DOC_WAIT).applied());
  }

  private void t10() {
    OrderId id = on(Desk.DOC_WAIT);
    stops(house.move(id, Desk.TRACK_WAIT), "出力");
    step(id, Desk.TRACK_WAIT);
    assertEquals(Desk.TRACK_WAIT, house.desk(id));
  }

  private void t11() {
    OrderId id = on(Desk.TRACK_WAIT);
    stops(house.back(id, ""), "送り状が出力済み");
    assertTrue(house.back(id, "刷り直し").applied());
    assertEquals(Desk.DOC_WAIT, house.desk(id));
  }

  private void t12() {
    house.followers.add(malls());
    OrderId id = on(Desk.TRACK_WAIT);
    stops(house.move(id, Desk.SHIPPED), "伝票番号");
    step(id, Desk.SHIPPED);
    assertEquals(Desk.SHIPPED, house.desk(id));
    assertTrue(kinds(id).contains("mall.ship"));
  }

  private void t13() {
    OrderId id = on(Desk.SHIPPED);
    stops(house.move(id, Desk.DONE), "まだ済んでいません");
    house.submit(house.get(id).with(e -> e.stage(Stage.TOLD)));
    assertEquals(Desk.DONE, house.desk(id));
  }

  private OrderId postpaid() {
    OrderId id = house.receive(Route.COD, PaymentState.UNPAID);
    house.move(id, Desk.SHIP_WAIT);
    house.move(id, Desk.DOC_WAIT);
    house.submit(Samples.printed(house.get(id)));
    house.submit(Samples.numbered(house.get(id), "20000000000" + id));
    house.submit(house.get(id).with(e -> e.stage(Stage.TOLD)));
    return id;
  }

  private void t14() {
    assertEquals(Desk.POSTPAY_WAIT, house.desk(postpaid()));
  }

  private void t15() {
    OrderId id = postpaid();
    stops(house.move(id, Desk.DONE), "入金を登録");
    house.submit(house.get(id).with(e -> e.payment(PaymentState.PAID)));
    assertEquals(Desk.DONE, house.desk(id));
    OrderId other = postpaid();
    assertTrue(house.move(other, Desk.DONE, "現金で受領").applied());
  }

  private void t16() {
    house.followers.add(malls());
    OrderId held = card();
    house.hold(held, 20, "");
    for (OrderId id : List.of(card(), held, unpaid(), on(Desk.SHIP_WAIT))) {
      stops(house.move(id, Desk.CANCELLED), "理由");
      assertTrue(house.move(id, Desk.CANCELLED, "在庫なし").applied());
      assertEquals(Desk.CANCELLED, house.desk(id));
      assertTrue(kinds(id).contains("mall.cancel"));
      assertTrue(house.get(id).live().isEmpty());
    }
    OrderId byMall = card();
    Order off =
        house
            .get(byMall)
            .with(
                e ->
                    e.stage(Stage.CANCELLED)
                        .mall(new MallState(MallState.Standing.CANCELLED, "900", "キャンセル確定")));
    house.flow.submit(
        MAIN, List.of(new Change(off, Actor.mall("demo~one"), "order.cancelled-at-mall", "")));
    assertEquals(List.of(), kinds(byMall));
  }

  private void t17() {
    house.followers.add(malls());
    for (Desk desk : List.of(Desk.DOC_WAIT, Desk.TRACK_WAIT)) {
      OrderId id = on(desk);
      stops(house.move(id, Desk.CANCELLED), "荷物を抜き取り");
      assertTrue(house.move(id, Desk.CANCELLED, "お客様の希望").applied());
      assertEquals(ShipmentState.VOID, house.get(id).shipments().get(0).state());
      assertTrue(kinds(id).contains("mall.cancel"));
    }
  }

  private void t18() {
    OrderId id = on(Desk.SHIPPED);
    stops(house.move(id, Desk.RETURN), "理由");
    assertTrue(house.move(id, Desk.RETURN, "受取拒否").applied());
    assertEquals(Desk.RETURN, house.desk(id));
    assertFalse(house.back(id, "").applied());
    assertTrue(house.back(id, "届いていた").applied());
    OrderId cancelled = on(Desk.SHIPPED);
    stops(house.move(cancelled, Desk.CANCELLED), "進められません");
  }

  private void t19() {
    OrderId id = house.receive(Route.WAREHOUSE, PaymentState.AUTHORISED);
    house.move(id, Desk.SHIP_WAIT);
    assertTrue(house.move(id, Desk.TRACK_WAIT).applied());
    assertEquals(Desk.TRACK_WAIT, house.desk(id));
    assertEquals(ShipmentState.REQUESTED, house.get(id).live().get(0).state());
  }

  private void t20() {
    house.followers.add(malls());
    house.followers.add(
        move ->
            move.arrives(Desk.SHIP_WAIT)
                ? List.of(
                    new Command(
                        new CommandId("mail/" + move.after().id()),
                        MAIN,
                        "mail.send",
                        "",
                        move.after().id(),
                        "thanks"))
                : List.of());
    OrderId untold = on(Desk.SHIP_WAIT);
    assertTrue(house.back(untold, "").applied());
    OrderId told = on(Desk.SHIP_WAIT);
    List<Receipt> receipts =
        house.outbox.of(MAIN, told).stream()
            .map(OutboxEntry::command)
            .map(c -> Receipt.accepted(c.id(), ""))
            .toList();
    house.outbox.settle(MAIN, receipts, Samples.NOW);
    Outcome stopped = house.back(told, "");
    stops(stopped, "モールへの注文確認");
    stops(stopped, "メール");
    assertTrue(house.rehearse(told, ActRequest.back()).reason());
    assertTrue(house.back(told, "間違えた").applied());
    assertEquals("order.back", house.orders.changes().get(house.orders.changes().size() - 1).act());
  }

  private void t21() {
    house.followers.add(malls());
    OrderId id = on(Desk.SHIPPED);
    house.submit(house.get(id).with(e -> e.stage(Stage.TOLD)));
    List<String> told = kinds(id);
    stops(house.back(id, ""), "理由");
    stops(house.hold(id, 15, ""), "理由");
    assertTrue(house.back(id, "不着").applied());
    assertEquals(Desk.HOLD, house.desk(id));
    assertTrue(house.act(id, ActRequest.release(), "").applied());
    assertEquals(Desk.SHIPPED, house.desk(id));
    assertEquals(told, kinds(id));
  }
}
