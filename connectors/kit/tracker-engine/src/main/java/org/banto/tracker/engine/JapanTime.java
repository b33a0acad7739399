// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Japan;

/**
 * Times as carriers print them, in Japan's time: {@code 07月03日 10:02}, {@code 01/02 11:20}, {@code
 * 2026/07/03 10:40}; the hour may be missing. Words that are no time are none.
 */
public final class JapanTime {
  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{4})[年/])?(\\d{1,2})[月/](\\d{1,2})日?(?:\\s+(\\d{1,2}):(\\d{2}))?.*");

  private JapanTime() {}

  /** A time without a year: the newest that is not after tomorrow. */
  public static Optional<Instant> before(Instant now, String text) {
    LocalDate latest = LocalDate.ofInstant(now, Japan.ZONE).plusDays(1);
    return read(text, latest.getYear())
        .map(t -> t.toLocalDate().isAfter(latest) ? t.minusYears(1) : t)
        .map(JapanTime::instant);
  }

  /** A time without a year: the first that is not before this day. */
  public static Optional<Instant> after(LocalDate day, String text) {
    return read(text, day.getYear())
        .map(t -> t.toLocalDate().isBefore(day) ? t.plusYears(1) : t)
        .map(JapanTime::instant);
  }

  /** A time with its year. */
  public static Optional<Instant> of(String text) {
    return read(text, 0).filter(t -> t.getYear() > 0).map(JapanTime::instant);
  }

  /** A day with its year, e.g. {@code 2025年12月30日}. */
  public static Optional<LocalDate> day(String text) {
    return read(text, 0).filter(t -> t.getYear() > 0).map(LocalDateTime::toLocalDate);
  }

  private static Instant instant(LocalDateTime time) {
    return time.atZone(Japan.ZONE).toInstant();
  }

  private static Optional<LocalDateTime> read(String text, int year) {
    Matcher m = TIME.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          LocalDate.of(m.group(1) == null ? year : number(m, 1), number(m, 2), number(m, 3));
      LocalTime hour =
          m.group(4) == null ? LocalTime.MIDNIGHT : LocalTime.of(number(m, 4), number(m, 5));
      return Optional.of(day.atTime(hour));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
