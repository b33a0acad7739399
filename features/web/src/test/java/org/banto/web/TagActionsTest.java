// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.Map;
import org.banto.fakes.OrderActionContract;
import org.banto.fakes.Orders;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.junit.jupiter.api.Nested;

class TagActionsTest {
  /** One with the tag, one without. */
  private abstract static class Tagging extends OrderActionContract {
    @Override
    protected Map<String, String> arguments() {
      return Map.of("tag", "VIP");
    }

    @Override
    protected List<Order> orders() {
      Order order = Orders.everyday(1);
      return List.of(order, order.with(e -> e.untag("VIP")));
    }
  }

  @Nested
  class Give extends Tagging {
    @Override
    protected OrderAction action() {
      return new TagActions.Give();
    }
  }

  @Nested
  class Take extends Tagging {
    @Override
    protected OrderAction action() {
      return new TagActions.Take();
    }
  }
}
