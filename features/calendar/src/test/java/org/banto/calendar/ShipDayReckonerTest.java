// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.banto.base.Japan;
import org.banto.calendar.ShipDayReckoner.Freight;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds of every ship date, tried on generated shops and orders. */
class ShipDayReckonerTest {
  private static final int CASES = 10_000;
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
  private static final Set<LocalDate> NATIONAL = new HolidayRules().national();

  /** A way to reckon, right or wrong. */
  private interface Way extends BiFunction<ShipDayReckoner, Freight, Optional<LocalDate>> {}

  private static final Way OURS = (r, f) -> r.of(f).day();

  @Test
  void everyDateIsAShippingDayAndNotPastAndKeepsTheWishWhereThatCanBe() {
    assertEquals(Set.of(), faults(OURS));
  }

  @Test
  void aFaultyReckoningIsFound() {
    assertTrue(
        faults((r, f) -> OURS.apply(r, f).map(d -> d.plusDays(1))).contains("ships"),
        "a day later, whether it ships or not");
    assertTrue(
        faults((r, f) -> OURS.apply(r, sooner(f))).contains("past"), "the past is not looked at");
    assertTrue(
        faults(
                (r, f) ->
                    OURS.apply(r, f).flatMap(d -> r.next(d.plusDays(f.wish().isPresent() ? 1 : 0))))
            .contains("wish"),
        "a wished day is missed by one");
    assertTrue(
        faults((r, f) -> f.wish().isPresent() ? r.next(f.today()) : OURS.apply(r, f))
            .contains("possible"),
        "a wish makes it sooner than possible");
    assertTrue(
        faults(
                (r, f) ->
                    since(f).getHour() > 20
                        ? OURS.apply(r, at(f, since(f).withHour(0)))
                        : OURS.apply(r, f))
            .contains("later"),
        "who orders late in the evening comes before the afternoon");
  }

  @Test
  @Tag("measure")
  void aHundredThousandDatesTakeLessThanTwoSecondsOfAProcessor() {
    Random random = new Random(5);
    Map<String, String> shop = new HashMap<>(shop(random, false));
    shop.put("closed", "2026-12-29..2027-01-03,08-10..08-16");
    ShipDayReckoner reckoning = reckoning(shop);
    Freight freight = freight(random, Optional.of(BEGIN.plusDays(40)));
    reckoning.of(freight);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long before = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < 100_000; i++) {
      reckoning.of(freight(random, Optional.of(BEGIN.plusDays(random.nextInt(300)))));
    }
    Duration took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - before);
    System.out.println("100,000 dates: " + took);
    assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, took.toString());
  }

  /** Which of the properties do not hold somewhere. */
  private static Set<String> faults(Way way) {
    Random random = new Random(20261110);
    Set<String> broken = new TreeSet<>();
    for (int i = 0; i < CASES; i++) {
      boolean calm = random.nextBoolean();
      Map<String, String> shop = shop(random, calm);
      ShipDayReckoner r = reckoning(shop);
      Optional<LocalDate> wish =
          random.nextInt(3) > 0
              ? Optional.empty()
              : Optional.of(BEGIN.plusDays(random.nextInt(420) - 5));
      Freight f = freight(random, wish);
      Optional<LocalDate> day = way.apply(r, f);
      Optional<LocalDate> possible = OURS.apply(r, unwished(f));
      note(broken, "ships", day.filter(r.ships().negate()).isEmpty());
      note(broken, "past", day.filter(d -> d.isBefore(f.today())).isEmpty());
      note(broken, "possible", day.isEmpty() || !day.get().isBefore(possible.orElse(day.get())));
      boolean reachable =
          wish.isPresent()
              && possible.isPresent()
              && !possible.get().plusDays(f.transit()).isAfter(wish.get());
      note(
          broken,
          "wish",
          !reachable || day.isEmpty() || !day.get().plusDays(f.transit()).isAfter(wish.get()));
      if (calm && wish.isEmpty() && day.isPresent()) {
        ordered(way, r, f, shop, random, broken);
      }
    }
    return broken;
  }

  /**
   * Where no band is more than a day above the first: closing a day or ordering later never brings
   * it forward.
   */
  private static void ordered(
      Way way,
      ShipDayReckoner r,
      Freight f,
      Map<String, String> shop,
      Random random,
      Set<String> broken) {
    LocalDate day = way.apply(r, f).orElseThrow();
    Map<String, String> less = new HashMap<>(shop);
    less.merge("closed", f.today().plusDays(random.nextInt(20)).toString(), (a, b) -> a + "," + b);
    note(broken, "closed", way.apply(reckoning(less), f).filter(d -> d.isBefore(day)).isEmpty());
    Freight later =
        new Freight(
            f.since().map(t -> t.plus(Duration.ofMinutes(random.nextInt(4_000)))),
            f.extra(),
            f.notBefore(),
            f.wish(),
            f.transit(),
            f.today());
    note(broken, "later", way.apply(r, later).filter(d -> d.isBefore(day)).isEmpty());
  }

  private static void note(Set<String> broken, String property, boolean holds) {
    if (!holds) {
      broken.add(property);
    }
  }

  private static ShipDayReckoner reckoning(Map<String, String> shop) {
    ShippingDays terms = ShippingDays.of(shop);
    DayCalendar own = terms.calendars().get(ShippingDays.SHOP);
    Predicate<LocalDate> ships = day -> own.has(day, NATIONAL);
    return new ShipDayReckoner(terms, ships);
  }

  private static Map<String, String> shop(Random random, boolean calm) {
    Map<String, String> shop = new HashMap<>();
    int first = random.nextInt(3);
    int second = calm ? first + random.nextInt(2) : random.nextInt(6);
    int third = calm ? Math.max(second, first) : random.nextInt(6);
    shop.put("bands", "00:00=" + first + ",12:00=" + second + ",18:30=" + third);
    shop.put("weekdays", random.nextBoolean() ? "MON,TUE,WED,THU,FRI" : "TUE,SAT,SUN");
    shop.put("holidays", random.nextBoolean() ? "open" : "closed");
    shop.put("combine", random.nextBoolean() ? "MAX" : "SUM");
    shop.put("mode", random.nextInt(4) == 0 ? "EARLIEST" : "LATEST");
    shop.put("slack", "" + random.nextInt(4));
    LocalDate from = BEGIN.plusDays(random.nextInt(300));
    shop.put("closed", from + ".." + from.plusDays(random.nextInt(12)) + ",12-29..01-03");
    if (random.nextBoolean()) {
      shop.put("open", from.plusDays(random.nextInt(12)).toString());
    }
    return shop;
  }

  private static Freight freight(Random random, Optional<LocalDate> wish) {
    LocalDate today = BEGIN.plusDays(random.nextInt(300));
    LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
    Instant since = today.minusDays(random.nextInt(3)).atTime(time).atZone(Japan.ZONE).toInstant();
    List<Integer> extra = random.nextBoolean() ? List.of() : List.of(random.nextInt(4), 1);
    List<LocalDate> notBefore =
        random.nextInt(5) > 0 ? List.of() : List.of(today.plusDays(random.nextInt(30) - 5));
    return new Freight(Optional.of(since), extra, notBefore, wish, random.nextInt(4), today);
  }

  private static Freight unwished(Freight f) {
    return new Freight(
        f.since(), f.extra(), f.notBefore(), Optional.empty(), f.transit(), f.today());
  }

  private static Freight sooner(Freight f) {
    return new Freight(
        f.since(), f.extra(), f.notBefore(), f.wish(), f.transit(), BEGIN.minusDays(9));
  }

  private static LocalDateTime since(Freight f) {
    return LocalDateTime.ofInstant(f.since().orElseThrow(), Japan.ZONE);
  }

  private static Freight at(Freight f, LocalDateTime since) {
    return new Freight(
        Optional.of(since.atZone(Japan.ZONE).toInstant()),
        f.extra(),
        f.notBefore(),
        f.wish(),
        f.transit(),
        f.today());
  }
}
