// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.ArrayList;
import java.util.List;
import org.banto.house.Topics;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Remembers the alarms. */
final class Events implements EventAdmin {
  final List<String> alarms = new ArrayList<>();

  @Override
  public void postEvent(Event event) {
    if (event.getTopic().equals(Topics.ALARM)) {
      alarms.add(event.getProperty(Topics.ACCOUNT) + " " + event.getProperty(Topics.TEXT));
    }
  }

  @Override
  public void sendEvent(Event event) {
    postEvent(event);
  }
}
