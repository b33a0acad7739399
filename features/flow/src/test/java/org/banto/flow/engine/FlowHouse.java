// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.fakes.Events;
import org.banto.fakes.MemorySettings;
import org.banto.flow.Amendment;
import org.banto.flow.Check;
import org.banto.flow.Follower;
import org.banto.flow.OrderAction;
import org.banto.flow.Station;
import org.banto.flow.fake.MemoryOrders;
import org.banto.flow.fake.MemoryOutbox;
import org.banto.flow.fake.OneAccount;
import org.banto.flow.fake.PlainPlan;
import org.banto.flow.fake.PlainTag;
import org.banto.flow.fake.PlainTidings;
import org.banto.flow.fake.Samples;
import org.banto.house.Accounts;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.Outcome;
import org.banto.house.Preview;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.testkit.TestClock;

/** A house with nothing but the flow, its rooms in memory. */
public final class FlowHouse {
  public final TestClock clock = new TestClock(Samples.NOW);
  public final MemoryOutbox outbox = new MemoryOutbox(clock::instant);
  public final MemoryOrders orders = new MemoryOrders(outbox);
  public final MemorySettings settings = new MemorySettings();
  public final Events events = new Events();
  public final Accounts accounts = new OneAccount();
  public final List<Check> checks = new ArrayList<>();
  public final List<Follower> followers = new ArrayList<>();
  public final List<OrderAction> actions = new ArrayList<>();
  public final List<Amendment> amendments =
      new ArrayList<>(
          List.of(
              new PlainPlan(),
              new PlainTag(
                  Amendment.Phase.SHIP_DATE,
                  "redated",
                  m -> m.from() == Desk.PAY_WAIT && m.to() == Desk.SHIP_WAIT)));
  private final Station payments = () -> Desk.POSTPAY_WAIT;
  public final Stations stations = new Stations(clock);
  public final Tellings tellings =
      new Tellings(() -> List.of(new PlainTidings()), () -> List.of(PlainTidings.MAIL));
  public final Flow flow =
      new OrderFlow(
          orders,
          outbox,
          settings,
          new UnstoredOrder(events),
          stations,
          tellings,
          () -> checks,
          () -> followers,
          () -> amendments,
          () -> actions,
          clock);

  public FlowHouse() {
    postpay(true);
  }

  /** The room that brings 発送後入金待ち comes or goes. */
  public void postpay(boolean here) {
    if (here) {
      stations.bind(payments);
    } else {
      stations.unbind(payments);
    }
  }

  /** A shipped order whose money has not come. */
  public OrderId unpaid() {
    OrderId id = receive(Route.COD, PaymentState.AUTHORISED);
    move(id, Desk.SHIP_WAIT);
    move(id, Desk.DOC_WAIT);
    submit(Samples.printed(get(id)));
    submit(Samples.numbered(get(id), "100000000001"));
    submit(get(id).with(e -> e.stage(Stage.TOLD)));
    return id;
  }

  /** A finding in words of its code. */
  public static Finding finding(Finding.Level level, String code, Finding.Fix fix) {
    return new Finding(level, code, "", "test", code + "です", code, fix);
  }

  /** Orders that leave the first desk are found to be so. */
  public void checkOnNew(Finding... findings) {
    checks.add((o, leaving) -> leaving == Desk.NEW ? List.of(findings) : List.of());
  }

  /** An accepted order. */
  public OrderId accepted() {
    OrderId id = receive(Route.STANDARD, PaymentState.AUTHORISED);
    move(id, Desk.SHIP_WAIT);
    return id;
  }

  /** An order whose label is out. */
  public OrderId printed() {
    OrderId id = accepted();
    move(id, Desk.DOC_WAIT);
    submit(Samples.printed(get(id)));
    return id;
  }

  /** A new order comes in. */
  public OrderId receive(Route route, PaymentState payment) {
    OrderId id = orders.ids(1).get(0);
    receive(Samples.order(id.value(), route, payment));
    return id;
  }

  /** This new order comes in. */
  public void receive(Order order) {
    List<Outcome> outcomes =
        flow.submit(Samples.MAIN, List.of(new Change(order, Samples.CLERK, "order.received", "")));
    if (!outcomes.get(0).applied()) {
      throw new AssertionError(outcomes);
    }
  }

  public Outcome move(OrderId id, Desk to) {
    return move(id, to, "");
  }

  public Outcome move(OrderId id, Desk to, String reason) {
    return act(id, ActRequest.move(to), reason);
  }

  public Outcome back(OrderId id, String reason) {
    return act(id, ActRequest.back(), reason);
  }

  public Outcome hold(OrderId id, int box, String reason) {
    return act(id, ActRequest.hold(box), reason);
  }

  public Outcome act(OrderId id, ActRequest deed, String reason) {
    return flow.act(Samples.MAIN, List.of(id), deed, "job", reason, Samples.CLERK).get(0);
  }

  public Preview rehearse(OrderId id, ActRequest deed) {
    return flow.rehearse(Samples.MAIN, List.of(id), deed, "", Samples.CLERK).get(0);
  }

  /** The work of another room changes the order. */
  public Outcome submit(Order order) {
    return flow.submit(Samples.MAIN, List.of(new Change(order, Samples.CLERK, "order.changed", "")))
        .get(0);
  }

  public Order get(OrderId id) {
    return orders.get(id.value());
  }

  public Desk desk(OrderId id) {
    return get(id).desk();
  }
}
