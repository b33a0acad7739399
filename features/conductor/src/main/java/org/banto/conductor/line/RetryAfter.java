// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads {@code Retry-After} (RFC 9110 §10.2.3): seconds or a date; at most an hour is believed. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  static Optional<Duration> of(HttpHeaders headers, Clock clock) {
    return headers
        .firstValue("Retry-After")
        .flatMap(text -> read(text.strip(), clock))
        .filter(d -> !d.isNegative())
        .map(d -> d.compareTo(LONGEST) > 0 ? LONGEST : d);
  }

  private static Optional<Duration> read(String text, Clock clock) {
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      ZonedDateTime at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(clock.instant(), at.toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
