// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Japan;

/** Reads days and times the way malls write them; without a zone they are Japan's. */
final class Dates {
  /** 2026-11-20, 2026/11/20 9:05, 20261120090500, 2026年11月20日(金) 9時5分, 2026-11-20T09:05:00+09:00 … */
  private static final Pattern USUAL =
      Pattern.compile(
          "(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?\\s*(?:\\([^)]{1,3}\\))?"
              + "(?:[T\\s]*(\\d{1,2})[:時]?(\\d{2})[:分]?(?:(\\d{2})秒?(?:\\.\\d+)?)?)?"
              + "\\s*(Z|[+-]\\d{2}:?\\d{2})?");

  /** Days since 1899-12-30 and a part of the day, as spreadsheets keep them: 46332.5. */
  private static final Pattern SERIAL = Pattern.compile("([34567]\\d{4})(?:\\.(\\d{1,12}))?");

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final long DAY_SECONDS = 86_400;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final List<String> patterns;

  Dates(List<String> patterns) {
    this.patterns = patterns;
  }

  /** A moment; of a day alone its beginning. */
  Optional<Instant> instant(String text) {
    for (String pattern : patterns) {
      Optional<Instant> read = by(pattern, text);
      if (read.isPresent()) {
        return read.filter(Dates::plausible);
      }
    }
    return serial(text).or(() -> usual(text)).filter(Dates::plausible);
  }

  /** What lies in no shop's time is no date but a number taken for one. */
  private static boolean plausible(Instant at) {
    int year = LocalDate.ofInstant(at, Japan.ZONE).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static Optional<Instant> serial(String text) {
    Matcher m = SERIAL.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    LocalDate day = SERIAL_ZERO.plusDays(Long.parseLong(m.group(1)));
    double part = m.group(2) == null ? 0 : Double.parseDouble("0." + m.group(2));
    return Optional.of(
        day.atStartOfDay(Japan.ZONE).plusSeconds(Math.round(part * DAY_SECONDS)).toInstant());
  }

  /** A day. */
  Optional<LocalDate> day(String text) {
    return instant(text).map(i -> LocalDate.ofInstant(i, Japan.ZONE));
  }

  private static Optional<Instant> by(String pattern, String text) {
    try {
      TemporalAccessor read = DateTimeFormatter.ofPattern(pattern, Locale.JAPAN).parse(text);
      LocalDate day = read.query(TemporalQueries.localDate());
      LocalTime time = read.query(TemporalQueries.localTime());
      if (day == null) {
        return Optional.empty();
      }
      return Optional.of(
          day.atTime(time == null ? LocalTime.MIN : time).atZone(Japan.ZONE).toInstant());
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> usual(String text) {
    Matcher m = USUAL.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime at =
          LocalDateTime.of(
              number(m, 1), number(m, 2), number(m, 3), number(m, 4), number(m, 5), number(m, 6));
      String zone = m.group(7);
      return Optional.of(at.atZone(zone == null ? Japan.ZONE : ZoneOffset.of(zone)).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
  }
}
