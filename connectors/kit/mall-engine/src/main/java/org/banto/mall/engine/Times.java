// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Japan;

/** The malls' ways to write times. What has no zone is Japan's time. */
public final class Times {
  private static final Pattern SECONDS = Pattern.compile("\\d{9,11}");
  private static final Pattern APART =
      Pattern.compile(
          "(\\d{4})[-/年](\\d{1,2})[-/月](\\d{1,2})日?"
              + "(?:[T\\s]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern TOGETHER =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?)?()");

  private Times() {}

  /** Reads seconds since 1970, ISO with or without an offset, {@code yyyy/MM/dd HH:mm}, {@code yyyyMMddHHmmss}. */
  public static Optional<Instant> read(String text) {
    String plain = text.strip();
    if (SECONDS.matcher(plain).matches()) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(plain)));
    }
    return match(plain).flatMap(Times::instant);
  }

  /** Reads a day, also when a time follows it: the day as written. */
  public static Optional<LocalDate> day(String text) {
    return match(text.strip()).flatMap(Times::date);
  }

  /** As that pattern says, in Japan's time. */
  public static String write(Instant at, String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withZone(Japan.ZONE).format(at);
  }

  private static Optional<Matcher> match(String text) {
    for (Pattern form : new Pattern[] {APART, TOGETHER}) {
      Matcher m = form.matcher(text);
      if (m.matches()) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Matcher m) {
    try {
      return Optional.of(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(Matcher m) {
    try {
      LocalTime time = LocalTime.of(number(m, 4), number(m, 5), number(m, 6));
      String zone = m.group(7) == null ? "" : m.group(7);
      ZoneId at = zone.isEmpty() ? Japan.ZONE : ZoneOffset.of(zone);
      return date(m).map(day -> LocalDateTime.of(day, time).atZone(at).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
  }
}
