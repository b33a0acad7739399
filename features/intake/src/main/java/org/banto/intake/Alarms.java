// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.Map;
import org.banto.account.AccountId;
import org.banto.flow.Topics;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Calls a person. */
final class Alarms {
  private final EventAdmin events;

  Alarms(EventAdmin events) {
    this.events = events;
  }

  void raise(AccountId account, String text) {
    events.postEvent(
        new Event(Topics.ALARM, Map.of(Topics.ACCOUNT, account.value(), Topics.TEXT, text)));
  }
}
