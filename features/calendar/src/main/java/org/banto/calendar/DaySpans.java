// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * Days of a calendar: single ones, those from one to another, and those of every year.
 *
 * @param days of one year
 * @param yearly of every year
 */
record DaySpans(Set<LocalDate> days, Set<MonthDay> yearly) {
  /** None. */
  static final DaySpans NONE = new DaySpans(Set.of(), Set.of());

  /** A year with all days there are. */
  private static final int LEAP = 2000;

  private static final int LONGEST = 4_000;
  private static final String SPAN = "..";
  private static final Text SHAPE =
      new Text(
          "日付は 2026-12-31、期間は 2026-12-29..2027-01-03、毎年なら 12-29..01-03 のように入れてください",
          "write days as 2026-12-31, spans as 2026-12-29..2027-01-03, yearly ones as 12-29..01-03");

  /**
   * As they are written, apart by commas or blanks: {@code 2026-12-31}, {@code
   * 2026-12-29..2027-01-03}, {@code 12-29..01-03}.
   *
   * @throws Rejection naming the first one that is no day
   */
  static DaySpans of(String text) {
    Set<LocalDate> days = new HashSet<>();
    Set<MonthDay> yearly = new HashSet<>();
    for (String word : words(text)) {
      String first = word.contains(SPAN) ? word.substring(0, word.indexOf(SPAN)) : word;
      String last = word.contains(SPAN) ? word.substring(word.indexOf(SPAN) + 2) : word;
      try {
        if (first.length() == "MM-DD".length()) {
          add(MonthDay.parse("--" + first), MonthDay.parse("--" + last), yearly);
        } else {
          add(LocalDate.parse(first), LocalDate.parse(last), word, days);
        }
      } catch (DateTimeException e) {
        throw wrong(word, SHAPE);
      }
    }
    return new DaySpans(Set.copyOf(days), Set.copyOf(yearly));
  }

  private static void add(MonthDay first, MonthDay last, Set<MonthDay> to) {
    LocalDate from = first.atYear(LEAP);
    LocalDate until = last.atYear(last.isBefore(first) ? LEAP + 1 : LEAP);
    from.datesUntil(until.plusDays(1)).forEach(d -> to.add(MonthDay.from(d)));
  }

  private static void add(LocalDate first, LocalDate last, String word, Set<LocalDate> to) {
    if (last.isBefore(first)) {
      throw wrong(word, new Text("期間の終わりが始まりより前です", "the span ends before it begins"));
    }
    if (first.plusDays(LONGEST).isBefore(last)) {
      throw wrong(word, new Text("期間が長すぎます", "the span is too long"));
    }
    first.datesUntil(last.plusDays(1)).forEach(to::add);
  }

  private static Rejection wrong(String word, Text why) {
    return new Rejection(new Text(word + ": " + why.ja(), word + ": " + why.en()));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[\\s,、;]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Whether a day is one of them. */
  boolean has(LocalDate day) {
    return days.contains(day)
        || !yearly.isEmpty()
            && yearly.contains(MonthDay.of(day.getMonthValue(), day.getDayOfMonth()));
  }

  /** How many are named, yearly ones once. */
  int size() {
    return days.size() + yearly.size();
  }
}
