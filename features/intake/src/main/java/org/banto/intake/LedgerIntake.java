// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.base.Parts;
import org.banto.connect.OrderReader;
import org.banto.flow.Repair;
import org.banto.flow.Retake;
import org.banto.house.AddressFields;
import org.banto.house.Flow;
import org.banto.house.Intake;
import org.banto.house.Ledger;
import org.banto.house.Ledger.Entry;
import org.banto.house.Observation;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.PaymentMethod;
import org.banto.order.Route;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.EventAdmin;

/** Turns ledger entries into orders, many in one transaction. */
@Component(service = {Intake.class, Retake.class, LedgerIntake.class})
public final class LedgerIntake implements Intake, Retake {
  /** The name of this room in the history. */
  static final String ROOM = "intake";

  private static final int BATCH = 200;

  /** Entries set aside that are tried again at once. */
  private static final int MOST_ASIDE = 1_000;

  private final Ledger ledger;
  private final OrderAddresses addresses;
  private final EntryBatch batch;
  private final UnreadableRetry rereading;
  private final OrderService orders;
  private final Repair mending;
  private final Map<String, List<OrderReader>> known = new ConcurrentHashMap<>();

  @Reference(
      service = OrderReader.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  volatile List<Map.Entry<Map<String, Object>, OrderReader>> readers = List.of();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<RouteAssignment> assigning = List.of();

  @Activate
  public LedgerIntake(
      @Reference Ledger ledger,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Repair mending,
      @Reference EventAdmin events,
      @Reference AddressFields fields,
      @Reference Observation observation) {
    this(
        ledger,
        orders,
        flow,
        mending,
        new IntakeAlarms(events),
        fields,
        account -> observation.since(account).isPresent(),
        new HouseClock());
  }

  LedgerIntake(
      Ledger ledger,
      OrderService orders,
      Flow flow,
      Repair mending,
      IntakeAlarms alarms,
      AddressFields fields,
      Predicate<AccountId> observes,
      Clock clock) {
    this.ledger = ledger;
    this.orders = orders;
    this.mending = mending;
    this.addresses = new OrderAddresses(fields);
    this.batch = new EntryBatch(ledger, orders, flow, alarms, this::route, observes, clock);
    this.rereading = new UnreadableRetry(orders, batch);
  }

  /** The same in a house that assigns routes. */
  LedgerIntake with(RouteAssignment assignment) {
    assigning = List.of(assignment);
    return this;
  }

  private Route route(PaymentMethod.Kind kind) {
    return assigning.stream()
        .map(RouteChoice.class::cast)
        .findFirst()
        .orElse(RouteChoice.FIXED)
        .route(kind);
  }

  @Override
  public List<Outcome> work(AccountId account, ConnectionId connection, int max, Instant arrivals) {
    try {
      return work(feed(account, connection), max, arrivals);
    } catch (EntrySource.Gone e) {
      // the entries wait for the reader that comes after it
      return List.of();
    }
  }

  private List<Outcome> work(EntrySource feed, int max, Instant arrivals) {
    List<Outcome> all = new ArrayList<>(rereadOnce(feed));
    WaitingEntries waiting = new WaitingEntries(ledger, orders, feed, arrivals);
    int left = max;
    while (left > 0) {
      List<Entry> entries = waiting.next(Math.min(left, BATCH));
      if (entries.isEmpty()) {
        break;
      }
      all.addAll(work(feed, entries, waiting.stuck()));
      left -= entries.size();
    }
    if (!all.isEmpty() && !ledger.unstored(feed.account(), feed.connection(), 1).isEmpty()) {
      batch.aside(feed, MOST_ASIDE); // what came again and went in needs the older one no more
    }
    return all;
  }

  @Override
  public Taken again(AccountId account, ConnectionId connection, Set<String> numbers, Actor by) {
    int before = left(account, connection, numbers);
    EntrySource feed = feed(account, connection);
    List<Entry> entries =
        batch.aside(feed, MOST_ASIDE).stream().filter(e -> meant(numbers, number(e))).toList();
    orders
        .findByKey(account, entries.stream().map(feed::key).distinct().toList())
        .forEach(order -> mending.mend(account, order.id(), by));
    try {
      retry(feed, entries);
    } catch (EntrySource.Gone e) {
      // they stay where they are for the reader that comes after it
    }
    int left = left(account, connection, numbers);
    return new Taken(before - left, left);
  }

  private int left(AccountId account, ConnectionId connection, Set<String> numbers) {
    return (int)
        ledger.unstored(account, connection, MOST_ASIDE).stream()
            .filter(u -> meant(numbers, u.number()))
            .count();
  }

  private static boolean meant(Set<String> numbers, String number) {
    return numbers.isEmpty() || numbers.contains(number);
  }

  private List<Outcome> retry(EntrySource feed, List<Entry> entries) {
    List<Outcome> all = new ArrayList<>();
    List<Entry> readable =
        entries.stream()
            .map(ReadPayload::numbered)
            .filter(e -> feed.reader(e).isPresent())
            .toList();
    for (List<Entry> some : Parts.of(readable, BATCH)) {
      all.addAll(work(feed, some, new HashSet<>()));
    }
    return all;
  }

  /**
   * Reads again what this connection sent and nobody could read.
   *
   * @return how many orders could be read now; empty when the connection's reader is away
   */
  Optional<Integer> reread(AccountId account, ConnectionId connection) {
    if (now().of(account, connection).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(rereading.work(feed(account, connection)).size());
    } catch (EntrySource.Gone e) {
      return Optional.empty();
    }
  }

  private EntrySource feed(AccountId account, ConnectionId connection) {
    return new EntrySource(
        account, connection, payload -> now().of(account, connection, payload), addresses::parted);
  }

  private OrderReaders now() {
    return new OrderReaders(readers);
  }

  private List<Outcome> rereadOnce(EntrySource feed) {
    List<OrderReader> here = now().of(feed.account(), feed.connection());
    List<OrderReader> before = known.put(feed.account() + "/" + feed.connection(), here);
    if (here.isEmpty() || here.equals(before)) {
      return List.of();
    }
    List<Outcome> all = new ArrayList<>(rereading.work(feed));
    all.addAll(retry(feed, batch.aside(feed, MOST_ASIDE)));
    return all;
  }

  /** Works entries of one batch: those of the same order after one another, the rest together. */
  private List<Outcome> work(EntrySource feed, List<Entry> entries, Set<String> stuck) {
    List<Outcome> all = new ArrayList<>();
    for (List<Entry> wave : waves(entries)) {
      List<Entry> free = wave.stream().filter(e -> !stuck.contains(number(e))).toList();
      all.addAll(batch.work(feed, free, stuck));
    }
    return all;
  }

  private static Collection<List<Entry>> waves(List<Entry> entries) {
    Map<Integer, List<Entry>> waves = new LinkedHashMap<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Entry entry : entries) {
      int wave = seen.merge(number(entry), 1, Integer::sum);
      waves.computeIfAbsent(wave, w -> new ArrayList<>()).add(entry);
    }
    return waves.values();
  }

  private static String number(Entry entry) {
    return entry.order().number();
  }
}
