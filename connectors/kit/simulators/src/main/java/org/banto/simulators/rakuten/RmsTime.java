// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.simulators.MallClock;

/** The mall's one time format: exactly {@code yyyy-MM-ddTHH:mm:ss+0900}. */
final class RmsTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+0900'").withZone(MallClock.TOKYO);
  private static final Pattern EXACT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0900");

  private RmsTime() {}

  static String text(Instant at) {
    return MallClock.text(at);
  }

  /** Empty when the text is in any other format. */
  static Optional<Instant> exact(String text) {
    if (!EXACT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(text, FORMAT).atZone(MallClock.TOKYO).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Optional<Instant> of(JsonNode field) {
    return field.isTextual() ? exact(field.asText()) : Optional.empty();
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
