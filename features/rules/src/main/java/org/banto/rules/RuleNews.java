// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.Map;
import org.banto.base.AccountId;
import org.banto.house.Topics;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Tells the pages that are open that the rules of an account have changed. */
record RuleNews(EventAdmin events) {
  void tell(AccountId account) {
    events.postEvent(
        new Event(
            Topics.ROOM_CHANGED, Map.of(Topics.ACCOUNT, account.value(), Topics.ROOM, "rules")));
  }
}
