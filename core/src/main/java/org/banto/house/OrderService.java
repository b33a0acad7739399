// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.order.Correction;
import org.banto.order.DeskCount;
import org.banto.order.DueCount;
import org.banto.order.HourCount;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.order.OrderQuery;
import org.banto.order.PaymentMethod;
import org.banto.order.Pile;
import org.banto.order.Unstorable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the orders. Safe for use by many threads. Whoever changes an order because of the work goes
 * through {@link org.banto.house.Flow}, which judges and then calls {@link #apply}.
 */
@ProviderType
public interface OrderService {
  /** New order ids, never given twice. */
  List<OrderId> ids(int count);

  /** One order. */
  Optional<Order> find(AccountId account, OrderId id);

  /** The orders of these ids that exist, in the given order. */
  List<Order> find(AccountId account, Collection<OrderId> ids);

  /** Where the orders of these ids that exist stand; cheaper than the orders themselves. */
  default Map<OrderId, Desk> desks(AccountId account, Collection<OrderId> ids) {
    Map<OrderId, Desk> desks = new HashMap<>();
    find(account, ids).forEach(o -> desks.put(o.id(), o.desk()));
    return desks;
  }

  /** Which of these orders are paid like this; cheaper than the orders themselves. */
  default Set<OrderId> paidBy(AccountId account, PaymentMethod.Kind kind, Collection<OrderId> ids) {
    return find(account, ids).stream()
        .filter(o -> o.placed().payment().kind() == kind)
        .map(Order::id)
        .collect(Collectors.toSet());
  }

  /** The orders of these keys that exist. */
  List<Order> findByKey(AccountId account, Collection<OrderKey> keys);

  /** The orders that have a parcel with one of these waybill numbers; of many numbers at once. */
  default List<Order> withWaybills(AccountId account, Collection<String> numbers) {
    Map<OrderId, Order> found = new LinkedHashMap<>();
    for (String number : numbers) {
      all(account, OrderQuery.saying(number)).stream()
          .filter(o -> o.live().stream().anyMatch(s -> s.has(number)))
          .forEach(o -> found.put(o.id(), o));
    }
    return List.copyOf(found.values());
  }

  /**
   * A slice of the orders that match.
   *
   * @param from {@link Slice#next()} of the slice before, empty for the first
   * @param limit 1 to 1000
   */
  Slice<Order> search(AccountId account, OrderQuery query, Optional<String> from, int limit);

  /**
   * All orders that match, read slice by slice and held at once: for whoever changes what it looks
   * for, and for queries that are a day's work at most.
   */
  default List<Order> all(AccountId account, OrderQuery query) {
    List<Order> all = new ArrayList<>();
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = search(account, query, from, 1000);
      all.addAll(slice.items());
      from = slice.next();
    } while (from.isPresent());
    return all;
  }

  /** Ids of all that match, at most {@code limit}; for bulk actions. */
  List<OrderId> searchIds(AccountId account, OrderQuery query, int limit);

  /**
   * Ids of all that match, never of some of them only.
   *
   * @param most more than these are refused
   * @throws IllegalArgumentException saying so, in words for staff
   */
  default List<OrderId> allIds(AccountId account, OrderQuery query, int most) {
    List<OrderId> ids = searchIds(account, query, most + 1);
    if (ids.size() > most) {
      throw tooMany(most);
    }
    return ids;
  }

  /** The refusal of whoever takes no more orders than this. */
  static Rejection tooMany(int most) {
    return new Rejection(
        new Text(
            "条件に合う受注が" + most + "件を超えています。条件で絞ってください。",
            "More than " + most + " orders meet the conditions. Narrow them."));
  }

  /** How many orders stand where. */
  List<DeskCount> counts(AccountId account);

  /** How many orders before the truck are due on which day, by day. */
  List<DueCount> due(AccountId account);

  /**
   * The orders placed since then by hour and shop, oldest first; read from an index, whatever lies
   * before.
   */
  List<HourCount> arrivals(AccountId account, Instant since);

  /** The matching orders grouped by what stops them, largest pile first. */
  List<Pile> piles(AccountId account, OrderQuery query);

  /**
   * Applies changes in one transaction: new state, audit entry, outbox rows and ledger mark of each
   * change are stored together. A change with a stale revision or a number that is here already is
   * left out and says so; the others are stored. Commands whose id is in the outbox already are
   * left out silently: that is what makes them once only.
   *
   * @return one outcome per change, in the same order
   * @throws Unstorable when one of them can never be stored as it is; none is stored then, and they
   *     are to be tried apart
   */
  List<Outcome> apply(AccountId account, List<Change> changes);

  /**
   * Takes back all changes of a job where nothing has left the house yet and nobody changed the
   * order since: the order is put back as it was, commands still waiting are struck.
   *
   * @return one outcome per order of the job; none when {@link #undoEnds} has passed, or nothing is
   *     left to take back
   */
  List<Outcome> undo(AccountId account, String job, Actor by);

  /** The orders that a job has changed and that were not taken back; none when {@link #undoEnds} has passed. */
  Set<OrderId> changedBy(AccountId account, String job);

  /**
   * How long what leaves the house because of an {@linkplain Change#undoable() undoable} change
   * waits, so that {@link #undo} takes all of it back; zero when it does not wait.
   */
  default Duration undoFor() {
    return Duration.ZERO;
  }

  /** How long after a job it is known what its orders were before; {@link #undo} needs that. */
  default Duration undoEnds() {
    return Duration.ofDays(7);
  }

  /** The history of one order, newest first. */
  List<AuditEntry> history(AccountId account, OrderId id);

  /** What lines of its history made of buyer and destinations, by the number of the line. */
  default Map<Long, List<Correction>> corrections(AccountId account, OrderId id) {
    return Map.of();
  }
}
