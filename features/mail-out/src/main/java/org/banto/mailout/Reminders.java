// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.base.Slice;
import org.banto.flow.Command;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.PaymentTerms;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reminds buyers whose money is waited for, once per order, after the days the shop has set. */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-mail-reminders",
      "scheduler.period:Long=600",
      "scheduler.concurrent:Boolean=false"
    })
public final class Reminders implements Runnable {
  private static final Actor ROBOT = Actor.robot("payment-reminder");
  private static final int AT_ONCE = 200;

  private final Accounts accounts;
  private final OrderService orders;
  private final Flow flow;
  private final Outbox outbox;
  private final Writer writer;
  private final Clock clock;

  /** For the service component runtime. */
  @Activate
  public Reminders(
      @Reference Accounts accounts,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Outbox outbox,
      @Reference Writer writer) {
    this(accounts, orders, flow, outbox, writer, new HouseClock(Japan.ZONE));
  }

  Reminders(
      Accounts accounts,
      OrderService orders,
      Flow flow,
      Outbox outbox,
      Writer writer,
      Clock clock) {
    this.accounts = accounts;
    this.orders = orders;
    this.flow = flow;
    this.outbox = outbox;
    this.writer = writer;
    this.clock = clock;
  }

  @Override
  public void run() {
    Map<AccountId, PaymentTerms> set = writer.terms();
    for (Account account : accounts.all()) {
      PaymentTerms terms = set.getOrDefault(account.id(), PaymentTerms.of(Map.of()));
      if (terms.remindAfter().isPresent()) {
        remind(account.id(), terms);
      }
    }
  }

  private void remind(AccountId account, PaymentTerms terms) {
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = orders.search(account, OrderQuery.on(Desk.PAY_WAIT), from, AT_ONCE);
      remind(account, slice.items().stream().filter(o -> terms.remindsOn(o, today)).toList());
      from = slice.next();
    } while (from.isPresent());
  }

  private void remind(AccountId account, List<Order> late) {
    List<Command> mails =
        late.stream()
            .filter(o -> !o.placed().buyer().mail().isBlank())
            .map(o -> MailFollower.mail(o, MailTemplate.PAYMENT_REMINDER, ""))
            .toList();
    if (mails.isEmpty()) {
      return;
    }
    Set<CommandId> sent = outbox.known(account, mails.stream().map(Command::id).toList());
    var byId = late.stream().collect(Collectors.toMap(Order::id, Function.identity()));
    List<Change> changes =
        mails.stream()
            .filter(m -> !sent.contains(m.id()))
            .map(m -> change(byId.get(m.order()), m))
            .toList();
    if (!changes.isEmpty()) {
      flow.submit(account, changes);
    }
  }

  private static Change change(Order order, Command mail) {
    return new Change(
        order, ROBOT, "payment.reminded", "ご入金のお願いメールを送信", "", List.of(mail), Optional.empty());
  }
}
