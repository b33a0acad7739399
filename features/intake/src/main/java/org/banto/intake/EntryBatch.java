// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.connect.Payload;
import org.banto.house.Flow;
import org.banto.house.Ledger;
import org.banto.house.Ledger.Entry;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.Unstorable;

/** Ledger entries of different orders, worked together in one transaction. */
final class EntryBatch {
  private static final int TRIES = 3;

  private final Ledger ledger;
  private final OrderService orders;
  private final Steps steps;
  private final UnstorableEntries aside;
  private final OutcomeWriter storing;

  EntryBatch(
      Ledger ledger,
      OrderService orders,
      Flow flow,
      IntakeAlarms alarms,
      RouteChoice routing,
      Predicate<AccountId> observes,
      Clock clock) {
    this.ledger = ledger;
    this.orders = orders;
    this.steps = new Steps(ledger, routing, observes, clock);
    this.aside = new UnstorableEntries(ledger, alarms, clock);
    this.storing = new OutcomeWriter(ledger, orders, flow, alarms, steps, aside);
  }

  /**
   * Works entries of orders all different.
   *
   * @param stuck takes the numbers of orders that somebody else keeps changing; they wait
   */
  List<Outcome> work(EntrySource feed, List<Entry> entries, Set<String> stuck) {
    List<Outcome> all = new ArrayList<>();
    List<Entry> left = entries;
    for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
      WorkedOrders worked = new WorkedOrders();
      once(feed, left, worked);
      all.addAll(worked.settled());
      left = left.stream().filter(e -> !worked.settled(e.order().number())).toList();
    }
    left.forEach(e -> stuck.add(e.order().number()));
    return all;
  }

  /** One that cannot even be prepared is found by halves and set aside. */
  private void once(EntrySource feed, List<Entry> entries, WorkedOrders worked) {
    List<PayloadOutcome> all;
    try {
      all = steps(feed, entries);
    } catch (RuntimeException e) {
      Unstorable why = UnstorableEntries.of(e);
      if (entries.size() == 1) {
        aside.put(feed, entries.get(0), why);
        worked.aside(entries.get(0).order().number(), orders.ids(1).get(0));
        return;
      }
      int half = entries.size() / 2;
      once(feed, entries.subList(0, half), worked);
      once(feed, entries.subList(half, entries.size()), worked);
      return;
    }
    storing.store(feed, all, worked);
  }

  private List<PayloadOutcome> steps(EntrySource feed, List<Entry> entries) {
    Map<String, Order> here =
        orders.findByKey(feed.account(), entries.stream().map(feed::key).toList()).stream()
            .collect(Collectors.toMap(o -> o.key().number(), o -> o));
    Iterator<OrderId> ids =
        orders
            .ids((int) entries.stream().filter(e -> !here.containsKey(e.order().number())).count())
            .iterator();
    List<PayloadOutcome> all = new ArrayList<>();
    for (Entry entry : entries) {
      ReadPayload reading = ReadPayload.of(feed, entry);
      Order order = here.get(entry.order().number());
      all.add(
          order == null
              ? steps.arrived(feed, ids.next(), entry, reading)
              : steps.updated(feed, order, entry, reading));
    }
    return all;
  }

  /** Entries set aside that are still worth a try, oldest first. */
  List<Entry> aside(EntrySource feed, int max) {
    return aside.open(feed, max);
  }

  /** Reads the newest payload of orders that could not be read once more; returns the changes. */
  List<Outcome> again(EntrySource feed, List<Order> unread) {
    List<PayloadOutcome> all = new ArrayList<>();
    for (Order order : unread) {
      newest(feed, order.key().number())
          .map(entry -> steps.again(feed, order, ReadPayload.of(feed, entry)))
          .filter(step -> step.change().isPresent())
          .ifPresent(all::add);
    }
    WorkedOrders worked = new WorkedOrders();
    storing.store(feed, all, worked);
    return worked.outcomes();
  }

  /** The newest payload of an order that somebody here can read, by the truest way it came. */
  private Optional<Entry> newest(EntrySource feed, String number) {
    return Arrays.stream(Payload.Way.values())
        .flatMap(w -> ledger.latest(feed.account(), feed.connection(), number, w).stream())
        .filter(e -> feed.reader(e).isPresent())
        .findFirst();
  }
}
