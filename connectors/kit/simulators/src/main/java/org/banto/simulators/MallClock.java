// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A far side's own clock: a base clock and an offset that tests move. */
public final class MallClock extends Clock {
  /** Where all of them live. */
  public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+0900'").withZone(TOKYO);

  private final Clock base;
  private volatile Duration offset = Duration.ZERO;

  MallClock(Clock base) {
    this.base = base;
  }

  void offset(Duration by) {
    offset = by;
  }

  Duration offset() {
    return offset;
  }

  /** The day in Tokyo. */
  public LocalDate today() {
    return instant().atZone(TOKYO).toLocalDate();
  }

  /** A time as journals write it, {@code 2026-11-24T12:00:00+0900}. */
  public static String text(Instant at) {
    return FORMAT.format(at);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return TOKYO;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("far sides live in Tokyo");
  }
}
