// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import org.banto.base.Desk;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.requests.OutboxView;

/**
 * An order with all its page shows.
 *
 * @param order the order
 * @param desk where it stands
 * @param boxName name of its hold box, or empty
 * @param open what still stops it
 * @param reachable desks it can be moved to
 * @param outbox what leaves, or left, the house
 */
public record OrderPage(
    Order order,
    Desk desk,
    String boxName,
    List<Finding> open,
    List<NamedDesk> reachable,
    List<OutboxView> outbox) {
  /** A desk and its name. */
  public record NamedDesk(Desk desk, String name) {
    static NamedDesk of(Desk desk) {
      return new NamedDesk(desk, desk.japanese());
    }
  }
}
