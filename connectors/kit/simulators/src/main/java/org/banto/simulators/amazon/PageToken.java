// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a walk goes on; good for a day, and only with the parameters it was given for.
 *
 * @param asked the parameters
 * @param end up to where the walk goes
 * @param at the last order given, by its time
 * @param number and by its number
 * @param given when
 */
record PageToken(String asked, Instant end, Instant at, String number, Instant given) {
  private static final Duration LIFE = Duration.ofHours(24);

  static Optional<PageToken> read(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] p = text.split("\n", -1);
      return p.length == 5
          ? Optional.of(
              new PageToken(
                  p[0], Instant.parse(p[1]), Instant.parse(p[2]), p[3], Instant.parse(p[4])))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  String text() {
    String text = String.join("\n", asked, end.toString(), at.toString(), number, given.toString());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  boolean good(String parameters, Instant now) {
    return asked.equals(parameters) && now.isBefore(given.plus(LIFE));
  }

  /** Whether this order comes after the last one given. */
  boolean before(Instant time, String other) {
    return time.isAfter(at) || time.equals(at) && other.compareTo(number) > 0;
  }
}
