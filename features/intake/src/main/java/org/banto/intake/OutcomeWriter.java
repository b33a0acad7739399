// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Text;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.Ledger;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.Unstorable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores steps in one transaction; an order that cannot be stored is set aside from the rest. */
final class OutcomeWriter {
  private static final Logger LOG = LoggerFactory.getLogger(OutcomeWriter.class);

  private final Ledger ledger;
  private final OrderService orders;
  private final Flow flow;
  private final IntakeAlarms alarms;
  private final Steps steps;
  private final UnstorableEntries aside;

  OutcomeWriter(
      Ledger ledger,
      OrderService orders,
      Flow flow,
      IntakeAlarms alarms,
      Steps steps,
      UnstorableEntries aside) {
    this.ledger = ledger;
    this.orders = orders;
    this.flow = flow;
    this.alarms = alarms;
    this.steps = steps;
    this.aside = aside;
  }

  /** Stores all steps. */
  void store(EntrySource feed, List<PayloadOutcome> all, WorkedOrders worked) {
    List<PayloadOutcome> same = all.stream().filter(s -> s.change().isEmpty()).toList();
    same.forEach(s -> worked.came(s.number(), applied(s.order())));
    List<Long> seqs = same.stream().flatMap(s -> s.entry().stream()).map(e -> e.seq()).toList();
    if (!seqs.isEmpty()) {
      ledger.done(feed.account(), seqs);
    }
    change(feed, all.stream().filter(s -> s.change().isPresent() && s.quiet()).toList(), worked);
    change(feed, all.stream().filter(s -> s.change().isPresent() && !s.quiet()).toList(), worked);
  }

  private static Outcome applied(Order order) {
    return new Outcome(order.id(), Outcome.Result.APPLIED, order.revision());
  }

  private void change(EntrySource feed, List<PayloadOutcome> some, WorkedOrders worked) {
    if (some.isEmpty()) {
      return;
    }
    List<Outcome> results;
    try {
      results = submit(feed, some);
    } catch (RuntimeException e) {
      apart(feed, some, worked, UnstorableEntries.of(e));
      return;
    }
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      PayloadOutcome step = some.get(i);
      worked.came(step.number(), results.get(i));
      if (results.get(i).applied()) {
        texts.addAll(step.alarms());
      }
    }
    alarms.raise(feed.account(), texts);
  }

  private List<Outcome> submit(EntrySource feed, List<PayloadOutcome> some) {
    List<Change> changes = new ArrayList<>();
    for (PayloadOutcome step : some) {
      changes.add(step.change().orElseThrow());
    }
    return some.get(0).quiet()
        ? orders.apply(feed.account(), changes)
        : flow.submit(feed.account(), changes);
  }

  /** Halves the steps until the one that cannot be stored stands alone. */
  private void apart(
      EntrySource feed, List<PayloadOutcome> some, WorkedOrders worked, Unstorable why) {
    if (some.size() > 1) {
      int half = some.size() / 2;
      change(feed, some.subList(0, half), worked);
      change(feed, some.subList(half, some.size()), worked);
      return;
    }
    PayloadOutcome step = some.get(0);
    PayloadOutcome plain = steps.unstorable(feed, step);
    try {
      worked.came(plain.number(), submit(feed, List.of(plain)).get(0));
      alarms.raise(feed.account(), plain.alarms());
      LOG.warn(
          "order {} cannot be stored; its number is kept: {}", plain.number(), why.getMessage());
    } catch (RuntimeException e) {
      Unstorable neither = UnstorableEntries.of(e);
      // one that is read again stands in box 取込エラー already, and stays there
      step.entry().ifPresent(entry -> aside.put(feed, entry, neither));
      worked.aside(step.number(), step.order().id());
    }
  }
}
