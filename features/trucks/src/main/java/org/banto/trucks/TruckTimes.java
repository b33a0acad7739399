// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When carriers come, as the shop has set it in the section {@value #SECTION}: {@code yamato.MON} is
 * {@code 15:00}. A day on which nothing is set is one on which the carrier does not come.
 *
 * @param hours by key
 */
record TruckTimes(Map<String, LocalTime> hours) {
  static final String SECTION = "trucks";

  /** The days of the week, as keys have them. */
  static final List<String> DAYS = Arrays.stream(DayOfWeek.values()).map(TruckTimes::code).toList();

  TruckTimes {
    hours = Map.copyOf(hours);
  }

  /** What makes no sense counts as not set. */
  static TruckTimes of(Map<String, String> set) {
    Map<String, LocalTime> hours = new TreeMap<>();
    set.forEach((key, value) -> time(value).ifPresent(t -> hours.put(key, t)));
    return new TruckTimes(hours);
  }

  /** {@code 15:00}, also {@code 9:30}. */
  static Optional<LocalTime> time(String text) {
    try {
      String full = text.strip().length() == 4 ? "0" + text.strip() : text.strip();
      return Optional.of(LocalTime.parse(full)).filter(t -> full.length() == 5);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Those of a day of the week, by carrier. */
  Map<String, LocalTime> on(DayOfWeek day) {
    Map<String, LocalTime> of = new TreeMap<>();
    String end = "." + code(day);
    hours.forEach(
        (key, at) -> {
          if (key.endsWith(end)) {
            of.put(key.substring(0, key.length() - end.length()), at);
          }
        });
    return of;
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 3);
  }
}
