// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.connect.Ledger;
import org.banto.flow.Flow;
import org.banto.order.Change;
import org.banto.order.Order;
import org.banto.order.OrderService;
import org.banto.order.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores steps in one transaction; an order that cannot be stored is set aside from the rest. */
final class Storing {
  private static final Logger LOG = LoggerFactory.getLogger(Storing.class);

  private final Ledger ledger;
  private final OrderService orders;
  private final Flow flow;
  private final Alarms alarms;
  private final Steps steps;

  Storing(Ledger ledger, OrderService orders, Flow flow, Alarms alarms, Steps steps) {
    this.ledger = ledger;
    this.orders = orders;
    this.flow = flow;
    this.alarms = alarms;
    this.steps = steps;
  }

  /** Stores all steps. Returns the outcome of each by order number. */
  Map<String, Outcome> store(Feed feed, List<Step> all) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    List<Step> same = all.stream().filter(s -> s.change().isEmpty()).toList();
    same.forEach(s -> outcomes.put(s.number(), applied(s.order())));
    List<Long> seqs = same.stream().flatMap(s -> s.entry().stream()).toList();
    if (!seqs.isEmpty()) {
      ledger.done(feed.account(), seqs);
    }
    change(feed, all.stream().filter(s -> s.change().isPresent() && s.quiet()).toList(), outcomes);
    change(feed, all.stream().filter(s -> s.change().isPresent() && !s.quiet()).toList(), outcomes);
    return outcomes;
  }

  private static Outcome applied(Order order) {
    return new Outcome(order.id(), Outcome.Result.APPLIED, order.revision(), "");
  }

  private void change(Feed feed, List<Step> some, Map<String, Outcome> outcomes) {
    if (some.isEmpty()) {
      return;
    }
    List<Outcome> results;
    try {
      results = submit(feed, some);
    } catch (RuntimeException e) {
      setAside(feed, some, outcomes, e);
      return;
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Step step = some.get(i);
      outcomes.put(step.number(), results.get(i));
      if (results.get(i).applied()) {
        texts.addAll(step.alarms());
      }
    }
    alarms.raise(feed.account(), texts);
  }

  private List<Outcome> submit(Feed feed, List<Step> some) {
    List<Change> changes = new ArrayList<>();
    for (Step step : some) {
      changes.add(step.change().orElseThrow());
    }
    return some.get(0).quiet()
        ? orders.apply(feed.account(), changes)
        : flow.submit(feed.account(), changes);
  }

  /** Halves the steps until the one that cannot be stored stands alone, and keeps its number. */
  private void setAside(
      Feed feed, List<Step> some, Map<String, Outcome> outcomes, RuntimeException why) {
    if (some.size() > 1) {
      int half = some.size() / 2;
      change(feed, some.subList(0, half), outcomes);
      change(feed, some.subList(half, some.size()), outcomes);
      return;
    }
    // When the store takes this neither, it is not the order's fault: that goes to the caller.
    Step plain = steps.unstorable(feed, some.get(0));
    outcomes.put(plain.number(), submit(feed, List.of(plain)).get(0));
    alarms.raise(feed.account(), plain.alarms());
    LOG.warn("order {} cannot be stored and is set aside", plain.number(), why);
  }
}
