// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Parameter;
import org.banto.fakes.OrderActionContract;
import org.banto.fakes.Orders;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignActionTest extends OrderActionContract {
  @TempDir Path data;
  private AssignAction assign;

  @BeforeEach
  void staff() {
    Users users = new StaffRoom(data).users;
    keep(users, "hanako", "花子", "main", false);
    keep(users, "osaka-only", "大阪", "osaka", false);
    keep(users, "gone", "退職者", "main", true);
    assign = new AssignAction(users);
  }

  private static void keep(Users users, String login, String name, String works, boolean off) {
    users.change(all -> new User(login, name, "x", Set.of(), List.of(works), false, off));
  }

  @Override
  protected OrderAction action() {
    return assign;
  }

  @Override
  protected Map<String, String> arguments() {
    return Map.of("staff", "hanako");
  }

  /** One that nobody looks after, one that she does. */
  @Override
  protected List<Order> orders() {
    Order order = Orders.everyday(1);
    return List.of(order, order.with(e -> e.assignee(Optional.of("hanako"))));
  }

  @Test
  void whoMaySeeTheShopCanBeChosenAndNobodyWhoHasGone() {
    List<Parameter> takes = assign.description(new AccountId("main")).parameters();
    List<String> staff =
        takes.get(0).choices().stream().map(Parameter.Choice::value).sorted().toList();
    assertEquals(List.of("admin", "hanako"), staff);
  }

  @Test
  void leftOutItIsNobody() {
    Order hers = orders().get(1);
    OrderAction.Request nobody = new OrderAction.Request(Actor.staff("taro"), "", Instant.EPOCH);
    Decision decision = assign.decide(Orders.MAIN, nobody).apply(hers);
    Decision.Go free = assertInstanceOf(Decision.Go.class, decision);
    assertEquals(Optional.empty(), free.order().assignee());
    assertInstanceOf(Decision.Stop.class, assign.decide(Orders.MAIN, nobody).apply(free.order()));
  }
}
