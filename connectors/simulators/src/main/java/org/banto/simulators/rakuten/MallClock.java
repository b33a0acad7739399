// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The mall's own clock: a base clock and an offset that tests move. */
final class MallClock extends Clock {
  private final Clock base;
  private volatile Duration offset = Duration.ZERO;

  MallClock(Clock base) {
    this.base = base;
  }

  void offset(Duration by) {
    offset = by;
  }

  LocalDate today() {
    return instant().atZone(RmsTime.TOKYO).toLocalDate();
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return RmsTime.TOKYO;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the mall lives in Tokyo");
  }
}
