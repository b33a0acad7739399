// SPDX-License-Identifier: Apache-2.0
package org.banto.recorded.stage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock moved by hand. */
public final class Hands extends Clock {
  private Instant now = Instant.parse("2026-11-20T07:00:00Z");

  /** Lets time pass. */
  public void go(Duration by) {
    now = now.plus(by);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
