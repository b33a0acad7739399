// SPDX-License-Identifier: Apache-2.0
package org.banto.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.OrderService;
import org.banto.order.Condition;
import org.banto.order.Criterion;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;
import org.banto.order.OrderQuery;

/**
 * Searches orders by a condition. The database narrows them as far as it can; what is left is opened
 * and looked at, {@value #MOST} orders at most: more are refused, and never looked through unsaid.
 */
public final class ConditionSearch {
  /** So many orders are looked at for one search. */
  public static final int MOST = 10_000;

  private static final int PART = 200;

  private final OrderService orders;
  private final FieldSet fields;
  private final int most;

  /** By these fields. */
  public ConditionSearch(OrderService orders, FieldSet fields) {
    this(orders, fields, MOST);
  }

  ConditionSearch(OrderService orders, FieldSet fields, int most) {
    this.orders = orders;
    this.fields = fields;
    this.most = most;
  }

  /**
   * A slice of the orders that match the query and meet the condition.
   *
   * @param from {@link Slice#next()} of the slice before, empty for the first
   * @param limit 1 to 200
   * @throws Rejection when the condition cannot be worked with, or the database leaves too many
   */
  public Slice<Order> search(
      AccountId account, OrderQuery query, Condition condition, Optional<String> from, int limit) {
    fields.check(condition);
    QueryNarrowing narrowing = new QueryNarrowing(query, condition);
    Optional<OrderQuery> narrowed = narrowing.query();
    if (narrowed.isEmpty()) {
      return new Slice<>(List.of(), Optional.empty());
    }
    if (narrowing.isWhole()) {
      return orders.search(account, narrowed.get(), from, limit);
    }
    if (orders.searchIds(account, narrowed.get(), most + 1).size() > most) {
      throw tooMany();
    }
    return look(account, narrowed.get(), fields.criterion(condition), from, limit);
  }

  private Slice<Order> look(
      AccountId account, OrderQuery query, Criterion criterion, Optional<String> from, int limit) {
    List<Order> found = new ArrayList<>();
    Optional<String> at = from;
    do {
      Slice<Order> slice = orders.search(account, query, at, PART);
      OrderFacts facts = OrderFacts.of(slice.items());
      int[] met = IntStream.range(0, facts.size()).filter(i -> criterion.holds(facts, i)).toArray();
      int wanted = Math.min(met.length, limit - found.size());
      for (int i = 0; i < wanted; i++) {
        found.add(slice.items().get(met[i]));
      }
      if (wanted > 0 && wanted < met.length) {
        // the bookmark behind the last one that is shown, which lies within the slice
        return new Slice<>(found, orders.search(account, query, at, met[wanted - 1] + 1).next());
      }
      if (wanted < met.length) {
        return new Slice<>(found, at);
      }
      at = slice.next();
    } while (at.isPresent());
    return new Slice<>(found, at);
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
