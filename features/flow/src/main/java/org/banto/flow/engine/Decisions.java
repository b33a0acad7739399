// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.house.Change;
import org.banto.house.OrderService;
import org.banto.order.Order;

/**
 * What is decided about some orders.
 *
 * @param befores the orders as they are
 * @param changes of those that change
 * @param stops of those that stay, or do not exist
 */
record Decisions(
    Map<OrderId, Order> befores, List<Change> changes, Map<OrderId, Decision.Stop> stops) {
  /** Reads the orders, judges each, and decides. */
  static Decisions of(
      OrderService orders,
      CheckRunner judge,
      AccountId account,
      List<OrderId> ids,
      String job,
      Actor by,
      Function<Order, Decision> decide) {
    boolean undoable = by.kind() == Actor.Kind.STAFF && !job.isEmpty();
    Map<OrderId, Order> befores = new HashMap<>();
    orders.find(account, ids).forEach(o -> befores.put(o.id(), o));
    Decisions decided = new Decisions(befores, new ArrayList<>(), new LinkedHashMap<>());
    for (OrderId id : ids) {
      Decision decision =
          befores.containsKey(id)
              ? decide.apply(judge.judge(befores.get(id)))
              : Decision.Stop.of(new Text("注文 " + id + " はありません", "There is no order " + id));
      if (decision instanceof Decision.Go go) {
        decided.changes.add(
            new Change(
                go.order(),
                by,
                go.act(),
                go.detail(),
                job,
                List.of(),
                Optional.empty(),
                undoable,
                go.recalls()));
      } else if (decision instanceof Decision.Stop stop) {
        decided.stops.put(id, stop);
      }
    }
    return decided;
  }

  /** The revision an order has; 0 when it does not exist. */
  long revision(OrderId id) {
    return Optional.ofNullable(befores.get(id)).map(Order::revision).orElse(0L);
  }
}
