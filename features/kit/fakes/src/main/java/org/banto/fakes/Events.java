// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banto.house.Topics;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Remembers events. */
public final class Events implements EventAdmin {
  private final List<Event> all = new CopyOnWriteArrayList<>();

  @Override
  public void postEvent(Event event) {
    all.add(event);
  }

  @Override
  public void sendEvent(Event event) {
    all.add(event);
  }

  /** What was posted, oldest first. */
  public List<Event> all() {
    return List.copyOf(all);
  }

  /** Forgets them. */
  public void clear() {
    all.clear();
  }

  /** What was raised as an alarm. */
  public List<String> alarms() {
    return all.stream()
        .filter(e -> e.getTopic().equals(Topics.ALARM))
        .map(e -> (String) e.getProperty(Topics.TEXT))
        .toList();
  }
}
