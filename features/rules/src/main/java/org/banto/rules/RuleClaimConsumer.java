// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Settles what a buyer gets once: whether this order has it is written down, and the rule is run with
 * that, in one transaction. A cancelled order gives back what it had.
 */
@Component(service = ChangeConsumer.class, property = ChangeConsumer.NAME + "=rules.claims")
public final class RuleClaimConsumer implements ChangeConsumer {
  private static final Actor HOUSE = Actor.system("rules");
  private static final int AT_ONCE = 200;
  private static final int MOST = 100_000;
  private static final Set<Desk> OPEN =
      EnumSet.of(Desk.NEW, Desk.HOLD, Desk.PAY_WAIT, Desk.SHIP_WAIT, Desk.DOC_WAIT);

  private final JpaTemplate jpa;
  private final RuleStore store;
  private final RuleBook book;
  private final OrderService orders;
  private final Flow flow;

  /** Remembers. */
  @Activate
  public RuleClaimConsumer(
      @Reference(target = "(osgi.unit.name=banto-rules)") JpaTemplate jpa,
      @Reference RuleStore store,
      @Reference RuleShop book,
      @Reference OrderService orders,
      @Reference Flow flow) {
    this(jpa, store, (RuleBook) book, orders, flow);
  }

  RuleClaimConsumer(
      JpaTemplate jpa, RuleStore store, RuleBook book, OrderService orders, Flow flow) {
    this.jpa = jpa;
    this.store = store;
    this.book = book;
    this.orders = orders;
    this.flow = flow;
  }

  @Override
  public void take(AccountId account, ChangeBatch batch) {
    if (batch.anew()) {
      Set<OrderId> all = new LinkedHashSet<>(store.holders(account));
      OPEN.forEach(desk -> all.addAll(orders.searchIds(account, OrderQuery.on(desk), MOST)));
      look(account, List.copyOf(all));
    }
    look(account, batch.orders());
  }

  private void look(AccountId account, List<OrderId> ids) {
    for (List<OrderId> some : Parts.of(ids, AT_ONCE)) {
      orders.find(account, some).forEach(this::look);
    }
  }

  private void look(Order order) {
    if (order.stage() == Stage.CANCELLED) {
      if (order.effects().stream().anyMatch(e -> e.kind().equals(RuleKinds.CLAIM))) {
        store.free(order.account(), order.id());
      }
      return;
    }
    boolean waits =
        order.effects().stream()
            .filter(RuleVerdict::is)
            .anyMatch(e -> RuleVerdict.of(e).result() == RuleVerdict.Result.WAITS);
    if (waits && RuleAmendment.open(order)) {
      jpa.tx(TransactionType.Required, em -> settle(order));
    }
  }

  private void settle(Order order) {
    Order settled = RuleClaims.settled(order, store::take);
    RuleRun run = new RuleRun(book.of(order.account()), book.house(order.account()));
    Order now = run.some(settled, Rule::oncePerBuyer).order();
    Change change = new Change(now, HOUSE, "rules.claimed", "購入者ごとに1回のルールを確かめました");
    Outcome outcome = flow.submit(order.account(), List.of(change)).get(0);
    if (!outcome.applied()) {
      // the claim goes back with it; the batch comes again
      throw new IllegalStateException("order " + order.id() + ": " + outcome.result());
    }
  }
}
