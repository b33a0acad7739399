// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.flow.Check;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.Settings;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.time.HouseClock;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Judges waiting orders again when a day has passed or the checks have changed. */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-flow-recheck",
      "scheduler.period:Long=1",
      "scheduler.concurrent:Boolean=false"
    })
public final class OrderRecheck implements Runnable {
  /** Section of the settings, as houses have it: {@code swept} says of the last sweep why it was. */
  static final String SECTION = "conductor";

  private static final List<Desk> WAITING =
      List.of(Desk.NEW, Desk.HOLD, Desk.PAY_WAIT, Desk.SHIP_WAIT, Desk.DOC_WAIT);
  private static final Duration SETTLED = Duration.ofSeconds(10);
  private static final int AT_ONCE = 200;

  /** How often an order is judged that somebody else changes at the same time. */
  private static final int TRIES = 5;

  private static final Actor HOUSE = Actor.system("flow");

  @Reference(service = Check.class)
  private volatile List<ServiceReference<Check>> checks = List.of();

  private final Accounts accounts;
  private final OrderService orders;
  private final Flow flow;
  private final Settings settings;
  private final Supplier<Map<?, String>> present;
  private final Rounds rounds;
  private final Clock clock;
  private Map<?, String> seen = Map.of();
  private Instant since = Instant.MAX;
  private String swept = "";
  private boolean anew;

  /** Remembers. */
  @Activate
  public OrderRecheck(
      @Reference Accounts accounts,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Settings settings,
      @Reference Rounds rounds) {
    this.accounts = accounts;
    this.orders = orders;
    this.flow = flow;
    this.settings = settings;
    this.present = this::names;
    this.rounds = rounds;
    this.clock = new HouseClock();
  }

  OrderRecheck(
      Accounts accounts,
      OrderService orders,
      Flow flow,
      Settings settings,
      Supplier<Map<?, String>> present,
      Rounds rounds,
      Clock clock) {
    this.accounts = accounts;
    this.orders = orders;
    this.flow = flow;
    this.settings = settings;
    this.present = present;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** The checks that are there; another one in the place of one of the same name is another. */
  private Map<?, String> names() {
    return checks.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                c -> c.getProperty("component.name") + " " + c.getBundle().getVersion()));
  }

  @Override
  public void run() {
    rounds.attempt("Judging again", this::tick);
  }

  /** Sweeps when there is cause; a set of checks that has just changed is let settle first. */
  void tick() {
    Instant now = clock.instant();
    Map<?, String> here = present.get();
    if (!here.equals(seen)) {
      // whatever was judged meanwhile was judged by others, also when they have gone again
      anew |= !swept.isEmpty();
      seen = here;
      since = now;
    }
    String names = seen.values().stream().sorted().collect(Collectors.joining(","));
    String cause =
        LocalDate.now(clock.withZone(Japan.ZONE)) + " " + Integer.toHexString(names.hashCode());
    if (cause.equals(swept) && !anew || now.isBefore(since.plus(SETTLED))) {
      return;
    }
    for (Account account : accounts.all()) {
      if (anew || !cause.equals(settings.read(account.id(), SECTION).getOrDefault("swept", ""))) {
        WAITING.forEach(desk -> sweep(account.id(), desk));
        settings.write(account.id(), SECTION, Map.of("swept", cause), HOUSE);
      }
    }
    swept = cause;
    anew = false;
  }

  private void sweep(AccountId account, Desk desk) {
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = orders.search(account, OrderQuery.on(desk), from, AT_ONCE);
      judge(account, slice.items());
      from = slice.next();
    } while (from.isPresent());
  }

  private void judge(AccountId account, List<Order> all) {
    List<Order> some = all;
    for (int tried = 1; tried <= TRIES && !some.isEmpty(); tried++) {
      List<OrderId> overtaken =
          flow.submit(account, changes(some)).stream()
              .filter(o -> o.result() == Outcome.Result.STALE)
              .map(Outcome::order)
              .toList();
      some = overtaken.isEmpty() ? List.of() : orders.find(account, overtaken);
    }
  }

  private List<Change> changes(List<Order> all) {
    List<Change> changes = new ArrayList<>();
    for (Order order : all) {
      Order judged = flow.judge(order);
      if (!Finding.alike(judged.findings(), order.findings())) {
        changes.add(new Change(judged, HOUSE, "order.judged", "確認をやり直しました"));
      }
    }
    return changes;
  }
}
