// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.banto.order.Desk;
import org.banto.order.Hold;
import org.banto.order.Order;

/** How many orders stand where, kept in the transaction that moves them; gathered, written once. */
final class Counters {
  private record Place(String desk, String shop, int box) {}

  private final Map<Place, Long> changes =
      new TreeMap<>(
          Comparator.comparing(Place::desk).thenComparing(Place::shop).thenComparing(Place::box));

  void leave(Order order) {
    changes.merge(place(order), -1L, Long::sum);
  }

  void enter(Order order) {
    changes.merge(place(order), 1L, Long::sum);
  }

  void write(EntityManager em, String account) {
    changes.values().removeIf(n -> n == 0);
    Batch update =
        new Batch(
            em,
            "UPDATE order_count SET orders = orders + ?"
                + " WHERE account = ? AND desk = ? AND shop = ? AND box = ?");
    List<Map.Entry<Place, Long>> all = new ArrayList<>(changes.entrySet());
    all.forEach(
        e -> update.row(e.getValue(), account, e.getKey().desk, e.getKey().shop, e.getKey().box));
    int[] found = update.run();
    Batch insert =
        new Batch(
            em,
            "INSERT INTO order_count (orders, account, desk, shop, box) VALUES (?, ?, ?, ?, ?)");
    for (int i = 0; i < found.length; i++) {
      if (found[i] == 0) {
        Place place = all.get(i).getKey();
        insert.row(all.get(i).getValue(), account, place.desk, place.shop, place.box);
      }
    }
    insert.run();
  }

  private static Place place(Order order) {
    return new Place(order.desk().name(), order.key().shop().toString(), box(order));
  }

  /** The hold box of an order that stands on the hold desk, else 0. */
  static int box(Order order) {
    return order.desk() == Desk.HOLD ? order.hold().map(Hold::box).orElse(0) : 0;
  }
}
