// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banto.order.TimeSlot;

/** The house's slots in Yamato's codes. */
final class Slot {
  private Slot() {}

  /** The code of 配達時間帯; empty where Yamato has no such band. */
  static Optional<String> code(TimeSlot slot) {
    return neutral(slot).flatMap(Tables.SLOTS::code);
  }

  /** The band Yamato has that comes closest, as a proposal; a time it cannot tell means no band. */
  static Map<String, String> closest(TimeSlot slot) {
    if (slot.from().isEmpty() && slot.to().isEmpty()) {
      return Map.of("slot", "");
    }
    int from = slot.from().map(LocalTime::getHour).orElse(0);
    TimeSlot band = from < 12 ? TimeSlot.MORNING : TimeSlot.hours(evening(from), evening(from) + 2);
    Map<String, String> values = new HashMap<>();
    values.put("slot", band.label());
    band.from().ifPresent(t -> values.put("from", t.toString()));
    band.to().ifPresent(t -> values.put("to", t.toString()));
    return values;
  }

  private static int evening(int from) {
    return from < 16 ? 14 : from < 18 ? 16 : from < 19 ? 18 : 19;
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
