// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.ConnectionId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.PaymentReview;
import org.banto.connect.PaymentReviewSource;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.fakes.CorrespondenceContract;
import org.banto.fakes.SourceReaderContract;
import org.banto.flow.Command;
import org.banto.flow.Errand;
import org.banto.flow.Source;
import org.banto.flow.engine.FlowHouse;
import org.banto.flow.fake.Samples;
import org.banto.house.OutboxEntry.State;
import org.banto.house.PaymentTerms;
import org.banto.order.Order;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeferredPaymentsTest {
  private static final String AGENT = "agent~main";

  private final FlowHouse house = new FlowHouse();
  private final DeferredPayments room =
      new DeferredPayments(house.orders, house.flow, house.outbox);

  /** A house whose shop asks an agent. */
  private DeferredPaymentsTest asking() {
    house.followers.add(new DeferredFollower(house.settings));
    house.settings.write(
        Samples.MAIN, PaymentTerms.SECTION, Map.of(DeferredFollower.AGENT, AGENT), Samples.CLERK);
    return this;
  }

  private OrderId accepted() {
    OrderId id = house.orders.ids(1).get(0);
    Order order = Samples.order(id.value(), Route.PREPAID, PaymentState.UNPAID);
    PlacedOrder p = order.placed();
    PlacedOrder deferred =
        new PlacedOrder(
            p.orderedAt(),
            p.buyer(),
            p.destinations(),
            p.lines(),
            p.amounts(),
            new PaymentMethod(PaymentMethod.Kind.DEFERRED, "後払い"),
            p.deliveryMethod(),
            p.wish(),
            p.remarks(),
            p.flags());
    house.receive(order.with(e -> e.placed(deferred)));
    house.move(id, Desk.PAY_WAIT);
    return id;
  }

  private List<Command> commands() {
    return house.outbox.commands();
  }

  private Errand errand(Command c) {
    return room.kinds()
        .get(0)
        .preparation()
        .prepare(List.of(c), Map.of(c.order(), house.get(c.order())));
  }

  private void said(Command c, Status status) {
    errand(c)
        .hearing()
        .said(List.of(new Receipt(c.id(), status, "A1", new Text("限度額超過", "over the limit"))));
  }

  private void reviewed(String order, PaymentState state) {
    take(List.of(new PaymentReview(order, "A1", state, Optional.empty())));
  }

  @SuppressWarnings("unchecked")
  private void take(List<PaymentReview> reviews) {
    Source<PaymentReviewSource, PaymentReview> source =
        (Source<PaymentReviewSource, PaymentReview>) room.sources().get(0);
    source.taking().take(Samples.MAIN, ConnectionId.of(AGENT), reviews);
  }

  @Test
  void theAgentIsAskedOnceWhenTheOrderIsTakenOnAndAYesLetsItGoOn() {
    asking();
    OrderId id = accepted();
    assertEquals(Desk.PAY_WAIT, house.desk(id));
    assertEquals(List.of("payment.request"), commands().stream().map(Command::kind).toList());
    assertEquals(AGENT, commands().get(0).target());
    said(commands().get(0), Status.ACCEPTED);
    assertEquals(PaymentState.AUTHORISED, house.get(id).payment());
    assertEquals(Desk.SHIP_WAIT, house.desk(id));
    assertEquals(1, commands().size());
  }

  @Test
  void aShopThatNamesNoAgentAsksNobody() {
    house.followers.add(new DeferredFollower(house.settings));
    accepted();
    assertEquals(List.of(), commands());
  }

  @Test
  void whatTheAgentDecidesLaterIsToldToItsOrderAlone() {
    asking();
    OrderId id = accepted();
    OrderId other = accepted();
    said(commands().get(0), Status.PENDING);
    assertEquals(PaymentState.MALL_REVIEW, house.get(id).payment());
    reviewed("N-" + id, PaymentState.FAILED);
    reviewed("N-" + id, PaymentState.MALL_REVIEW);
    assertEquals(PaymentState.FAILED, house.get(id).payment());
    assertEquals(Desk.PAY_WAIT, house.desk(id));
    reviewed("N-" + id, PaymentState.AUTHORISED);
    reviewed("N-" + id, PaymentState.FAILED);
    reviewed("N-unknown", PaymentState.FAILED);
    assertEquals(PaymentState.AUTHORISED, house.get(id).payment());
    assertEquals(PaymentState.UNPAID, house.get(other).payment());
  }

  @Test
  void anAgentThatWasNotAskedDecidesNothing() {
    OrderId id = accepted();
    reviewed("N-" + id, PaymentState.AUTHORISED);
    assertEquals(PaymentState.UNPAID, house.get(id).payment());
  }

  @Test
  void anAgentIsNamedByItsConnection() {
    TermRules rules = new TermRules();
    rules.check(Map.of(DeferredFollower.AGENT, AGENT));
    assertThrows(Rejection.class, () -> rules.check(Map.of(DeferredFollower.AGENT, "NP 後払い")));
    assertThrows(Rejection.class, () -> rules.check(Map.of(DeferredFollower.AGENT, "-")));
    rules.check(Map.of("deferredAgent.NP後払い", AGENT, "deferredAgent.スコア後払い", "-"));
    assertThrows(Rejection.class, () -> rules.check(Map.of("deferredAgent.NP後払い", "NP")));
    assertTrue(rules.knows("deferredAgent.NP後払い"));
    assertFalse(rules.knows("deferredAgent.ＮＰ後払い"), "no order would be compared with it");
    assertFalse(rules.knows("deferredAgent."));
    assertFalse(rules.knows("deferredAgent." + "払".repeat(61)));
  }

  private static String state(FlowHouse house, List<OrderId> ids) {
    return ids.stream()
        .map(id -> house.get(id).payment() + " " + house.get(id).revision())
        .collect(Collectors.joining("\n"));
  }

  @Nested
  class Letters implements CorrespondenceContract {
    @Override
    public void staged(Walk walk) throws Exception {
      AgentHouse h = new AgentHouse();
      List<OrderId> ids = Stream.generate(h::accepted).limit(10).toList();
      List<OrderId> later = ids.subList(3, 10);
      later.forEach(id -> h.house.outbox.settle(Samples.MAIN, accepted(h, id), Samples.NOW));
      later.forEach(
          id -> h.house.submit(h.house.get(id).with(e -> e.payment(PaymentState.AUTHORISED))));
      ids.subList(3, 6).forEach(id -> h.house.submit(AgentHouse.placed(h.house.get(id), 900)));
      ids.subList(6, 8).forEach(id -> h.house.move(id, Desk.CANCELLED, "在庫なし"));
      ids.subList(8, 10).forEach(id -> h.ships(id, "10000000000" + id));
      h.feed();
      h.house.move(ids.get(2), Desk.CANCELLED, "在庫なし");
      h.house.move(ids.get(5), Desk.CANCELLED, "在庫なし");
      Set<OrderId> off = Set.of(ids.get(2), ids.get(5));
      Map<Command, Order> waiting = new LinkedHashMap<>();
      Map<Command, Order> needless = new LinkedHashMap<>();
      for (Command c : h.house.outbox.commands()) {
        if (h.house.outbox.of(Samples.MAIN, c.order()).stream()
            .anyMatch(e -> e.command().equals(c) && e.state() == State.WAITING)) {
          (off.contains(c.order()) ? needless : waiting).put(c, h.house.get(c.order()));
        }
      }
      walk.on(
          new Stage(
              h.room, waiting, needless, () -> state(h.house, ids) + h.house.outbox.commands()));
    }

    private static List<Receipt> accepted(AgentHouse h, OrderId id) {
      return h.house.outbox.of(Samples.MAIN, id).stream()
          .map(e -> Receipt.accepted(e.command().id(), "A1"))
          .toList();
    }
  }

  @Nested
  class Reviews implements SourceReaderContract {
    @Override
    public void staged(Walk walk) throws Exception {
      DeferredPaymentsTest h = new DeferredPaymentsTest().asking();
      List<OrderId> ids = Stream.generate(h::accepted).limit(2).toList();
      walk.on(
          new Stage(
              h.room,
              Samples.MAIN,
              ConnectionId.of(AGENT),
              Map.of(
                  PaymentReviewSource.class,
                  List.of(
                      new PaymentReview(
                          "N-" + ids.get(0), "A1", PaymentState.FAILED, Optional.empty()),
                      new PaymentReview(
                          "N-" + ids.get(1), "A2", PaymentState.AUTHORISED, Optional.empty()))),
              () -> state(h.house, ids)));
    }
  }
}
