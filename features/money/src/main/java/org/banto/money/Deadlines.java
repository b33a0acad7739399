// SPDX-License-Identifier: Apache-2.0
package org.banto.money;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.ActRequest;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.PaymentTerms;
import org.banto.house.Settings;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Cancels orders whose money has not come in by the day the shop has set; off until it sets one.
 */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-payments-deadlines",
      "scheduler.period:Long=600",
      "scheduler.concurrent:Boolean=false"
    })
public final class Deadlines implements Runnable {
  private static final Actor ROBOT = Actor.robot("payment-deadline");
  private static final int AT_ONCE = 200;

  private final Accounts accounts;
  private final OrderService orders;
  private final Flow flow;
  private final Settings settings;
  private final Clock clock;

  /** For the service component runtime. */
  @Activate
  public Deadlines(
      @Reference Accounts accounts,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Settings settings) {
    this(accounts, orders, flow, settings, new HouseClock(Japan.ZONE));
  }

  Deadlines(Accounts accounts, OrderService orders, Flow flow, Settings settings, Clock clock) {
    this.accounts = accounts;
    this.orders = orders;
    this.flow = flow;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void run() {
    Map<AccountId, Map<String, String>> set = settings.readAll(PaymentTerms.SECTION);
    for (Account account : accounts.all()) {
      PaymentTerms terms = PaymentTerms.of(set.getOrDefault(account.id(), Map.of()));
      if (terms.cancelAfter().isPresent()) {
        cancel(account.id(), terms);
      }
    }
  }

  /** All of them first: cancelling takes orders out of the list it is read from. */
  private void cancel(AccountId account, PaymentTerms terms) {
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    List<OrderId> late = new ArrayList<>();
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = orders.search(account, OrderQuery.on(Desk.PAY_WAIT), from, AT_ONCE);
      slice.items().stream()
          .filter(o -> terms.expiredOn(o, today))
          .map(Order::id)
          .forEach(late::add);
      from = slice.next();
    } while (from.isPresent());
    if (!late.isEmpty()) {
      String job = "payment-deadline-" + today;
      flow.act(account, late, new ActRequest.Lapse(), job, "入金期限切れ", ROBOT);
    }
  }
}
