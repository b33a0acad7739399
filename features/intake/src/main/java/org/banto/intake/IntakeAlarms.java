// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.house.Topics;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Calls a person. */
final class IntakeAlarms {
  private static final int MOST = 5;

  private final EventAdmin events;

  IntakeAlarms(EventAdmin events) {
    this.events = events;
  }

  /** Says each text; of a great many only the first, and how many more there are. */
  void raise(AccountId account, List<Text> texts) {
    texts.stream().limit(MOST).forEach(t -> raise(account, t));
    if (texts.size() > MOST) {
      raise(
          account,
          new Text(
              "ほかに " + (texts.size() - MOST) + " 件あります。受注一覧で確認してください。",
              "There are " + (texts.size() - MOST) + " more. Look at the list of orders."));
    }
  }

  /** Staff see something else of this connection now. */
  void changed(AccountId account, ConnectionId connection) {
    events.postEvent(
        new Event(
            Topics.CONNECTION_CHANGED,
            Map.of(Topics.ACCOUNT, account.value(), Topics.CONNECTION, connection.toString())));
  }

  private void raise(AccountId account, Text text) {
    events.postEvent(new Event(Topics.ALARM, Topics.alarm(account, IntakeAlarmKinds.KIND, text)));
  }
}
