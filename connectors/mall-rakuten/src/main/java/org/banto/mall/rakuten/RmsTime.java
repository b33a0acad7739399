// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.banto.base.Japan;

/** Rakuten's times: written exactly {@code yyyy-MM-ddTHH:mm:ss+0900}, read with any offset. */
final class RmsTime {
  private static final ZoneOffset JST = ZoneOffset.ofHours(9);
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+0900'").withZone(Japan.ZONE);
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  private RmsTime() {}

  static String text(Instant at) {
    return WRITTEN.format(at);
  }

  static Optional<Instant> read(String text) {
    try {
      if (text.endsWith("+0900")) {
        return Optional.of(
            LocalDateTime.parse(text.substring(0, text.length() - 5)).toInstant(JST));
      }
      return Optional.of(OffsetDateTime.parse(text, READ).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A day, also when a time follows it. */
  static Optional<LocalDate> day(String text) {
    try {
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
