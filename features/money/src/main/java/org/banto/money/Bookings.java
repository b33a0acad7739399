// SPDX-License-Identifier: Apache-2.0
package org.banto.money;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.Outcome.Result;
import org.banto.house.PaymentService;
import org.banto.order.Order;
import org.banto.payment.Deposit;
import org.banto.payment.PaymentState;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Books money to orders; an order that changed in between is read and booked again. */
@Component
public final class Bookings implements PaymentService {
  private static final int TRIES = 5;

  /** States that a booking does not touch: the money is not the shop's to count. */
  private static final Set<PaymentState> SETTLED_ELSEWHERE =
      Set.of(PaymentState.CAPTURED, PaymentState.REFUNDED, PaymentState.NONE);

  private final OrderService orders;
  private final Flow flow;
  private final Clock clock;

  /** For the service component runtime. */
  @Activate
  public Bookings(@Reference OrderService orders, @Reference Flow flow) {
    this(orders, flow, new HouseClock(Japan.ZONE));
  }

  Bookings(OrderService orders, Flow flow, Clock clock) {
    this.orders = orders;
    this.flow = flow;
    this.clock = clock;
  }

  @Override
  public Outcome book(AccountId account, OrderId id, Deposit deposit, Actor by) {
    return change(account, id, order -> booked(order, deposit, by));
  }

  @Override
  public Outcome unbook(AccountId account, OrderId id, String depositId, Actor by) {
    return change(account, id, order -> unbooked(order, depositId, by));
  }

  /** Either the change to make, or why there is none. */
  private record Decision(Optional<Change> change, Outcome outcome) {
    static Decision make(Order order, Actor by, String act, String detail) {
      return new Decision(
          Optional.of(new Change(order, by, act, detail)),
          new Outcome(order.id(), Result.APPLIED, order.revision()));
    }

    static Decision none(Order order, Result result, Text why) {
      return new Decision(Optional.empty(), new Outcome(order.id(), result, order.revision(), why));
    }
  }

  private Outcome change(AccountId account, OrderId id, Function<Order, Decision> decide) {
    Outcome last =
        new Outcome(id, Result.STOPPED, 0, new Text("受注がありません。", "There is no such order."));
    for (int i = 0; i < TRIES; i++) {
      Optional<Order> order = orders.find(account, id);
      if (order.isEmpty()) {
        return last;
      }
      Decision decision = decide.apply(order.get());
      if (decision.change().isEmpty()) {
        return decision.outcome();
      }
      last = flow.submit(account, List.of(decision.change().get())).get(0);
      if (last.result() != Result.STALE) {
        return last;
      }
    }
    return last;
  }

  private Decision booked(Order order, Deposit deposit, Actor by) {
    if (order.deposits().stream().anyMatch(d -> d.id().equals(deposit.id()))) {
      return Decision.none(
          order, Result.APPLIED, new Text("この入金は記録済みです。", "This deposit is booked already."));
    }
    if (SETTLED_ELSEWHERE.contains(order.payment()) && !order.awaitsMoney()) {
      return Decision.none(
          order,
          Result.STOPPED,
          new Text("この受注は入金消込の対象ではありません。", "No deposit is booked to this order."));
    }
    if (order.placed().amounts().due().isEmpty()) {
      return Decision.none(
          order, Result.STOPPED, new Text("請求額が確定していません。", "The amount due is not settled."));
    }
    return Decision.make(
        with(order, deposit),
        by,
        "payment.booked",
        deposit.amount().value() + "円 " + deposit.day());
  }

  private Decision unbooked(Order order, String depositId, Actor by) {
    String back = depositId + "/back";
    Optional<Deposit> booked =
        order.deposits().stream().filter(d -> d.id().equals(depositId)).findFirst();
    if (booked.isEmpty()) {
      return Decision.none(
          order, Result.STOPPED, new Text("この入金は記録されていません。", "This deposit is not booked."));
    }
    if (order.deposits().stream().anyMatch(d -> d.id().equals(back))) {
      return Decision.none(
          order, Result.APPLIED, new Text("この入金は取り消し済みです。", "This deposit is taken back already."));
    }
    Deposit negative =
        new Deposit(
            back,
            LocalDate.now(clock),
            Yen.ZERO.minus(booked.get().amount()),
            booked.get().payer(),
            booked.get().source());
    return Decision.make(
        with(order, negative), by, "payment.unbooked", negative.amount().value() + "円");
  }

  /** The order with one more deposit, and what that makes of its payment. */
  private static Order with(Order order, Deposit deposit) {
    Yen sum = order.deposits().stream().map(Deposit::amount).reduce(deposit.amount(), Yen::plus);
    PaymentState state = state(sum, order.placed().amounts().due().orElse(Yen.ZERO));
    return order.with(e -> e.deposit(deposit).payment(state));
  }

  private static PaymentState state(Yen sum, Yen due) {
    if (sum.value() == 0 && due.value() > 0) {
      return PaymentState.UNPAID;
    }
    int compared = sum.compareTo(due);
    return compared == 0
        ? PaymentState.PAID
        : compared < 0 ? PaymentState.SHORT : PaymentState.OVER;
  }
}
