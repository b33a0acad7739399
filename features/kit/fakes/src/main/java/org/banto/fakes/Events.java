// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banto.house.Topics;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventHandler;

/** Remembers events, and hands them at once to whoever hears of their topic. */
public final class Events implements EventAdmin {
  private final List<Event> all = new CopyOnWriteArrayList<>();
  private final Map<String, EventHandler> hearing = new ConcurrentHashMap<>();

  @Override
  public void postEvent(Event event) {
    sendEvent(event);
  }

  @Override
  public void sendEvent(Event event) {
    all.add(event);
    Optional.ofNullable(hearing.get(event.getTopic())).ifPresent(h -> h.handleEvent(event));
  }

  /** From now on somebody hears of a topic. */
  public void hear(String topic, EventHandler handler) {
    hearing.put(topic, handler);
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
