// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/** Changes many shipments at once, again where somebody else changed their orders meanwhile. */
final class Amendments {
  private static final int TRIES = 4;

  private final OrderService orders;
  private final Flow flow;

  /**
   * What is done to the shipments.
   *
   * @param act what is done, stable
   * @param detail in words for the history
   * @param job by which it can be taken back as long as nothing has left; empty where it cannot
   * @param edit the shipment afterwards; empty for one that stays as it is
   */
  record Edit(
      String act, String detail, String job, Function<Slips.Found, Optional<Shipment>> edit) {}

  /** The changed orders, and which of their shipments changed. */
  private record Round(Map<OrderId, Order> after, Map<OrderId, List<ShipmentNumber>> which) {}

  Amendments(OrderService orders, Flow flow) {
    this.orders = orders;
    this.flow = flow;
  }

  /** Does it; the shipments that stayed as they are come back. */
  List<ShipmentNumber> run(AccountId account, Set<ShipmentNumber> some, Edit edit, Actor by) {
    Set<ShipmentNumber> open = new LinkedHashSet<>(some);
    List<ShipmentNumber> stay = new ArrayList<>();
    for (int tried = 0; tried < TRIES && !open.isEmpty(); tried++) {
      Round round = round(account, open, stay, edit);
      List<Change> changes = round.after().values().stream().map(o -> change(o, edit, by)).toList();
      for (Outcome o : flow.submit(account, changes)) {
        if (o.applied()) {
          open.removeAll(round.which().get(o.order()));
        }
      }
    }
    stay.addAll(open);
    return stay;
  }

  private static Change change(Order order, Edit edit, Actor by) {
    return new Change(
        order,
        by,
        edit.act(),
        edit.detail(),
        edit.job(),
        List.of(),
        Optional.empty(),
        !edit.job().isEmpty(),
        Set.of());
  }

  private Round round(
      AccountId account, Set<ShipmentNumber> open, List<ShipmentNumber> stay, Edit edit) {
    Map<OrderId, Order> now = new LinkedHashMap<>();
    orders
        .find(account, open.stream().map(ShipmentNumber::order).distinct().toList())
        .forEach(o -> now.put(o.id(), o));
    Round round = new Round(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (ShipmentNumber n : List.copyOf(open)) {
      Optional<Order> order = Optional.ofNullable(now.get(n.order()));
      Optional<Shipment> edited =
          order.flatMap(o -> o.shipment(n).map(s -> new Slips.Found(o, s))).flatMap(edit.edit());
      if (edited.isEmpty()) {
        stay.add(n);
        open.remove(n);
      } else {
        Order before = round.after().getOrDefault(n.order(), order.get());
        round.after().put(n.order(), before.with(e -> e.shipment(edited.get())));
        round.which().computeIfAbsent(n.order(), k -> new ArrayList<>()).add(n);
      }
    }
    return round;
  }
}
