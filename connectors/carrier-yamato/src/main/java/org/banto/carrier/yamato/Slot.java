// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.time.LocalTime;
import java.util.Optional;
import org.banto.order.TimeSlot;

/** The house's slots in Yamato's codes. */
final class Slot {
  private Slot() {}

  /** The code of 配達時間帯; empty where Yamato has no such band. */
  static Optional<String> code(TimeSlot slot) {
    return neutral(slot).flatMap(Tables.SLOTS::code);
  }

  private static Optional<String> neutral(TimeSlot slot) {
    if (slot.to().isEmpty()) {
      return Optional.empty();
    }
    LocalTime to = slot.to().get();
    int from = slot.from().map(LocalTime::getHour).orElse(0);
    if (to.equals(LocalTime.NOON) && from <= 9) {
      return Optional.of("AM");
    }
    if (slot.from().isEmpty()) {
      return Optional.of("BY" + to.getHour());
    }
    return Optional.of(from + "-" + to.getHour());
  }
}
