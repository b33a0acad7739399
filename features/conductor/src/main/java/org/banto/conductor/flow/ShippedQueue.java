// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.osgi.service.component.annotations.Component;

/**
 * Orders of which somebody shall look whether all have been told. A hint, not a record: what is
 * lost in a crash is found by the sweep.
 */
@Component(service = ShippedQueue.class)
public final class ShippedQueue {
  /**
   * An order of an account.
   *
   * @param account whose
   * @param order which
   */
  public record Item(AccountId account, OrderId order) {}

  private final Set<Item> items = new LinkedHashSet<>();

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
