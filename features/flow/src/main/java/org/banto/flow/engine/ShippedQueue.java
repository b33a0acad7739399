// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.house.Topics;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;

/**
 * Orders of which somebody shall look whether all have been told: those that have just been shipped,
 * and those of which something has left the house. A hint, not a record: what is lost in a crash is
 * found by the sweep.
 */
@Component(service = {ShippedQueue.class, EventHandler.class})
@EventTopics(Topics.COMMANDS_DONE)
public final class ShippedQueue implements EventHandler {
  /**
   * An order of an account.
   *
   * @param account whose
   * @param order which
   */
  public record Item(AccountId account, OrderId order) {}

  private final Set<Item> items = new LinkedHashSet<>();

  /** Notes the orders of which something has left. */
  @Override
  public void handleEvent(Event event) {
    if (event.getProperty(Topics.ACCOUNT) instanceof String account
        && event.getProperty(Topics.ORDERS) instanceof long[] orders) {
      Arrays.stream(orders).forEach(o -> add(new AccountId(account), new OrderId(o)));
    }
  }

  /** Notes an order. */
  public synchronized void add(AccountId account, OrderId order) {
    items.add(new Item(account, order));
  }

  /** Takes all that was noted. */
  public synchronized List<Item> drain() {
    List<Item> all = new ArrayList<>(items);
    items.clear();
    return all;
  }
}
