// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionState;
import org.banto.conductor.line.ConnectionStates;
import org.banto.conductor.line.HttpLanes;
import org.banto.conductor.line.Ports;
import org.banto.conductor.line.SavedConnection;
import org.banto.conductor.line.SavedConnections;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelTracker;
import org.banto.connect.Tracks;
import org.banto.house.ParcelWatch;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Waybill;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks carriers where parcels are, for whoever watches them. A carrier that cannot be read is left
 * alone for longer each time, up to an hour: its page was made for people.
 */
@Component(service = ParcelPoller.class)
public final class ParcelPoller {
  /** When nothing is due, the watch is asked again after this. */
  static final Duration IDLE = Duration.ofMinutes(1);

  static final Duration LONGEST_REST = Duration.ofHours(1);

  @Reference private volatile List<ParcelWatch> watches = List.of();

  private final SavedConnections saved;
  private final ConnectionStates standings;
  private final Ports ports;
  private final HttpLanes lines;
  private final FailurePolicy trouble;
  private final WorkerPool crew;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public ParcelPoller(
      @Reference SavedConnections saved,
      @Reference ConnectionStates standings,
      @Reference Ports ports,
      @Reference HttpLanes lines,
      @Reference FailurePolicy trouble,
      @Reference WorkerPool crew) {
    this(saved, standings, ports, lines, trouble, crew, new HouseClock());
  }

  ParcelPoller(
      SavedConnections saved,
      ConnectionStates standings,
      Ports ports,
      HttpLanes lines,
      FailurePolicy trouble,
      WorkerPool crew,
      Clock clock) {
    this.saved = saved;
    this.standings = standings;
    this.ports = ports;
    this.lines = lines;
    this.trouble = trouble;
    this.crew = crew;
    this.clock = clock;
  }

  ParcelPoller with(ParcelWatch watch) {
    watches = List.of(watch);
    return this;
  }

  /** Starts a turn for every tracker whose time has come. */
  void tick() {
    if (watches.isEmpty()) {
      return;
    }
    for (Map.Entry<ConnectionKey, SavedConnection> e : saved.all().entrySet()) {
      ConnectionKey far = e.getKey();
      if (e.getValue().enabled() && open(far) && tracker(far).isPresent()) {
        crew.run(far.kind(), "Tracking by " + far, () -> turn(far));
      }
    }
  }

  private boolean open(ConnectionKey far) {
    ConnectionState standing = standings.of(far);
    Instant now = clock.instant();
    return standing.open(now) && ConnectionState.come(standing.nextRead().orElse(Instant.MIN), now);
  }

  private Optional<ParcelTracker> tracker(ConnectionKey far) {
    return ports.find(far, ParcelTracker.class);
  }

  /** Asks about batch after batch while parcels are due and all goes well. */
  void turn(ConnectionKey far) {
    while (!crew.ending() && open(far)) {
      Optional<ParcelTracker> tracker = tracker(far);
      if (tracker.isEmpty()) {
        return;
      }
      if (!ask(far, tracker.get())) {
        standings.change(far, s -> s.reading(clock.instant().plus(IDLE)));
        return;
      }
    }
  }

  /** Asks about one batch of each watch; whether any was due. */
  private boolean ask(ConnectionKey far, ParcelTracker tracker) {
    String carrier = ports.property(far, Tracks.CARRIER).orElse(far.id().type());
    int batch = ports.property(far, Tracks.BATCH).map(Integer::parseInt).orElse(1);
    boolean any = false;
    for (ParcelWatch watch : watches) {
      List<Waybill> due = watch.due(far.account(), carrier, batch);
      any |= !due.isEmpty();
      if (!due.isEmpty() && !ask(far, tracker, watch, due)) {
        return true;
      }
    }
    return any;
  }

  private boolean ask(
      ConnectionKey far, ParcelTracker tracker, ParcelWatch watch, List<Waybill> due) {
    try {
      watch.told(far.account(), lines.during(far, () -> track(tracker, due)));
      standings.change(far, s -> s.read(clock.instant()));
      return true;
    } catch (ConnectorException e) {
      rest(far, tracker, e);
      return false;
    }
  }

  /** A tracker whose bundle is taken away meanwhile fails in any way; nothing is told then. */
  private static List<ParcelStatus> track(ParcelTracker tracker, List<Waybill> due)
      throws ConnectorException {
    try {
      return tracker.track(due);
    } catch (RuntimeException | LinkageError e) {
      throw FailurePolicy.mistake(e);
    }
  }

  private void rest(ConnectionKey far, ParcelTracker tracker, ConnectorException e) {
    if (tracker(far).filter(now -> now == tracker).isEmpty()) {
      standings.change(far, ConnectionState::returned);
      return;
    }
    Instant until = trouble.strikeRead(far, e);
    if (!FailurePolicy.stops(e.reason())) {
      int doublings = Math.min(standings.of(far).failures() - 1, 10);
      Duration longer = Duration.ofMinutes(1L << Math.max(doublings, 0));
      Duration rest = longer.compareTo(LONGEST_REST) < 0 ? longer : LONGEST_REST;
      Instant then = clock.instant().plus(rest);
      standings.change(far, s -> s.reading(then.isAfter(until) ? then : until));
    }
  }
}
