// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.banto.base.OrderId;
import org.junit.jupiter.api.Test;

/** The model, case by case. */
class TruckClockTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Map<String, LocalTime> YAMATO = Map.of("yamato", LocalTime.of(15, 0));
  private static final Map<String, LocalTime> BOTH =
      Map.of("yamato", LocalTime.of(15, 0), "sagawa", LocalTime.of(16, 30));

  @Test
  void whatStandsMissesItsTruckWithTheCauseForWhichItStands() {
    for (MissCause cause : List.of(MissCause.HELD, MissCause.PAY_WAIT, MissCause.DOC_WAIT)) {
      TruckClock.Truck t =
          only(at(11, 30, YAMATO).look(List.of(stands(1, "yamato", cause)), pace(60)));
      assertEquals(List.of(cause), causes(t));
    }
  }

  @Test
  void whatIsReadyGoesAndWhatIsPackedInTimeGoesToo() {
    List<Load> loads = List.of(ready(1, "yamato"), queued(2, "yamato"));
    assertEquals(List.of(), only(at(14, 58, YAMATO).look(loads, pace(60))).misses());
    assertEquals(List.of(2L), ids(only(at(14, 59, YAMATO).look(loads, pace(59)))));
  }

  @Test
  void theLastOnesOfTheQueueAreBehindAndItIsSaidWhenTheyWouldBeReady() {
    List<Load> loads = LongStream.rangeClosed(1, 5).mapToObj(i -> queued(i, "yamato")).toList();
    TruckClock.Forecast f = at(14, 57, YAMATO).look(loads, pace(60));
    assertEquals(List.of(4L, 5L), ids(only(f)));
    assertEquals(List.of(MissCause.BEHIND, MissCause.BEHIND), causes(only(f)));
    assertEquals(Optional.of(TODAY.atTime(15, 1)), only(f).misses().get(0).ready());
    assertEquals(Optional.of(TODAY.atTime(15, 2)), f.ends());
    assertEquals(
        List.of(), only(at(14, 57, YAMATO).look(loads, pace(120))).misses(), "pace doubled");
  }

  @Test
  void withoutAPaceNobodyIsSaidToBeBehind() {
    List<Load> loads = new ArrayList<>(List.of(stands(1, "yamato", MissCause.HELD)));
    LongStream.rangeClosed(2, 500).forEach(i -> loads.add(queued(i, "yamato")));
    TruckClock.Forecast f = at(14, 59, YAMATO).look(loads, Optional.empty());
    assertEquals(List.of(1L), ids(only(f)));
    assertEquals(Optional.empty(), f.ends());
  }

  @Test
  void whenTheTruckHasComeAllThatWasNotReadyHasMissedIt() {
    List<Load> loads =
        List.of(ready(1, "yamato"), queued(2, "yamato"), stands(3, "yamato", MissCause.HELD));
    TruckClock.Truck t = only(at(15, 0, YAMATO).look(loads, pace(1_000)));
    assertTrue(t.gone());
    assertEquals(List.of(MissCause.GONE, MissCause.HELD), causes(t));
    assertFalse(only(at(14, 59, YAMATO).look(loads, pace(1_000))).gone());
  }

  @Test
  void theEarlierTruckIsPackedFirstAndEachHasItsOwnThatMissIt() {
    List<Load> loads =
        List.of(queued(1, "sagawa"), queued(2, "sagawa"), queued(3, "yamato"), queued(4, "yamato"));
    TruckClock.Forecast f = at(14, 0, BOTH).look(loads, pace(1));
    assertEquals(List.of("yamato", "sagawa"), f.trucks().stream().map(t -> t.carrier()).toList());
    assertEquals(List.of(4L), ids(f.trucks().get(0)));
    assertEquals(List.of(1L, 2L), ids(f.trucks().get(1)));
    assertEquals(
        List.of(),
        at(14, 0, BOTH).look(loads, pace(2)).trucks().get(0).misses(),
        "both of the first truck in an hour");
  }

  @Test
  void onceTheFirstTruckHasComeTheSecondOneIsPackedFirst() {
    List<Load> loads = List.of(queued(1, "yamato"), queued(2, "sagawa"));
    TruckClock.Forecast f = at(15, 30, BOTH).look(loads, pace(1));
    assertEquals(List.of(MissCause.GONE), causes(f.trucks().get(0)));
    assertEquals(List.of(), f.trucks().get(1).misses());
    assertEquals(Optional.of(TODAY.atTime(16, 30)), f.ends());
  }

  @Test
  void aCarrierWithoutAnHourHasItsLoadsCountedAndNoneMisses() {
    List<Load> loads =
        List.of(stands(1, "seino", MissCause.HELD), queued(2, "seino"), queued(3, "yamato"));
    TruckClock.Forecast f = at(14, 0, YAMATO).look(loads, pace(1));
    TruckClock.Truck without = f.trucks().get(1);
    assertEquals("seino", without.carrier());
    assertEquals(Optional.empty(), without.at());
    assertEquals(2, without.loads().size());
    assertEquals(List.of(), without.misses());
    assertEquals(List.of(), f.trucks().get(0).misses(), "what has no truck is packed last");
  }

  @Test
  void onADayWithoutTrucksNothingMissesOne() {
    TruckClock.Forecast f = at(11, 30, Map.of()).look(List.of(queued(1, "yamato")), pace(1));
    assertEquals(List.of(), only(f).misses());
    assertFalse(only(f).gone());
  }

  @Test
  void aTruckWithNothingToTakeIsShownAllTheSame() {
    assertEquals(2, at(11, 30, BOTH).look(List.of(), Optional.empty()).trucks().size());
  }

  @Test
  void whatIsOverdueIsPackedFirstThenWhatWasOrderedFirst() {
    Load overdue = load(9, "yamato", TODAY.minusDays(1), Optional.empty(), false);
    List<Load> loads = List.of(queued(2, "yamato"), queued(1, "yamato"), overdue);
    assertEquals(List.of(2L), ids(only(at(13, 0, YAMATO).look(loads, pace(1)))));
  }

  @Test
  void thePaceIsThatOfTheLastHourSinceTheFirstOfIt() {
    Instant now = Instant.parse("2026-11-27T02:30:00Z");
    List<Instant> done = new ArrayList<>();
    LongStream.range(0, 66).forEach(i -> done.add(now.minusSeconds(45 * 60 - i * 40)));
    assertEquals(Optional.of(88.0), PackingPace.of(done, now));
    done.add(now.minusSeconds(3_600));
    assertEquals(Optional.of(88.0), PackingPace.of(done, now), "an hour ago is not the last hour");
    assertEquals(Optional.empty(), PackingPace.of(done.subList(0, 2), now), "two are no pace");
    List<Instant> atOnce = List.of(now, now, now);
    assertEquals(
        Optional.of(12.0), PackingPace.of(atOnce, now), "as if it had taken a quarter of an hour");
  }

  @Test
  void whatStandsIsNotReady() {
    assertThrows(
        IllegalArgumentException.class,
        () -> load(1, "yamato", TODAY, Optional.of(MissCause.HELD), true));
  }

  private static TruckClock at(int hour, int minute, Map<String, LocalTime> hours) {
    return new TruckClock(LocalDateTime.of(TODAY, LocalTime.of(hour, minute)), hours);
  }

  private static Optional<Double> pace(double perHour) {
    return Optional.of(perHour);
  }

  private static Load ready(long id, String carrier) {
    return load(id, carrier, TODAY, Optional.empty(), true);
  }

  private static Load queued(long id, String carrier) {
    return load(id, carrier, TODAY, Optional.empty(), false);
  }

  private static Load stands(long id, String carrier, MissCause cause) {
    return load(id, carrier, TODAY, Optional.of(cause), false);
  }

  private static Load load(
      long id, String carrier, LocalDate due, Optional<MissCause> obstacle, boolean ready) {
    Instant placed = Instant.parse("2026-11-26T10:00:00Z").plusSeconds(id);
    return new Load(new OrderId(id), carrier, 1, due, placed, obstacle, ready);
  }

  private static TruckClock.Truck only(TruckClock.Forecast f) {
    assertEquals(1, f.trucks().size());
    return f.trucks().get(0);
  }

  private static List<Long> ids(TruckClock.Truck t) {
    return t.misses().stream().map(m -> m.load().order().value()).toList();
  }

  private static List<MissCause> causes(TruckClock.Truck t) {
    return t.misses().stream().map(TruckClock.Miss::cause).toList();
  }
}
