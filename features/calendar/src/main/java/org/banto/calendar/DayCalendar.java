// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which a shop or a warehouse works, or a carrier comes. A day that is open out of turn
 * counts before one that is closed, and that before weekdays and national holidays.
 *
 * @param weekdays the days of the week; at least one
 * @param onHolidays whether also on national holidays
 * @param closed days that are different
 * @param open days on which all the same
 */
record DayCalendar(Set<DayOfWeek> weekdays, boolean onHolidays, DaySpans closed, DaySpans open) {
  /** Whether it is one of its days. */
  boolean has(LocalDate day, Set<LocalDate> national) {
    if (open.has(day)) {
      return true;
    }
    return weekdays.contains(day.getDayOfWeek())
        && !closed.has(day)
        && (onHolidays || !national.contains(day));
  }
}
