// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.DepositSource;
import org.banto.flow.Source;
import org.banto.flow.SourceReader;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.PaymentService;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.payment.Deposit;
import org.banto.payments.IncomingDeposit.State;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Books the money that far sides tell of to the orders it is for; what fits no order, or two, waits
 * for somebody to say. For which order it is, is kept before it is booked: a crash in between books
 * it once all the same.
 */
@Component(service = {DepositReader.class, SourceReader.class})
public final class DepositReader implements SourceReader {
  static final Actor HOUSE = Actor.system("payments");

  private static final int MOST = 1000;

  /** What is said of money that was set aside by mistake, and who paid it, is known for so long. */
  private static final Duration KEPT = Duration.ofDays(7);

  /** What the money room adds to the id of a booking that it takes back. */
  private static final String BACK = "/back";

  private static final String AGAIN = "/again";

  private static final Text DONE = new Text("この入金は処理済みです。", "This deposit has been dealt with.");

  private final JpaDeposits kept;
  private final OrderService orders;
  private final PaymentService payments;
  private final Clock clock;
  private final List<Source<?, ?>> sources =
      List.of(
          new Source<>(
              DepositSource.class, DepositSource::deposits, (a, from, all) -> take(a, all)));

  /** Remembers. */
  @Activate
  public DepositReader(
      @Reference JpaDeposits kept,
      @Reference OrderService orders,
      @Reference PaymentService payments) {
    this(kept, orders, payments, new HouseClock());
  }

  DepositReader(JpaDeposits kept, OrderService orders, PaymentService payments, Clock clock) {
    this.kept = kept;
    this.orders = orders;
    this.payments = payments;
    this.clock = clock;
  }

  @Override
  public List<Source<?, ?>> sources() {
    return sources;
  }

  /** Keeps and books them; the ids of all that wait after that. */
  Set<String> take(AccountId account, List<Deposit> deposits) {
    kept.forget(account, clock.instant().minus(KEPT));
    kept.add(account, deposits, clock.instant());
    for (IncomingDeposit d : kept.in(account, State.MATCHED, MOST)) {
      settle(account, d.deposit(), d.order().orElseThrow(), HOUSE);
    }
    List<IncomingDeposit> waiting = kept.in(account, State.WAITING, MOST);
    List<Order> open = waiting.isEmpty() ? List.of() : open(account);
    Set<String> left = new HashSet<>();
    for (IncomingDeposit d : waiting) {
      Optional<Order> meant =
          d.order().isPresent() ? Optional.empty() : DepositMatch.of(d.deposit(), open);
      if (meant.isPresent() && book(account, d, meant.get().id(), HOUSE).applied()) {
        open = open.stream().filter(o -> o != meant.get()).toList();
      } else {
        left.add(d.deposit().id());
      }
    }
    return left;
  }

  /** The orders of which money is still to come. */
  List<Order> open(AccountId account) {
    List<Order> open = new ArrayList<>();
    for (Desk desk : List.of(Desk.PAY_WAIT, Desk.POSTPAY_WAIT)) {
      open.addAll(orders.all(account, OrderQuery.on(desk)));
    }
    open.removeIf(o -> !DepositMatch.open(o));
    return open;
  }

  /** Books money that waits to the order it is for. */
  Outcome book(AccountId account, IncomingDeposit waiting, OrderId order, Actor by) {
    String id = waiting.deposit().id();
    return kept.move(account, id, State.WAITING, State.MATCHED, Optional.of(order))
        ? settle(account, waiting.deposit(), order, by)
        : new Outcome(order, Outcome.Result.STALE, 0, DONE);
  }

  private Outcome settle(AccountId account, Deposit deposit, OrderId order, Actor by) {
    Deposit as = orders.find(account, order).map(o -> unbooked(o, deposit)).orElse(deposit);
    Outcome outcome = payments.book(account, order, as, by);
    if (outcome.applied()) {
      kept.move(account, deposit.id(), State.MATCHED, State.BOOKED, Optional.of(order));
    } else {
      kept.move(account, deposit.id(), State.MATCHED, State.WAITING, Optional.empty());
    }
    return outcome;
  }

  /** The deposit under an id of its own, where it was booked to the order before and taken back. */
  private static Deposit unbooked(Order order, Deposit deposit) {
    Set<String> ids = order.deposits().stream().map(Deposit::id).collect(Collectors.toSet());
    String id = deposit.id();
    while (ids.contains(id) && ids.contains(id + BACK)) {
      id += AGAIN;
    }
    return new Deposit(id, deposit.day(), deposit.amount(), deposit.payer(), deposit.source());
  }

  /**
   * Has money that was set aside, or booked, wait again; a booking is taken back. It is then for staff
   * to say for which order it is.
   *
   * @return why that cannot be; empty when it was done
   */
  Optional<Text> undo(AccountId account, IncomingDeposit done, Actor by) {
    Deposit deposit = done.deposit();
    Optional<Order> order = done.order().flatMap(id -> orders.find(account, id));
    if (order.isPresent()) {
      deposit = booked(order.get(), deposit);
      Outcome outcome = payments.unbook(account, order.get().id(), deposit.id(), by);
      if (!outcome.applied()) {
        return Optional.of(outcome.why());
      }
    }
    return kept.back(account, done, deposit.payer()) ? Optional.empty() : Optional.of(DONE);
  }

  /** The newest booking of it on its order. */
  private static Deposit booked(Order order, Deposit deposit) {
    return order.deposits().stream()
        .filter(d -> d.id().replace(AGAIN, "").equals(deposit.id()))
        .reduce((first, second) -> second)
        .orElse(deposit);
  }
}
