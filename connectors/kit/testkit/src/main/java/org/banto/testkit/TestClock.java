// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves: the connector and its far side believe in the same one. */
public final class TestClock extends Clock {
  private volatile Instant now;

  /** One that stands there, in UTC. */
  public TestClock(Instant now) {
    this.now = now;
  }

  /** So much later, or earlier. */
  public void go(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** The same moment told elsewhere; it does not go on with this one. */
  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
