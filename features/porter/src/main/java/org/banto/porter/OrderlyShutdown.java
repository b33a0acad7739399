// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.banto.flow.Shift;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody is told that the house closes, and then waited for. */
final class OrderlyShutdown {
  private static final Logger LOG = LoggerFactory.getLogger(OrderlyShutdown.class);
  private static final Duration STEP = Duration.ofMillis(25);

  /** Who hands work on to a neighbour has left for a moment before the neighbour has it. */
  private static final int CALM_STEPS = 4;

  private final LongSupplier nanos;
  private final Pause pause;

  /** Waits for a moment. */
  @FunctionalInterface
  interface Pause {
    /** Waits. */
    void of(Duration time);
  }

  OrderlyShutdown(LongSupplier nanos, Pause pause) {
    this.nanos = nanos;
    this.pause = pause;
  }

  /**
   * Tells all that the house closes, and waits for them; those who lock up come last.
   *
   * @return what is still under way with those who lock up; empty when everything may be stopped
   */
  List<String> run(List<Shift> shifts) {
    List<Shift> others = shifts.stream().filter(s -> !s.locksUp()).toList();
    List<Shift> last = shifts.stream().filter(Shift::locksUp).toList();
    List<String> left = leave(others);
    if (!left.isEmpty()) {
      LOG.warn("The house closes; left behind: {}", String.join(", ", left));
    }
    return leave(last);
  }

  private List<String> leave(List<Shift> shifts) {
    long told = nanos.getAsLong();
    shifts.forEach(OrderlyShutdown::tell);
    int calm = 0;
    while (true) {
      Duration waited = Duration.ofNanos(nanos.getAsLong() - told);
      List<Shift> awaited =
          shifts.stream().filter(s -> s.patience().compareTo(waited) > 0).toList();
      calm = underWay(awaited).isEmpty() ? calm + 1 : 0;
      if (awaited.isEmpty() || calm >= CALM_STEPS) {
        return underWay(shifts);
      }
      pause.of(STEP);
    }
  }

  private static List<String> underWay(List<Shift> shifts) {
    List<String> all = new ArrayList<>();
    for (Shift shift : shifts) {
      try {
        all.addAll(shift.underWay());
      } catch (RuntimeException e) {
        all.add(shift.getClass().getSimpleName() + " does not say: " + e);
      }
    }
    return all.stream().sorted().collect(Collectors.toList());
  }

  /** One who does not listen keeps nobody else from leaving. */
  private static void tell(Shift shift) {
    try {
      shift.end();
    } catch (RuntimeException e) {
      LOG.warn("{} did not hear that the house closes", shift.getClass().getSimpleName(), e);
    }
  }
}
