// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands where it was set. */
final class HandClock extends Clock {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private Instant now = Instant.EPOCH;

  void set(Instant to) {
    now = to;
  }

  void forward(Duration by) {
    now = now.plus(by);
  }

  @Override
  public ZoneId getZone() {
    return TOKYO;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    Clock stands = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return stands.withZone(other);
      }

      @Override
      public Instant instant() {
        return stands.instant();
      }
    };
  }

  @Override
  public Instant instant() {
    return now;
  }
}
