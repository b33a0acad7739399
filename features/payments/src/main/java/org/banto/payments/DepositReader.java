// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    kept.add(account, deposits, clock.instant());
    for (IncomingDeposit d : kept.in(account, State.MATCHED, MOST)) {
      settle(account, d.deposit(), d.order().orElseThrow(), HOUSE);
    }
    List<IncomingDeposit> waiting = kept.in(account, State.WAITING, MOST);
    List<Order> open = waiting.isEmpty() ? List.of() : open(account);
    Set<String> left = new HashSet<>();
    for (IncomingDeposit d : waiting) {
      Optional<Order> meant = DepositMatch.of(d.deposit(), open);
      if (meant.isPresent() && book(account, d, meant.get().id(), HOUSE).applied()) {
        open = open.stream().filter(o -> o != meant.get()).toList();
      } else {
        left.add(d.deposit().id());
      }
    }
    return left;
  }

  private List<Order> open(AccountId account) {
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
        : new Outcome(
            order,
            Outcome.Result.STALE,
            0,
            new Text("この入金は処理済みです。", "This deposit has been dealt with."));
  }

  private Outcome settle(AccountId account, Deposit deposit, OrderId order, Actor by) {
    Outcome outcome = payments.book(account, order, deposit, by);
    if (outcome.applied()) {
      kept.move(account, deposit.id(), State.MATCHED, State.BOOKED, Optional.of(order));
    } else {
      kept.move(account, deposit.id(), State.MATCHED, State.WAITING, Optional.empty());
    }
    return outcome;
  }
}
