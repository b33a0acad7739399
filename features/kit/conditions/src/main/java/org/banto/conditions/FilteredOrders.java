// SPDX-License-Identifier: Apache-2.0
package org.banto.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.OrderService;
import org.banto.order.Condition;
import org.banto.order.Criterion;
import org.banto.order.FieldSet;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.banto.order.OrderFilter;
import org.banto.order.OrderQuery;
import org.banto.order.Pile;

/**
 * The orders that a filter means: the one way from a filter to orders. The database narrows them as
 * far as it can; where that is not all, what is left is opened and looked at, {@value #MOST} orders
 * at most: more are refused, and never looked through unsaid. Fields are asked only where the filter
 * has a condition. For one thread.
 */
public final class FilteredOrders {
  /** So many orders are looked at for one filter. */
  public static final int MOST = 10_000;

  private static final int PART = 200;

  private final OrderService orders;
  private final AccountId account;
  private final FieldSet fields;
  private final Optional<OrderQuery> query;
  private final Optional<Criterion> criterion;
  private final int most;

  private int candidates = -1;

  /** Some of the orders, and where the next ones begin. */
  private record Look(List<Order> met, Optional<String> next, int looked) {}

  private FilteredOrders(
      OrderService orders,
      AccountId account,
      FieldSet fields,
      Optional<OrderQuery> query,
      Optional<Criterion> criterion,
      int most) {
    this.orders = orders;
    this.account = account;
    this.fields = fields;
    this.query = query;
    this.criterion = criterion;
    this.most = most;
  }

  /**
   * Reads a filter.
   *
   * @param fields what can be said of an order now
   * @throws Rejection when it cannot be read, or its condition not be worked with, naming what it is
   */
  public static FilteredOrders of(
      OrderService orders,
      Collection<? extends OrderFields> fields,
      AccountId account,
      OrderFilter filter) {
    return of(orders, fields, account, filter, MOST);
  }

  static FilteredOrders of(
      OrderService orders,
      Collection<? extends OrderFields> fields,
      AccountId account,
      OrderFilter filter,
      int most) {
    OrderQuery given = filter.unconditional().toQuery();
    if (filter.condition().isEmpty()) {
      return new FilteredOrders(
          orders, account, FieldSet.NONE, Optional.of(given), Optional.empty(), most);
    }
    FieldSet all = new FieldSet(fields);
    Condition condition = checked(filter.condition(), all);
    QueryNarrowing narrowing = new QueryNarrowing(given, condition);
    Optional<Criterion> left =
        narrowing.isWhole() ? Optional.empty() : Optional.of(all.criterion(condition));
    return new FilteredOrders(orders, account, all, narrowing.query(), left, most);
  }

  /**
   * A condition that can be worked with as things are.
   *
   * @throws Rejection naming what cannot be read or worked with
   */
  public static Condition checked(String condition, FieldSet fields) {
    Condition read = ConditionJson.read(condition);
    fields.check(read);
    return read;
  }

  /** Whether orders have to be looked at one by one, which takes its time. */
  public boolean looks() {
    return query.isPresent() && criterion.isPresent();
  }

  /**
   * Of so many orders each is looked at; 0 where none has to be.
   *
   * @throws Rejection naming the fields to narrow by, where they are too many
   */
  public int candidates() {
    if (!looks()) {
      return 0;
    }
    if (candidates < 0) {
      candidates = orders.searchIds(account, query.orElseThrow(), most + 1).size();
    }
    if (candidates > most) {
      throw tooMany();
    }
    return candidates;
  }

  /**
   * A slice of them. Counted is for the first slice only.
   *
   * @param from {@link Slice#next()} of the slice before, empty for the first
   * @param limit 1 to 200
   * @throws Rejection as {@link #candidates}
   */
  public Slice<Order> slice(Optional<String> from, int limit) {
    if (query.isEmpty()) {
      return new Slice<>(List.of(), Optional.empty());
    }
    if (criterion.isEmpty()) {
      return orders.search(account, query.get(), from, limit);
    }
    if (from.isEmpty()) {
      candidates();
    }
    List<Order> found = new ArrayList<>();
    Optional<String> at = from;
    int looked = 0;
    do {
      Look look = look(at, limit - found.size());
      found.addAll(look.met());
      at = look.next();
      looked += look.looked();
      // a bookmark that comes with another filter than it was made for looks no further than others
    } while (at.isPresent() && found.size() < limit && looked < most);
    return new Slice<>(found, at);
  }

  /**
   * The ids of all of them.
   *
   * @param limit more than these are refused
   * @throws Rejection saying so; as {@link #candidates}
   */
  public List<OrderId> ids(int limit) {
    return ids(limit, looked -> {});
  }

  /**
   * The same, telling how many of the {@link #candidates} have been looked at.
   *
   * @param looked told between two stretches
   */
  public List<OrderId> ids(int limit, IntConsumer looked) {
    if (!looks()) {
      return query.map(q -> orders.allIds(account, q, limit)).orElse(List.of());
    }
    List<OrderId> ids = new ArrayList<>();
    each(part -> part.forEach(o -> ids.add(o.id())), looked);
    if (ids.size() > limit) {
      throw OrderService.tooMany(limit);
    }
    return ids;
  }

  /**
   * How many they are, counted to one beyond {@code most}.
   *
   * @throws Rejection as {@link #candidates}
   */
  public int count(int most) {
    if (!looks()) {
      return query.map(q -> orders.searchIds(account, q, most + 1).size()).orElse(0);
    }
    int[] met = {0};
    each(part -> met[0] += part.size(), looked -> {});
    return Math.min(met[0], most + 1);
  }

  /** All of them by what stops them, as {@link OrderService#piles}. */
  public List<Pile> piles() {
    if (!looks()) {
      return query.map(q -> orders.piles(account, q)).orElse(List.of());
    }
    Map<String, Pile> piles = new LinkedHashMap<>();
    each(part -> part.forEach(o -> heap(piles, o)), looked -> {});
    return piles.values().stream()
        .sorted(Comparator.comparingLong(Pile::orders).reversed().thenComparing(Pile::code))
        .toList();
  }

  /** An order lies on the pile of each thing that stops it, once. */
  private static void heap(Map<String, Pile> piles, Order order) {
    Map<String, Text> causes = new LinkedHashMap<>();
    for (Finding finding : order.open()) {
      causes.putIfAbsent(finding.code(), finding.sentence());
    }
    if (causes.isEmpty()) {
      causes.put("", Pile.FREE);
    }
    causes.forEach(
        (code, sentence) ->
            piles.merge(
                code,
                new Pile(code, sentence, 1),
                (pile, one) -> new Pile(code, pile.sentence(), pile.orders() + 1)));
  }

  private void each(Consumer<List<Order>> of, IntConsumer looked) {
    candidates();
    Optional<String> at = Optional.empty();
    int done = 0;
    do {
      Look look = look(at, PART);
      of.accept(look.met());
      at = look.next();
      done += look.looked();
      looked.accept(done);
    } while (at.isPresent());
  }

  /** Looks at a stretch of the candidates, as far as so many of them are met. */
  private Look look(Optional<String> at, int limit) {
    OrderQuery narrowed = query.orElseThrow();
    Criterion asked = criterion.orElseThrow();
    Slice<Order> slice = orders.search(account, narrowed, at, PART);
    OrderFacts facts = OrderFacts.of(slice.items());
    int[] met = IntStream.range(0, facts.size()).filter(i -> asked.holds(facts, i)).toArray();
    List<Order> shown = IntStream.of(met).limit(limit).mapToObj(slice.items()::get).toList();
    if (shown.size() == met.length) {
      return new Look(shown, slice.next(), facts.size());
    }
    // the bookmark behind the last one that is shown, which lies within the slice
    int behind = met[limit - 1] + 1;
    return new Look(shown, orders.search(account, narrowed, at, behind).next(), behind);
  }

  private Rejection tooMany() {
    List<OrderField> searchable = fields.all().stream().filter(OrderField::searchable).toList();
    String number = String.format("%,d", most);
    return new Rejection(
        new Text(
            "この条件では"
                + number
                + "件を超える受注を1件ずつ調べることになります。次の項目で絞ってください: "
                + searchable.stream().map(f -> f.name().ja()).collect(Collectors.joining("、")),
            "More than "
                + number
                + " orders would have to be looked at one by one. Narrow them by: "
                + searchable.stream().map(f -> f.name().en()).collect(Collectors.joining(", "))));
  }
}
