// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.Watch;

/** Event topics and their properties, sent through the OSGi Event Admin after a commit. */
public final class Topics {
  /** Orders changed: {@link #ACCOUNT} and {@link #ORDERS}. */
  public static final String ORDERS_CHANGED = "org/banto/order/CHANGED";

  /**
   * What had to leave the house because of orders has left, accepted by whoever it was for: {@link
   * #ACCOUNT} and {@link #ORDERS}. A hint: after a crash it does not come again.
   */
  public static final String COMMANDS_DONE = "org/banto/command/DONE";

  /** A connection changed its state: {@link #ACCOUNT} and {@link #CONNECTION}. */
  public static final String CONNECTION_CHANGED = "org/banto/connection/CHANGED";

  /** A job moved on: {@link #ACCOUNT} and {@link #JOB}. */
  public static final String JOB_CHANGED = "org/banto/job/CHANGED";

  /** The set of installed functions changed (a plan, a connector). */
  public static final String HOUSE_CHANGED = "org/banto/house/CHANGED";

  /**
   * Something has happened that a person should look at: {@link #ACCOUNT}, {@link #TEXT} and
   * {@link #TEXT_EN}, {@link #KIND} and {@link #SUBJECT} where its room names them. What lasts is mended by a {@link
   * Watch}.
   */
  public static final String ALARM = "org/banto/alarm/RAISED";

  /**
   * Alarms were raised or have ended: {@link #ACCOUNT}, empty for the whole house, {@link #TEXT},
   * {@link #TEXT_EN}.
   */
  public static final String ALARMS_CHANGED = "org/banto/alarm/CHANGED";

  /**
   * What a room shows has changed, other than by a change of orders: {@link #ACCOUNT} and {@link
   * #ROOM}.
   */
  public static final String ROOM_CHANGED = "org/banto/room/CHANGED";

  /** Property: the account id, a String. */
  public static final String ACCOUNT = "account";

  /** Property: order ids, a long[]. */
  public static final String ORDERS = "orders";

  /** Property: a connection id, a String. */
  public static final String CONNECTION = "connection";

  /** Property: a job id, a String. */
  public static final String JOB = "job";

  /** Property: the room's place in the page, a String. */
  public static final String ROOM = "room";

  /** Property: a sentence in Japanese without personal data, a String. */
  public static final String TEXT = "text";

  /** Property: the same in English; the Japanese stands for it where it is missing. */
  public static final String TEXT_EN = "textEn";

  /** Property: the kind of an alarm, an {@link AlarmKind}. */
  public static final String KIND = "kind";

  /** Property: what an alarm is about, a String; as {@link Alarm#subject}. */
  public static final String SUBJECT = "subject";

  private Topics() {}

  /** The properties of an {@link #ALARM} that is about nothing in particular. */
  public static Map<String, Object> alarm(AccountId account, AlarmKind kind, Text text) {
    return Map.of(ACCOUNT, account.value(), KIND, kind, TEXT, text.ja(), TEXT_EN, text.en());
  }

  /** The properties of an {@link #ALARM} about something. */
  public static Map<String, Object> alarm(
      AccountId account, AlarmKind kind, Text text, String subject) {
    return Map.of(
        ACCOUNT,
        account.value(),
        KIND,
        kind,
        TEXT,
        text.ja(),
        TEXT_EN,
        text.en(),
        SUBJECT,
        subject);
  }
}
