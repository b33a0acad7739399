// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.time.LocalTime;
import java.util.Optional;

/**
 * A time of day wished for delivery.
 *
 * @param label as a clerk reads it: 午前中, 14時～16時, or the mall's words
 * @param from start, where it is a band
 * @param to end, where it is a band
 */
public record TimeSlot(String label, Optional<LocalTime> from, Optional<LocalTime> to) {
  /** 午前中. */
  public static final TimeSlot MORNING =
      new TimeSlot("午前中", Optional.empty(), Optional.of(LocalTime.NOON));

  /** 午後. */
  public static final TimeSlot AFTERNOON =
      new TimeSlot("午後", Optional.of(LocalTime.NOON), Optional.empty());

  /** A band of whole hours. */
  public static TimeSlot hours(int from, int to) {
    return new TimeSlot(
        from + "時～" + to + "時",
        Optional.of(LocalTime.of(from, 0)),
        Optional.of(LocalTime.of(to, 0)));
  }
}
