// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.house.ShipDates;

/** Reckons the day on which something ships: on a shipping day, and never in the past. */
record ShipDayReckoner(ShippingDays terms, Predicate<LocalDate> ships) {
  /** A year without one shipping day is a mistake in the settings, not a reason to loop. */
  static final int FARTHEST = 370;

  /**
   * What is to ship.
   *
   * @param since from when it is reckoned; empty while that is awaited
   * @param extra shipping days that it takes besides
   * @param notBefore days before which it does not leave
   * @param wish when the buyer wants it
   * @param transit days on the way
   * @param today the day it is
   */
  record Freight(
      Optional<Instant> since,
      List<Integer> extra,
      List<LocalDate> notBefore,
      Optional<LocalDate> wish,
      int transit,
      LocalDate today) {}

  /** When it ships. */
  ShipDates.Plan of(Freight f) {
    if (f.since().isEmpty()) {
      return new ShipDates.Plan(
          Optional.empty(), new Text("入金後に決まります", "set once the money has come"));
    }
    List<Text> way = new ArrayList<>();
    Optional<LocalDate> earliest = earliest(f, way);
    if (earliest.isEmpty()) {
      return new ShipDates.Plan(
          Optional.empty(),
          new Text(
              FARTHEST + "日以内に出荷できる日がありません",
              "there is no shipping day within " + FARTHEST + " days"));
    }
    LocalDate day = wished(f, earliest.get(), way);
    return new ShipDates.Plan(Optional.of(day), Text.joined(way, "、", "; "));
  }

  /** The first day on which it can ship. */
  private Optional<LocalDate> earliest(Freight f, List<Text> way) {
    ZonedDateTime at = f.since().orElseThrow().atZone(Japan.ZONE);
    LocalDate day = at.toLocalDate();
    boolean open = ships.test(day);
    Optional<LocalDate> begin = open ? Optional.of(day) : next(day);
    if (begin.isEmpty()) {
      return begin;
    }
    Bands bands = terms.dayBands().getOrDefault(begin.get(), terms.bands());
    Bands.Band band = bands.at(open ? at.toLocalTime() : LocalTime.MIDNIGHT);
    int extra = extra(f.extra());
    Optional<LocalDate> reckoned = count(begin.get(), band.days() + extra);
    reckoned.ifPresent(d -> way.add(said(band, extra, d)));
    LocalDate least = f.notBefore().stream().reduce(f.today(), ShipDayReckoner::later);
    Optional<LocalDate> possible = reckoned.flatMap(d -> next(later(d, least)));
    if (!possible.equals(reckoned)) {
      possible.ifPresent(
          d ->
              way.add(
                  least.isAfter(f.today())
                      ? new Text("発売日などにより→" + brief(d), "not before its release: " + d)
                      : new Text("本日以降→" + brief(d), "not in the past: " + d)));
    }
    return possible;
  }

  private int extra(List<Integer> days) {
    return terms.summed()
        ? days.stream().mapToInt(Integer::intValue).sum()
        : days.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static Text said(Bands.Band band, int extra, LocalDate day) {
    String more = extra > 0 ? "・追加" + extra + "日" : "";
    String besides = extra > 0 ? " and " + extra + " more" : "";
    return new Text(
        band.from() + "からの受付は+" + band.days() + "日" + more + "→" + brief(day),
        "from " + band.from() + " on " + band.days() + " days" + besides + ": " + day);
  }

  private static String brief(LocalDate day) {
    return day.getMonthValue() + "/" + day.getDayOfMonth();
  }

  /**
   * As late as it still makes the wished day, where the shop wants that; never before the earliest.
   */
  private LocalDate wished(Freight f, LocalDate earliest, List<Text> way) {
    if (f.wish().isEmpty() || f.wish().get().isBefore(f.today()) || terms.early()) {
      return earliest;
    }
    LocalDate arrives = f.wish().get().minusDays(f.transit());
    LocalDate latest = last(arrives.minusDays(terms.slack()), earliest);
    if (latest.isAfter(earliest)) {
      way.add(
          new Text(
              "お届け希望日" + brief(f.wish().get()) + "に合わせて→" + brief(latest),
              "for the wished day " + f.wish().get() + ": " + latest));
    }
    return latest;
  }

  /** The last shipping day up to a day, but for a floor. */
  private LocalDate last(LocalDate until, LocalDate floor) {
    LocalDate day = until;
    while (day.isAfter(floor) && !ships.test(day)) {
      day = day.minusDays(1);
    }
    return later(day, floor);
  }

  private Optional<LocalDate> count(LocalDate from, int days) {
    Optional<LocalDate> day = Optional.of(from);
    for (int i = 0; i < days && day.isPresent(); i++) {
      day = next(day.get().plusDays(1));
    }
    return day;
  }

  /** The first shipping day from a day on. */
  Optional<LocalDate> next(LocalDate from) {
    LocalDate day = from;
    for (int i = 0; i <= FARTHEST; i++) {
      if (ships.test(day)) {
        return Optional.of(day);
      }
      day = day.plusDays(1);
    }
    return Optional.empty();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
