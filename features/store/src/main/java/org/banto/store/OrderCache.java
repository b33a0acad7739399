// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banto.order.Order;

/**
 * Orders that were opened a moment ago. Work reads the same orders several times over (to
 * judge, to change, to say how they were), and unsealing and parsing cost more than reading a row.
 * An order is given back only for the very bytes it was read from, which no other content has, so
 * nothing here can be out of date.
 */
final class OrderCache {
  private record Key(String account, long id) {}

  private record Kept(OrderSeal.Columns sealed, Order order) {}

  private final Map<Key, Kept> kept;

  /** Keeps the so many orders that were asked for last. */
  OrderCache(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<Order> find(String account, long id, OrderSeal.Columns sealed) {
    return Optional.ofNullable(kept.get(new Key(account, id)))
        .filter(k -> same(k.sealed, sealed))
        .map(Kept::order);
  }

  synchronized void keep(Order order, OrderSeal.Columns sealed) {
    kept.put(new Key(order.account().value(), order.id().value()), new Kept(sealed, order));
  }

  private static boolean same(OrderSeal.Columns a, OrderSeal.Columns b) {
    return Arrays.equals(a.body(), b.body())
        && Arrays.equals(a.buyer(), b.buyer())
        && Arrays.equals(a.buyerName(), b.buyerName())
        && Arrays.equals(a.places(), b.places());
  }
}
