// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which loads miss today's trucks, if everybody goes on as now and nobody acts besides. Pure: of the
 * same loads, hours and pace it says the same.
 *
 * <p>The model. A load <em>stands</em> where somebody has to act first ({@link Load#obstacle}): it
 * misses its truck. One that is <em>ready</em> goes with it. All others are packed one after the other
 * at the pace of now: those of the earlier truck first, then those due earlier, then those ordered
 * earlier. The n-th is ready after n ÷ pace hours; when its truck has come by then, it is
 * <em>behind</em>. What has no truck to come any more today is packed last.
 *
 * <p>Without a pace nobody is said to be behind. When the truck has come, what was not ready has
 * missed it. A carrier without an hour today has no truck: its loads are counted, none misses.
 */
final class TruckClock {
  /**
   * A load that misses its truck.
   *
   * @param load which
   * @param cause why
   * @param ready when it would be ready, of one that is {@link MissCause#BEHIND}
   */
  record Miss(Load load, MissCause cause, Optional<LocalDateTime> ready) {}

  /**
   * A carrier's day.
   *
   * @param carrier its connector id
   * @param at when its truck comes today; empty where none does
   * @param gone whether it has come
   * @param loads all that has to be on it
   * @param misses those that miss it, in the order of the work
   */
  record Truck(
      String carrier, Optional<LocalTime> at, boolean gone, List<Load> loads, List<Miss> misses) {}

  /**
   * What is to come.
   *
   * @param trucks the earliest first, those without an hour last
   * @param ends when the last load of a truck that is still to come is packed; empty without a pace,
   *     or where nothing is to be packed
   */
  record Forecast(List<Truck> trucks, Optional<LocalDateTime> ends) {}

  private static final double MILLIS = Duration.ofHours(1).toMillis();

  private final LocalDateTime now;
  private final Map<String, LocalTime> hours;

  /**
   * At a moment.
   *
   * @param now where the shop is
   * @param hours when the trucks come today, by carrier; who is not among them does not come
   */
  TruckClock(LocalDateTime now, Map<String, LocalTime> hours) {
    this.now = now;
    this.hours = Map.copyOf(hours);
  }

  /**
   * Looks ahead.
   *
   * @param pace loads packed in an hour, more than 0; empty where it is not known
   */
  Forecast look(List<Load> loads, Optional<Double> pace) {
    Map<Load, LocalDateTime> ready = new HashMap<>();
    List<Load> queue = loads.stream().filter(Load::queued).sorted(work()).toList();
    pace.ifPresent(
        p -> {
          for (int i = 0; i < queue.size(); i++) {
            long after = Math.round((i + 1) * MILLIS / p);
            ready.put(queue.get(i), now.plus(Duration.ofMillis(after)));
          }
        });
    Map<String, List<Load>> carriers = new TreeMap<>();
    hours.keySet().forEach(c -> carriers.put(c, new ArrayList<>()));
    loads.stream()
        .sorted(work())
        .forEach(l -> carriers.computeIfAbsent(l.carrier(), c -> new ArrayList<>()).add(l));
    List<Truck> trucks =
        carriers.entrySet().stream()
            .map(e -> truck(e.getKey(), e.getValue(), ready))
            .sorted(Comparator.comparing((Truck t) -> t.at().orElse(LocalTime.MAX)))
            .toList();
    Optional<LocalDateTime> ends =
        queue.stream()
            .filter(l -> coming(l.carrier()))
            .flatMap(l -> Optional.ofNullable(ready.get(l)).stream())
            .max(Comparator.naturalOrder());
    return new Forecast(trucks, ends);
  }

  private Truck truck(String carrier, List<Load> loads, Map<Load, LocalDateTime> ready) {
    Optional<LocalTime> at = Optional.ofNullable(hours.get(carrier));
    List<Miss> misses =
        at.isEmpty()
            ? List.of()
            : loads.stream().flatMap(l -> miss(l, at.get(), ready).stream()).toList();
    return new Truck(carrier, at, at.isPresent() && !coming(carrier), loads, misses);
  }

  private Optional<Miss> miss(Load load, LocalTime at, Map<Load, LocalDateTime> ready) {
    if (load.ready()) {
      return Optional.empty();
    }
    if (load.obstacle().isPresent()) {
      return Optional.of(new Miss(load, load.obstacle().get(), Optional.empty()));
    }
    if (!coming(load.carrier())) {
      return Optional.of(new Miss(load, MissCause.GONE, Optional.empty()));
    }
    return Optional.ofNullable(ready.get(load))
        .filter(r -> r.isAfter(now.toLocalDate().atTime(at)))
        .map(r -> new Miss(load, MissCause.BEHIND, Optional.of(r)));
  }

  private boolean coming(String carrier) {
    return Optional.ofNullable(hours.get(carrier)).filter(now.toLocalTime()::isBefore).isPresent();
  }

  private Comparator<Load> work() {
    return Comparator.comparing(
            (Load l) -> coming(l.carrier()) ? hours.get(l.carrier()) : LocalTime.MAX)
        .thenComparing(Load::due)
        .thenComparing(Load::placed)
        .thenComparing(l -> l.order().value());
  }
}
