// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import static org.banto.order.PaymentMethod.Kind.BANK_TRANSFER;
import static org.banto.order.PaymentMethod.Kind.DEFERRED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.ShopId;
import org.banto.base.Yen;
import org.banto.connect.Instruction.CancelPayment;
import org.banto.connect.Instruction.ChangePayment;
import org.banto.connect.Instruction.ReportPaymentShipment;
import org.banto.connect.Instruction.RequestPayment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt.Status;
import org.banto.fakes.ChangeConsumerContract;
import org.banto.flow.ChangeBatch;
import org.banto.flow.Command;
import org.banto.flow.fake.Samples;
import org.banto.house.OrderService;
import org.banto.house.PaymentTerms;
import org.banto.order.Acknowledgement;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An agent is told what becomes of the orders whose payments it was asked for. */
class AgentTalkTest {
  private final AgentHouse h = new AgentHouse();

  private OrderId granted() {
    OrderId id = h.accepted();
    h.goOn();
    assertEquals(PaymentState.AUTHORISED, h.payment(id));
    h.heard.clear();
    return id;
  }

  @Test
  void anOrderOfWhichNobodyWasAskedIsNotOpened() {
    OrderService closed =
        (OrderService)
            Proxy.newProxyInstance(
                OrderService.class.getClassLoader(),
                new Class<?>[] {OrderService.class},
                (proxy, method, args) -> {
                  if (method.getName().equals("paidBy")) {
                    return Set.copyOf((Collection<?>) args[2]);
                  }
                  throw new AssertionError(method.getName());
                });
    DeferredWatch watch = new DeferredWatch(closed, h.house.outbox, AgentHouse.NO_FILES);
    ChangeBatch.Line other = new ChangeBatch.Line(1, new OrderId(77), "order.changed");
    watch.take(Samples.MAIN, new ChangeBatch(false, List.of(other)));
    ChangeBatch.Line asked = new ChangeBatch.Line(2, granted(), "order.changed");
    assertThrows(
        AssertionError.class,
        () -> watch.take(Samples.MAIN, new ChangeBatch(false, List.of(other, asked))),
        "one of which an agent was asked is");
  }

  @Test
  void anotherAmountIsToldOnceAndTheYesStands() {
    OrderId id = granted();
    h.edit(id, o -> AgentHouse.placed(o, 900));
    assertEquals(List.of("ChangePayment"), h.asked());
    ChangePayment told = (ChangePayment) h.heard.get(0);
    assertEquals("A1", told.payment());
    assertEquals(Optional.of(new Yen(900)), told.order().placed().amounts().due());
    assertEquals(PaymentState.AUTHORISED, h.payment(id));
    h.edit(id, o -> o.with(e -> e.tag("急ぎ")));
    assertEquals(1, h.heard.size(), "a tag is no change of the payment");
    h.edit(id, o -> AgentHouse.placed(o, 1000));
    h.edit(id, o -> AgentHouse.placed(o, 900));
    assertEquals(3, h.heard.size(), "there and back is told both times");
  }

  @Test
  void whatIsReviewedAnewWaitsForItsMoneyAgain() {
    OrderId id = granted();
    h.says(AgentRecord.CHANGE, Status.PENDING);
    h.edit(id, o -> AgentHouse.placed(o, 1100));
    assertEquals(PaymentState.MALL_REVIEW, h.payment(id));
    assertEquals(Desk.PAY_WAIT, h.house.desk(id));
    assertEquals(List.of("payment.hold 限度額超過"), h.findings(id));
    h.says(AgentRecord.CHANGE, Status.ACCEPTED);
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    assertEquals(PaymentState.AUTHORISED, h.payment(id));
    assertEquals(List.of(), h.findings(id));
  }

  @Test
  void aRefusedChangeIsAFindingUntilSomebodySaysYes() {
    OrderId id = granted();
    h.says(AgentRecord.CHANGE, Status.REFUSED);
    h.edit(id, o -> AgentHouse.placed(o, 1100));
    assertEquals(List.of("payment.agent 後払いの変更が断られました: 限度額超過"), h.findings(id));
    assertEquals(PaymentState.AUTHORISED, h.payment(id));
    h.edit(id, o -> o.with(e -> e.tag("急ぎ")));
    assertEquals(1, h.heard.size(), "a refusal is not asked for again and again");
    String key = h.finding(id).key();
    h.edit(
        id, o -> o.with(e -> e.acknowledge(new Acknowledgement(key, Samples.CLERK, Samples.NOW))));
    assertEquals(List.of(), h.findings(id));
    h.house.clock.go(Duration.ofMinutes(1));
    h.edit(id, o -> AgentHouse.placed(o, 1200));
    assertEquals(1, h.findings(id).size(), "the next refusal is another finding");
  }

  @Test
  void whereNothingCanBeChangedItIsCalledOffAndAskedForAgain() {
    OrderId id = granted();
    h.cannot(AgentRecord.CHANGE);
    h.edit(id, o -> AgentHouse.placed(o, 1100));
    assertEquals(List.of("CancelPayment", "RequestPayment"), h.asked());
    assertEquals(PaymentState.AUTHORISED, h.payment(id));
    assertEquals(List.of(), h.findings(id));
  }

  @Test
  void whereNothingCanBeCalledOffEitherStaffAreToldWhatToDo() {
    OrderId id = granted();
    h.cannot(AgentRecord.CHANGE);
    h.cannot(AgentRecord.CANCEL);
    h.edit(id, o -> AgentHouse.placed(o, 1100));
    assertEquals(List.of(), h.asked());
    assertEquals(1, h.findings(id).size());
    assertTrue(h.findings(id).get(0).contains("決済会社の画面で行ってください"), h.findings(id).get(0));
  }

  @Test
  void whatChangesBeforeTheAgentHasAnsweredWaits() {
    h.says(AgentRecord.REQUEST, Status.UNKNOWN);
    OrderId id = h.accepted();
    h.goOn();
    h.edit(id, o -> AgentHouse.placed(o, 900));
    assertEquals(List.of("RequestPayment"), h.asked());
    h.says(AgentRecord.REQUEST, Status.ACCEPTED);
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    assertEquals(List.of("RequestPayment", "RequestPayment", "ChangePayment"), h.asked());
  }

  @Test
  void aNewerChangeTakesThePlaceOfOneWhoseAnswerWasLost() {
    OrderId id = granted();
    h.says(AgentRecord.CHANGE, Status.UNKNOWN);
    h.edit(id, o -> AgentHouse.placed(o, 900));
    h.edit(id, o -> AgentHouse.placed(o, 800));
    h.says(AgentRecord.CHANGE, Status.ACCEPTED);
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    List<Long> told =
        h.heard.stream()
            .map(i -> ((ChangePayment) i).order().placed().amounts().due().orElseThrow().value())
            .toList();
    assertEquals(List.of(900L, 800L, 800L), told, "the older one is not looked up any more");
  }

  @Test
  void parcelsAreReportedWhenTheChangeBeforeThemIsSettled() {
    OrderId id = granted();
    h.says(AgentRecord.CHANGE, Status.UNKNOWN);
    h.house.submit(AgentHouse.placed(h.house.get(id), 900));
    h.ships(id, "100000000001");
    h.goOn();
    assertEquals(List.of("ChangePayment"), h.asked());
    h.says(AgentRecord.CHANGE, Status.ACCEPTED);
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    assertEquals(List.of("ChangePayment", "ChangePayment", "ReportPaymentShipment"), h.asked());
    assertEquals(PaymentState.CAPTURED, h.payment(id));
  }

  @Test
  void aCancelledOrderIsCalledOffOnce() {
    OrderId id = granted();
    h.house.move(id, Desk.CANCELLED, "在庫なし");
    h.goOn();
    assertEquals(List.of("CancelPayment"), h.asked());
    assertEquals("A1", ((CancelPayment) h.heard.get(0)).payment());
    assertEquals("N-" + id, ((CancelPayment) h.heard.get(0)).order());
    assertEquals(PaymentState.UNPAID, h.payment(id));
    h.edit(id, o -> o.with(e -> e.tag("済")));
    assertEquals(1, h.heard.size());
  }

  @Test
  void anOrderThatIsCancelledBeforeTheAgentWasAskedIsNoConcernOfIts() {
    OrderId id = h.accepted();
    h.house.move(id, Desk.CANCELLED, "在庫なし");
    h.goOn();
    assertEquals(List.of(), h.asked());
  }

  @Test
  void aRequestWhoseAnswerWasLostIsLookedUpAndThenCalledOff() {
    h.says(AgentRecord.REQUEST, Status.UNKNOWN);
    OrderId id = h.accepted();
    h.goOn();
    h.house.move(id, Desk.CANCELLED, "在庫なし");
    h.says(AgentRecord.REQUEST, Status.ACCEPTED);
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    assertEquals(List.of("RequestPayment", "RequestPayment", "CancelPayment"), h.asked());
  }

  @Test
  void parcelsAreReportedAndTheMoneyIsStillToCome() {
    OrderId id = granted();
    h.ships(id, "100000000001");
    assertEquals(Desk.POSTPAY_WAIT, h.house.desk(id));
    h.goOn();
    assertEquals(List.of("ReportPaymentShipment"), h.asked());
    ReportPaymentShipment told = (ReportPaymentShipment) h.heard.get(0);
    assertEquals("A1", told.payment());
    assertEquals(
        List.of("100000000001"), told.parcels().stream().map(ParcelNotice::number).toList());
    assertEquals(PaymentState.CAPTURED, h.payment(id));
    assertEquals(Desk.POSTPAY_WAIT, h.house.desk(id), "it waits for its money");
    assertTrue(DepositMatch.open(h.house.get(id)), "which is booked when it comes");
    h.edit(id, o -> Samples.numbered(o, "100000000002"));
    assertEquals(2, h.heard.size(), "a corrected number is told");
    assertFalse(told.again());
    assertTrue(((ReportPaymentShipment) h.heard.get(1)).again());
    assertEquals(PaymentState.CAPTURED, h.payment(id));
    h.edit(id, o -> o.with(e -> e.payment(PaymentState.PAID)));
    assertEquals(Desk.DONE, h.house.desk(id));
  }

  @Test
  void aReportThatNobodyCanCarryIsForStaff() {
    OrderId id = granted();
    h.cannot(AgentRecord.REPORT);
    h.ships(id, "100000000001");
    h.goOn();
    assertEquals(PaymentState.AUTHORISED, h.payment(id), "nobody has told the agent");
    assertTrue(h.findings(id).get(0).contains("後払いの出荷報告"), h.findings(id).toString());
  }

  @Test
  void whatChangesAfterTheReportIsANewPaymentReportedAgain() {
    OrderId id = granted();
    h.ships(id, "100000000001");
    h.goOn();
    h.heard.clear();
    h.edit(id, o -> AgentHouse.placed(o, 800));
    assertEquals(List.of("CancelPayment", "RequestPayment", "ReportPaymentShipment"), h.asked());
    assertEquals("N-" + id, ((CancelPayment) h.heard.get(0)).order());
    assertEquals("N-" + id + "_2", request(1).key());
    ReportPaymentShipment told = (ReportPaymentShipment) h.heard.get(2);
    assertEquals("N-" + id + "_2", told.order());
    assertFalse(told.again(), "of the new payment the agent knows no parcels");
    assertEquals(PaymentState.CAPTURED, h.payment(id));
  }

  @Test
  void anOrderThatTheHouseDidNotAskForIsLeftAlone() {
    OrderId id = h.accepted();
    h.house.outbox.strike(id);
    h.house.submit(h.house.get(id).with(e -> e.payment(PaymentState.AUTHORISED)));
    h.edit(id, o -> AgentHouse.placed(o, 900));
    h.ships(id, "100000000001");
    h.goOn();
    assertEquals(List.of(), h.asked());
  }

  @Test
  void anAgentThatTheFormerSystemHasAskedIsToldNothing() {
    h.house.outbox.observe(true);
    OrderId id = h.accepted();
    h.goOn();
    h.house.outbox.observe(false);
    h.edit(id, o -> AgentHouse.placed(o, 900));
    h.edit(id, o -> o.with(e -> e.stage(Stage.CANCELLED)));
    assertEquals(List.of(), h.asked());

    OrderId next = h.accepted();
    h.edit(next, o -> o.with(e -> e.tag("急ぎ")));
    assertEquals(1, h.asked().size(), h.asked().toString());
  }

  private RequestPayment request(int at) {
    return (RequestPayment) h.heard.get(at);
  }

  @Test
  void eachWayToPayHasTheAgentThatTheShopNamedForIt() {
    h.house.settings.write(
        Samples.MAIN,
        PaymentTerms.SECTION,
        Map.of("deferredAgent.NP後払い", "np~main", "deferredAgent.スコア後払い", "-"),
        Samples.CLERK);
    h.house.clock.go(Duration.ofMinutes(1));
    h.accepted(o -> AgentHouse.paidBy(o, DEFERRED, " ＮＰ後払い"));
    h.accepted(o -> AgentHouse.paidBy(o, DEFERRED, "スコア後払い"));
    h.accepted();
    assertEquals(
        List.of("np~main", AgentHouse.AGENT),
        h.house.outbox.commands().stream().map(Command::target).toList());
  }

  @Test
  void whatWasRefusedIsAskedForAgainWhenItHasChanged() {
    h.says(AgentRecord.REQUEST, Status.REFUSED);
    OrderId id = h.accepted();
    h.goOn();
    assertEquals(PaymentState.FAILED, h.payment(id));
    h.edit(id, o -> o.with(e -> e.tag("急ぎ")));
    assertEquals(1, h.heard.size(), "a tag mends nothing");
    h.says(AgentRecord.REQUEST, Status.PENDING);
    h.house.clock.go(Duration.ofMinutes(1));
    h.edit(id, o -> AgentHouse.placed(o, 900));
    assertEquals(List.of("N-" + id, "N-" + id + "_2"), List.of(request(0).key(), request(1).key()));
    assertEquals("", request(1).payment(), "the agent calls it nothing yet");
    assertEquals(PaymentState.MALL_REVIEW, h.payment(id));
    h.says(AgentRecord.REQUEST, Status.ACCEPTED);
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    assertEquals("A1", request(2).payment(), "now it has a name there");
    assertEquals("N-" + id + "_2", request(2).key(), "the same request, the same key");
    assertEquals(PaymentState.AUTHORISED, h.payment(id));
    assertEquals(List.of(), h.findings(id));
  }

  @Test
  void whatWasRefusedWithItsChangeIsNotAskedForAgainUnchanged() {
    h.says(AgentRecord.REQUEST, Status.PENDING);
    OrderId id = h.accepted();
    h.goOn();
    h.says(AgentRecord.CHANGE, Status.PENDING);
    h.edit(id, o -> AgentHouse.placed(o, 900));
    h.says(AgentRecord.REQUEST, Status.REFUSED);
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    assertEquals(PaymentState.FAILED, h.payment(id));
    Set<String> keys =
        h.heard.stream()
            .filter(RequestPayment.class::isInstance)
            .map(i -> ((RequestPayment) i).key())
            .collect(Collectors.toSet());
    assertEquals(Set.of("N-" + id), keys, "it was refused as it is now");
  }

  @Test
  void aRefusedOneThatIsPaidInAnotherWayIsNotAskedForAgain() {
    h.says(AgentRecord.REQUEST, Status.REFUSED);
    OrderId id = h.accepted();
    h.goOn();
    h.edit(id, o -> AgentHouse.paidBy(AgentHouse.placed(o, 900), BANK_TRANSFER, "銀行振込"));
    h.edit(id, o -> o.with(e -> e.tag("急ぎ")));
    assertEquals(1, h.heard.size());
  }

  @Test
  void anOrderWhoseNumberAnOlderOneHasIsKnownByMoreThanThat() {
    OrderId id = h.accepted();
    OrderId twin = h.accepted(o -> other(o, "N-" + id));
    h.goOn();
    assertEquals(
        List.of("N-" + id, "N-" + id + "_" + twin), List.of(request(0).key(), request(1).key()));
    h.house.submit(h.house.get(id).with(e -> e.payment(PaymentState.MALL_REVIEW)));
    h.house.submit(h.house.get(twin).with(e -> e.payment(PaymentState.MALL_REVIEW)));
    h.reviewed("N-" + id + "_" + twin, PaymentState.AUTHORISED);
    assertEquals(PaymentState.AUTHORISED, h.payment(twin));
    assertEquals(PaymentState.MALL_REVIEW, h.payment(id), "the older one is not meant");
    h.reviewed("N-" + id, PaymentState.AUTHORISED);
    assertEquals(PaymentState.AUTHORISED, h.payment(id));
  }

  private static Order other(Order o, String number) {
    OrderKey key = new OrderKey(ShopId.of("other~shop"), number);
    return new Order(
        o.id(),
        o.account(),
        key,
        o.revision(),
        o.receivedAt(),
        o.changedAt(),
        o.placed(),
        o.mall(),
        o.stage(),
        o.route(),
        o.hold(),
        o.payment(),
        o.deposits(),
        o.shipments(),
        o.findings(),
        o.acknowledged(),
        o.tags(),
        o.assignee(),
        o.cancelReason(),
        o.notes(),
        o.traces(),
        o.effects());
  }

  @Test
  void whatWasCalledOffIsNotWaitedFor() {
    h.says(AgentRecord.REQUEST, Status.PENDING);
    OrderId id = h.accepted();
    h.goOn();
    h.house.move(id, Desk.CANCELLED, "在庫なし");
    h.goOn();
    assertEquals("CancelPayment", h.asked().get(h.asked().size() - 1));
    int before = h.heard.size();
    h.says(AgentRecord.REQUEST, Status.REFUSED);
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    assertEquals(before, h.heard.size());
    assertEquals(PaymentState.UNPAID, h.payment(id));
  }

  @Test
  void aChangeThatTheAgentHasTakenSaysSo() {
    OrderId id = granted();
    h.says(AgentRecord.CHANGE, Status.UNKNOWN);
    h.edit(id, o -> AgentHouse.placed(o, 1100));
    h.says(AgentRecord.CHANGE, Status.PENDING);
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    h.house.clock.go(Duration.ofMinutes(1));
    h.goOn();
    List<Boolean> taken =
        h.heard.stream().map(i -> ((ChangePayment) i).taken()).distinct().toList();
    assertEquals(List.of(false, true), taken);
  }

  @Nested
  class Watching implements ChangeConsumerContract {
    @Override
    public void inAHouse(Walk walk) throws Exception {
      AgentHouse there = new AgentHouse();
      OrderId changed = there.accepted();
      OrderId shipped = there.accepted();
      there.goOn();
      there.house.submit(AgentHouse.placed(there.house.get(changed), 900));
      there.ships(shipped, "100000000001");
      walk.in(
          new Scene(
              there.watch,
              Samples.MAIN,
              List.of(changed, shipped),
              () -> there.house.outbox.commands().toString()));
    }
  }
}
