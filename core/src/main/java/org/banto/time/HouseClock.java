// SPDX-License-Identifier: Apache-2.0
package org.banto.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock that everything in the house asks for the time: the machine's, which a test may
 * move while the house is at work. What only measures how long something takes asks {@link
 * System#nanoTime()}.
 */
public final class HouseClock extends Clock {
  /** System property: how far a test house is ahead of the machine, e.g. {@code P31D}, {@code -PT10M}. */
  public static final String OFFSET = "banto.clock.offset";

  /** System property: {@code true} says that this is a test house; no other lets its clock be moved. */
  public static final String TEST_HOUSE = "banto.test.house";

  private final ZoneId zone;

  /** In UTC. */
  public HouseClock() {
    this(ZoneOffset.UTC);
  }

  /** In a zone. */
  public HouseClock(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new HouseClock(other);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset());
  }

  /**
   * How far this house is ahead of the machine; nothing where it is no test house.
   *
   * @throws IllegalStateException when a test house is given an offset that is no duration
   */
  public static Duration offset() {
    String text = System.getProperty(OFFSET, "");
    if (text.isEmpty() || !Boolean.getBoolean(TEST_HOUSE)) {
      return Duration.ZERO;
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalStateException(
          OFFSET + " is no duration such as P31D or -PT10M: " + text, e);
    }
  }
}
