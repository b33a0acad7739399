// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.TimeSlot;

/** The times of day a carrier delivers at: its codes by {@code AM}, {@code PM}, {@code 14-16}, {@code BY10}. */
public final class Slots {
  private final CodeMap codes;

  /** Those of a code table; one without rows is a carrier without times. */
  public Slots(CodeMap codes) {
    this.codes = codes;
  }

  /** The carrier's code of a wish; empty where the carrier has no such band. */
  public Optional<String> code(TimeSlot slot) {
    return neutral(slot).flatMap(codes::code);
  }

  /** The house's word for a band of hours; empty for a wish without end that is not 午後. */
  public static Optional<String> neutral(TimeSlot slot) {
    int from = slot.from().map(LocalTime::getHour).orElse(0);
    if (slot.to().isEmpty()) {
      return from == 12 ? Optional.of("PM") : Optional.empty();
    }
    LocalTime to = slot.to().get();
    if (to.equals(LocalTime.NOON) && from <= 9) {
      return Optional.of("AM");
    }
    return Optional.of(slot.from().isEmpty() ? "BY" + to.getHour() : from + "-" + to.getHour());
  }

  /**
   * The carrier's band that comes closest, as a proposal: the morning for what begins before noon,
   * else the last that begins no later; no band for a time that cannot be told.
   */
  public Map<String, String> closest(TimeSlot slot) {
    boolean told = slot.from().isPresent() || slot.to().isPresent();
    int from = slot.from().map(LocalTime::getHour).orElse(0);
    Optional<TimeSlot> band = told ? closest(from) : Optional.empty();
    Map<String, String> values = new HashMap<>();
    values.put("slot", band.map(TimeSlot::label).orElse(""));
    band.flatMap(TimeSlot::from).ifPresent(t -> values.put("from", t.toString()));
    band.flatMap(TimeSlot::to).ifPresent(t -> values.put("to", t.toString()));
    return Map.copyOf(values);
  }

  private Optional<TimeSlot> closest(int from) {
    if (from < 12 && codes.code("AM").isPresent()) {
      return Optional.of(TimeSlot.MORNING);
    }
    if (codes.code("PM").isPresent()) {
      return Optional.of(TimeSlot.AFTERNOON);
    }
    List<int[]> bands =
        codes.all().stream()
            .map(CodeMap.Code::neutral)
            .filter(n -> n.matches("[0-9]+-[0-9]+"))
            .map(n -> n.split("-"))
            .map(n -> new int[] {Integer.parseInt(n[0]), Integer.parseInt(n[1])})
            .sorted(Comparator.comparingInt((int[] b) -> b[0]).thenComparing(b -> -b[1]))
            .toList();
    return bands.stream()
        .filter(b -> b[0] <= from)
        .reduce((first, last) -> last)
        .or(() -> bands.stream().findFirst())
        .map(b -> TimeSlot.hours(b[0], b[1]));
  }
}
