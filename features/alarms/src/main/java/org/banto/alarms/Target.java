// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.banto.base.Japan;
import org.banto.flow.AlarmKind;

/**
 * Who is told of alarms, how, of which and when.
 *
 * @param id its id
 * @param name what the shop calls it
 * @param way {@code mail}, {@code slack}, {@code chatwork}, {@code lineworks} or {@code json}
 * @param to the mail address, or the room where a way has rooms
 * @param secret the address of the webhook, or the token; never shown
 * @param template what a webhook is sent, with {@code {{text}}} and others in it
 * @param language {@code ja} or {@code en}
 * @param faults whether it is told of every fault
 * @param kinds of which other kinds
 * @param from from when on each day, {@code H:mm}; empty for always
 * @param until until when
 * @param on whether it is switched on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Target(
    String id,
    String name,
    String way,
    String to,
    String secret,
    String template,
    String language,
    boolean faults,
    Set<String> kinds,
    String from,
    String until,
    boolean on) {
  /** Whether it is told of this kind. */
  boolean wants(AlarmKind kind) {
    return on && (faults && kind.fault() || kinds.contains(kind.id()));
  }

  boolean english() {
    return language.equals("en");
  }

  /** The next moment at which it may be told: now, or when its hours begin. */
  Instant opens(Instant now) {
    if (from.isEmpty() || until.isEmpty() || from.equals(until)) {
      return now;
    }
    LocalTime begin = LocalTime.parse(from);
    LocalTime end = LocalTime.parse(until);
    ZonedDateTime here = now.atZone(Japan.ZONE);
    LocalTime time = here.toLocalTime();
    boolean inside =
        begin.isBefore(end)
            ? !time.isBefore(begin) && time.isBefore(end)
            : !time.isBefore(begin) || time.isBefore(end);
    if (inside) {
      return now;
    }
    ZonedDateTime today = here.with(begin);
    return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
  }

  @Override
  public String toString() {
    return "Target[" + id + ", " + way + "]";
  }
}
