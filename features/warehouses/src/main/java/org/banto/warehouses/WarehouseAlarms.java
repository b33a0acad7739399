// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.house.Topics;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/**
 * Calls a person, once to each thing while the house runs: warehouses say the same again and again.
 */
final class WarehouseAlarms {
  private static final int KEPT = 1_000;

  private final EventAdmin events;
  private final Deque<String> said = new ArrayDeque<>();

  WarehouseAlarms(EventAdmin events) {
    this.events = events;
  }

  /** Those of these that have not been said; they count as said. */
  synchronized List<String> fresh(AccountId account, Collection<String> things) {
    List<String> fresh = things.stream().filter(s -> !said.contains(account + " " + s)).toList();
    fresh.forEach(s -> said.addLast(account + " " + s));
    while (said.size() > KEPT) {
      said.removeFirst();
    }
    return fresh;
  }

  void raise(AccountId account, Text text) {
    events.postEvent(
        new Event(Topics.ALARM, Topics.alarm(account, WarehouseAlarmKinds.KIND, text)));
  }
}
