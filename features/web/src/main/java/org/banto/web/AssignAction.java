// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says who looks after orders (担当): one of the staff who may see the shop, or nobody. */
@Component
public final class AssignAction implements OrderAction {
  private static final String STAFF = "staff";

  private final Users users;

  /** Remembers. */
  @Activate
  public AssignAction(@Reference Users users) {
    this.users = users;
  }

  @Override
  public Description description(AccountId account) {
    List<Parameter.Choice> staff =
        users.all().stream()
            .filter(u -> !u.disabled() && u.accounts().contains(account.value()))
            .map(u -> new Parameter.Choice(u.login(), Text.same(u.name())))
            .toList();
    Text who = new Text("担当（空欄は担当なし）", "In charge (empty: nobody)");
    List<Parameter> takes =
        staff.isEmpty() ? List.of() : List.of(Parameter.choice(STAFF, who, staff).optional());
    return new Description(
        "orders.assign", new Text("担当を決める", "Put in charge"), "orders.edit", takes);
  }

  @Override
  public Function<Order, Decision> decide(AccountId account, Request request) {
    Optional<String> staff = Optional.ofNullable(request.arguments().get(STAFF));
    String did = request.because(staff.map(s -> "担当を決めました: " + s).orElse("担当を外しました"));
    Decision stays =
        Decision.Stop.of(
            staff.isPresent()
                ? new Text("すでにこの担当です", "It is theirs already")
                : new Text("担当は決まっていません", "Nobody is in charge of it"));
    return order ->
        order.assignee().equals(staff)
            ? stays
            : new Decision.Go(order.with(e -> e.assignee(staff)), "order.assigned", did);
  }
}
