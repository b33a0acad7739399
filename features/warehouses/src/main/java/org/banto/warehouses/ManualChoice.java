// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Finding;
import org.banto.order.Order;

/** Chooses warehouses by hand; what was chosen, or is no more, is judged as that by the checks. */
final class ManualChoice {
  private static final int TRIES = 3;

  private final WarehouseAssignment asking;
  private final AssignmentRules rules;
  private final OrderService orders;
  private final Flow flow;

  ManualChoice(WarehouseAssignment asking, AssignmentRules rules, OrderService orders, Flow flow) {
    this.asking = asking;
    this.rules = rules;
    this.orders = orders;
    this.flow = flow;
  }

  /** For all waiting shipments of these orders; an empty one takes the choice away. */
  WarehouseAssignment.Result choose(
      AccountId account, Collection<OrderId> ids, String warehouse, Actor by) {
    WarehouseAssignment.Result result = asking.choose(account, ids, warehouse);
    rules.forget(account);
    List<OrderId> chosen =
        ids.stream()
            .filter(id -> result.done().stream().anyMatch(n -> n.order().equals(id)))
            .toList();
    for (int tried = 0; tried < TRIES && !chosen.isEmpty(); tried++) {
      chosen = judge(account, chosen, by);
    }
    return result;
  }

  /** Those that somebody changed meanwhile come back. */
  private List<OrderId> judge(AccountId account, List<OrderId> ids, Actor by) {
    List<Change> changes = new ArrayList<>();
    for (Order order : orders.find(account, ids)) {
      Order judged = flow.judge(order);
      if (!Finding.alike(judged.findings(), order.findings())) {
        changes.add(new Change(judged, by, "order.judged", "倉庫の選択に合わせて確認をやり直しました"));
      }
    }
    List<Outcome> outcomes = changes.isEmpty() ? List.of() : flow.submit(account, changes);
    return outcomes.stream().filter(o -> !o.applied()).map(Outcome::order).toList();
  }
}
