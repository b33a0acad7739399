// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banto.base.Desk;
import org.banto.base.OrderId;

/** The waiting orders of an account by where they go; in memory, safe for many threads. */
final class Neighbours {
  private final Map<String, Map<OrderId, Place>> byKey = new HashMap<>();
  private final Map<OrderId, Set<String>> keys = new HashMap<>();

  /**
   * An order is as it is now.
   *
   * @param places of one order; empty when it waits no more
   * @return the keys where something came or went
   */
  synchronized Set<String> put(OrderId order, List<Place> places) {
    Map<String, Place> now = new LinkedHashMap<>();
    places.forEach(p -> now.putIfAbsent(p.key(), p));
    Set<String> old = keys.getOrDefault(order, Set.of());
    Set<String> changed = new HashSet<>(old);
    changed.addAll(now.keySet());
    changed.removeIf(k -> old.contains(k) && now.containsKey(k));
    old.stream().filter(k -> !now.containsKey(k)).forEach(k -> remove(k, order));
    now.forEach((k, p) -> byKey.computeIfAbsent(k, x -> new TreeMap<>()).put(order, p));
    if (now.isEmpty()) {
      keys.remove(order);
    } else {
      keys.put(order, Set.copyOf(now.keySet()));
    }
    return changed;
  }

  private void remove(String key, OrderId order) {
    Map<OrderId, Place> group = byKey.get(key);
    group.remove(order);
    if (group.isEmpty()) {
      byKey.remove(key);
    }
  }

  /** All that goes to one place, by order; at most one that collects money. */
  synchronized List<Place> group(String key) {
    List<Place> group = new ArrayList<>();
    boolean cod = false;
    for (Place p : byKey.getOrDefault(key, Map.of()).values()) {
      if (!p.cod() || !cod) {
        group.add(p);
        cod |= p.cod();
      }
    }
    return group;
  }

  /** What could travel with these places of one order. */
  List<Place> beside(OrderId order, Collection<Place> places) {
    Map<OrderId, Place> others = new TreeMap<>();
    for (Place own : places) {
      for (Place p : group(own.key())) {
        if (!p.order().equals(order) && !(own.cod() && p.cod())) {
          others.put(p.order(), p);
        }
      }
    }
    return List.copyOf(others.values());
  }

  /** Groups of two and more of which one could go now, by their first order. */
  synchronized List<List<Place>> groups() {
    return byKey.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(e -> group(e.getKey()))
        .filter(g -> g.size() > 1 && g.stream().anyMatch(p -> p.desk() == Desk.SHIP_WAIT))
        .sorted((a, b) -> a.get(0).order().compareTo(b.get(0).order()))
        .toList();
  }

  /** All places by order. */
  synchronized Map<OrderId, List<Place>> places() {
    Map<OrderId, List<Place>> all = new HashMap<>();
    keys.forEach(
        (order, of) -> all.put(order, of.stream().map(k -> byKey.get(k).get(order)).toList()));
    return all;
  }

  /** The orders that are known. */
  synchronized Set<OrderId> orders() {
    return Set.copyOf(keys.keySet());
  }
}
