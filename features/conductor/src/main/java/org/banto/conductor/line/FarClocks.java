// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far the clocks of far sides are before ours, as the {@code Date} of their answers says (RFC
 * 9110, 6.6.1). One wrong far side among several accuses nobody.
 */
public final class FarClocks {
  /** What was heard longer ago says nothing of today's clock. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final Map<String, Heard> hosts = new ConcurrentHashMap<>();

  private record Heard(Duration ahead, Instant at) {}

  /** An answer came at this moment by our clock. */
  void heard(HttpResponse<?> answer, Instant now) {
    heard(
        Optional.ofNullable(answer.uri()).map(URI::getAuthority).orElse(""),
        answer.headers().firstValue("Date").orElse(""),
        answer.headers().firstValue("Age").orElse("0"),
        now);
  }

  /** A store on the way answers with the {@code Date} of when it was filled, {@code Age} ago. */
  void heard(String host, String date, String age, Instant now) {
    if (host.isEmpty() || date.isEmpty() || !age.matches("[0-9]{1,9}")) {
      return;
    }
    try {
      Instant theirs = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
      Instant then = theirs.plusSeconds(Long.parseLong(age));
      hosts.put(host, new Heard(Duration.between(now, then), now));
    } catch (DateTimeException e) {
      // not a date: it says nothing of our clock
      hosts.remove(host);
    }
  }

  /** How far they are before ours: the median; of two in the middle the one nearer to ours. */
  public Optional<Duration> ahead(Instant now) {
    List<Duration> all =
        hosts.values().stream()
            .filter(h -> h.at().plus(KEPT).isAfter(now))
            .map(Heard::ahead)
            .sorted()
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Duration low = all.get((all.size() - 1) / 2);
    Duration high = all.get(all.size() / 2);
    return Optional.of(low.abs().compareTo(high.abs()) < 0 ? low : high);
  }
}
