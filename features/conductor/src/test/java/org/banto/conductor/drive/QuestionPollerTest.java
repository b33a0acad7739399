// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.conductor.line.ConnectionKey;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.ParcelTracker;
import org.banto.flow.Enquiry;
import org.banto.flow.Question;
import org.banto.flow.fake.Samples;
import org.banto.house.Connection.State;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionPollerTest {
  private final DriveHouse house = new DriveHouse();
  private final Parcels parcels = new Parcels();
  private final Carrier carrier = new Carrier();
  private final QuestionPoller tracing =
      new QuestionPoller(
              house.lines.saved,
              house.lines.standings,
              house.lines.ports,
              house.lines.lines,
              house.trouble,
              house.crew,
              house.sources::reads,
              house.clock)
          .with(parcels);

  @AfterEach
  void end() {
    house.crew.close();
  }

  /** A carrier that answers every number, unless it is in trouble. */
  private static final class Carrier implements ParcelTracker {
    final List<List<String>> asked = new ArrayList<>();
    Optional<ConnectorException> trouble = Optional.empty();

    @Override
    public List<ParcelStatus> track(List<Waybill> waybills) throws ConnectorException {
      asked.add(waybills.stream().map(Waybill::number).toList());
      if (trouble.isPresent()) {
        throw trouble.get();
      }
      return waybills.stream()
          .map(w -> new ParcelStatus(w, ParcelStatus.State.IN_TRANSIT, "輸送中", Optional.empty()))
          .toList();
    }

    @Override
    public void check() {}
  }

  /** Parcels on their way; one that was taken is not due again. */
  private static final class Parcels implements Enquiry {
    final List<Waybill> due = new ArrayList<>();
    final List<String> told = new ArrayList<>();

    @Override
    public List<Question<?, ?, ?>> questions() {
      return List.of(
          new Question<>(ParcelTracker.class, this::due, ParcelTracker::track, this::told));
    }

    private List<Waybill> due(AccountId account, ConnectionId far) {
      assertEquals(Samples.MAIN, account);
      String carrier = far.type().replace("-tracker", "");
      List<Waybill> some = due.stream().filter(w -> w.carrier().equals(carrier)).limit(2).toList();
      due.removeAll(some);
      return some;
    }

    private void told(
        AccountId account, ConnectionId far, List<Waybill> asked, List<ParcelStatus> statuses) {
      statuses.forEach(s -> told.add(s.waybill().number() + " " + s.words()));
    }

    void add(String... numbers) {
      for (String number : numbers) {
        due.add(new Waybill("yamato", number));
      }
    }
  }

  private ConnectionKey connected() {
    return house.lines.connect("yamato-tracker~main", carrier);
  }

  @Test
  void allThatIsDueIsAskedAboutInBatchesAndTold() {
    parcels.add("1", "2", "3");
    parcels.due.add(new Waybill("sagawa", "9"));
    ConnectionKey far = connected();
    tracing.turn(far);
    assertEquals(List.of(List.of("1", "2"), List.of("3")), carrier.asked);
    assertEquals(List.of("1 輸送中", "2 輸送中", "3 輸送中"), parcels.told);
    assertEquals(State.OK, house.standing(far).state());
    assertEquals(1, parcels.due.size(), "another carrier's parcel was taken");
  }

  @Test
  void aCarrierWithNothingDueIsLookedAtAgainAMinuteLater() {
    ConnectionKey far = connected();
    tracing.turn(far);
    parcels.add("1");
    tracing.turn(far);
    assertEquals(List.of(), carrier.asked);
    house.clock.go(QuestionPoller.IDLE);
    tracing.turn(far);
    assertEquals(List.of("1 輸送中"), parcels.told);
  }

  @Test
  void aPageThatCannotBeReadSaysNothingAlarmsOnceAndIsLeftAloneForLonger() {
    ConnectionKey far = connected();
    carrier.trouble = Optional.of(DriveHouse.failure(Reason.MALFORMED));
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      parcels.add("n" + i, "m" + i);
      tracing.turn(far);
      assertEquals(i + 1, carrier.asked.size(), "asked too early, or not at all");
      Duration rest =
          Duration.between(house.clock.instant(), house.standing(far).nextRead().orElseThrow());
      minutes.add(rest.toMinutes());
      tracing.turn(far);
      house.clock.go(rest);
    }
    assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L), minutes);
    assertEquals(List.of(), parcels.told);
    assertEquals(1, house.lines.events.alarms().size());
    assertEquals(State.WAITING, house.standing(far).state());
    assertTrue(house.standing(far).told().ja().contains("読めません"));
    carrier.trouble = Optional.empty();
    parcels.add("1");
    tracing.turn(far);
    assertEquals(State.OK, house.standing(far).state());
  }

  @Test
  void aCarrierThatForbidsItStopsUntilTheShopActs() {
    ConnectionKey far = connected();
    carrier.trouble = Optional.of(DriveHouse.failure(Reason.UNAUTHORIZED));
    parcels.add("1", "2", "3");
    tracing.turn(far);
    house.clock.go(Duration.ofDays(1));
    tracing.turn(far);
    assertEquals(1, carrier.asked.size());
    assertEquals(State.STOPPED, house.standing(far).state());
    assertEquals(1, house.lines.events.alarms().size());
  }

  @Test
  void aTrackerThatIsAwayTakesNoParcelAndItsParcelsWait() {
    ConnectionKey far = connected();
    house.lines.leave(far);
    parcels.add("1");
    tracing.turn(far);
    tracing.tick();
    assertEquals(1, parcels.due.size());
    house.lines.arrive(far, carrier);
    tracing.turn(far);
    assertEquals(List.of("1 輸送中"), parcels.told);
  }

  @Test
  void aTrackerWhoseCodeFailsSaysSoAndTellsNothing() {
    ConnectionKey far =
        house.lines.connect(
            "demo~one",
            new ParcelTracker() {
              @Override
              public List<ParcelStatus> track(List<Waybill> waybills) {
                throw new IllegalStateException("bundle is gone");
              }

              @Override
              public void check() {}
            });
    parcels.due.add(new Waybill("demo", "1"));
    tracing.turn(far);
    assertEquals(List.of(), parcels.told);
    assertEquals(State.WAITING, house.standing(far).state());
  }
}
