// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * When a shop ships, as it has set it in the section {@value #SECTION}: {@code cutoff} (12:00),
 * {@code leadDays} (0; days of work before an order ships), {@code weekdays} (MON,TUE,WED,THU,FRI),
 * {@code holidays} ({@code closed} or {@code open} on national holidays), {@code closed} and {@code
 * open} (days that are different), {@code lead.PREFECTURE} (days the carrier needs). A value that
 * makes no sense counts as not set.
 *
 * @param cutoff orders received until then ship the same day
 * @param leadDays shipping days in between
 * @param weekdays the days of the week on which it ships
 * @param onHolidays whether it ships on national holidays
 * @param closed days on which it does not ship
 * @param open days on which it ships all the same
 * @param carrierDays days to a prefecture, where set
 */
record ShippingDays(
    LocalTime cutoff,
    int leadDays,
    Set<DayOfWeek> weekdays,
    boolean onHolidays,
    Set<LocalDate> closed,
    Set<LocalDate> open,
    Map<String, Integer> carrierDays) {
  /** The section of the settings. */
  static final String SECTION = "shipping";

  private static final String LEAD = "lead.";
  private static final String SEPARATOR = "[\\s,、]+";

  /** What makes sense, by key. */
  private static final Map<String, Predicate<String>> SENSE =
      Map.of(
          "cutoff",
          text -> parses(LocalTime::parse, text.strip()),
          "leadDays",
          text -> text.strip().matches("[0-9]{1,2}"),
          "weekdays",
          text -> words(text).stream().allMatch(word -> day(word).isPresent()),
          "holidays",
          Set.of("open", "closed")::contains,
          "closed",
          ShippingDays::allDays,
          "open",
          ShippingDays::allDays);

  /** Those of the calendar: single days, and the national holidays. */
  private static final Set<String> CALENDAR = Set.of("holidays", "closed", "open");

  /** Whether it is one of the keys of when a shop ships, but for those of its calendar. */
  static boolean knows(String key) {
    return SENSE.containsKey(key) && !isOfCalendar(key)
        || key.startsWith(LEAD) && key.length() > LEAD.length();
  }

  /** Whether it is one of the keys of the shop's calendar. */
  static boolean isOfCalendar(String key) {
    return CALENDAR.contains(key);
  }

  /**
   * Looks at what a shop wants to set.
   *
   * @throws IllegalArgumentException naming the key and the value that makes no sense
   */
  static void check(String key, String value) {
    Predicate<String> sense = key.startsWith(LEAD) ? SENSE.get("leadDays") : SENSE.get(key);
    if (sense != null && !sense.test(value)) {
      throw new Rejection(new Text(key + " に使えない値です: " + value, key + " cannot be: " + value));
    }
  }

  private static boolean allDays(String text) {
    return words(text).stream().allMatch(word -> parses(LocalDate::parse, word));
  }

  private static boolean parses(Consumer<String> parser, String text) {
    try {
      parser.accept(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  static ShippingDays of(Map<String, String> s) {
    Map<String, Integer> carrierDays = new java.util.HashMap<>();
    s.forEach(
        (key, value) -> {
          if (key.startsWith(LEAD)) {
            carrierDays.put(key.substring(LEAD.length()), number(value, 1));
          }
        });
    return new ShippingDays(
        time(s.getOrDefault("cutoff", "")),
        number(s.getOrDefault("leadDays", ""), 0),
        weekdays(s.getOrDefault("weekdays", "")),
        s.getOrDefault("holidays", "").equals("open"),
        days(s.getOrDefault("closed", "")),
        days(s.getOrDefault("open", "")),
        Map.copyOf(carrierDays));
  }

  private static LocalTime time(String text) {
    try {
      return text.isBlank() ? LocalTime.NOON : LocalTime.parse(text.strip());
    } catch (DateTimeException e) {
      return LocalTime.NOON;
    }
  }

  private static int number(String text, int least) {
    return text.strip().matches("[0-9]{1,2}")
        ? Math.max(least, Integer.parseInt(text.strip()))
        : least;
  }

  private static Set<DayOfWeek> weekdays(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    words(text).forEach(word -> day(word).ifPresent(days::add));
    return days.isEmpty() ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : days;
  }

  private static Optional<DayOfWeek> day(String word) {
    return Stream.of(DayOfWeek.values())
        .filter(d -> d.name().startsWith(word.toUpperCase(Locale.ROOT)) && word.length() >= 3)
        .findFirst();
  }

  private static Set<LocalDate> days(String text) {
    Set<LocalDate> days = new HashSet<>();
    for (String word : words(text)) {
      try {
        days.add(LocalDate.parse(word));
      } catch (DateTimeException e) {
        // Not a day: not set.
      }
    }
    return Set.copyOf(days);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(SEPARATOR)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
