// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is moved by hand: the mall and the connector both look at it. */
final class Hands extends Clock {
  Instant now = Instant.parse("2026-11-24T03:00:00Z");

  void go(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneOffset getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
