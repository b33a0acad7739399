// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.banto.base.Text;
import org.banto.conductor.line.Catalogue;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionState;
import org.banto.conductor.line.ConnectionStates;
import org.banto.conductor.line.OnePerMall;
import org.banto.conductor.line.Ports;
import org.banto.conductor.line.SavedConnection;
import org.banto.conductor.line.SavedConnections;
import org.banto.connect.OrderSource;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.banto.house.Connection.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sees that the turns of connections come, and come to an end: since when one is waited for is
 * known here, so that a house that has just started waits for all of them.
 */
@Component(service = {Watch.class, AlarmKinds.class})
public final class TurnWatch implements Watch {
  /** A connection that is switched on is not read, or does not start, or waits for very long. */
  static final AlarmKind OVERDUE =
      new AlarmKind("conductor.overdue", new Text("接続の遅れ", "Connection overdue"), true);

  /** A connection is not read because another shop of its mall is. */
  static final AlarmKind RESTS =
      new AlarmKind("conductor.rests", new Text("受信の休止", "Connection at rest"), true);

  /** After this long past its time a turn is overdue: found within a minute. */
  static final Duration PATIENCE = Duration.ofSeconds(45);

  /** A far side that is not read from may be away for so long before somebody is told. */
  private static final Duration AWAY = Duration.ofMinutes(10);

  private static final int TURNS = 2;

  private final SavedConnections saved;
  private final ConnectionStates standings;
  private final Ports ports;
  private final Installed installed;
  private final OnePerMall one;
  private final Supplier<Duration> pace;
  private final Predicate<ConnectionKey> read;
  private final Map<ConnectionKey, Instant> seen = new HashMap<>();
  private final Map<ConnectionKey, Instant> dueSince = new HashMap<>();
  private final Map<ConnectionKey, Instant> absentSince = new HashMap<>();
  private Duration poll = Duration.ZERO;

  /** Whether the program of a type of connection is here. */
  @FunctionalInterface
  interface Installed {
    /** Whether it is. */
    boolean is(String type);
  }

  /** Remembers. */
  @Activate
  public TurnWatch(
      @Reference SavedConnections saved,
      @Reference ConnectionStates standings,
      @Reference Ports ports,
      @Reference Catalogue catalogue,
      @Reference OnePerMall one,
      @Reference PollSchedule turns,
      @Reference SourcePoller sources) {
    this(
        saved,
        standings,
        ports,
        type -> catalogue.find(type).isPresent(),
        one,
        turns::poll,
        sources::reads);
  }

  TurnWatch(
      SavedConnections saved,
      ConnectionStates standings,
      Ports ports,
      Installed installed,
      OnePerMall one,
      Supplier<Duration> pace,
      Predicate<ConnectionKey> read) {
    this.saved = saved;
    this.standings = standings;
    this.ports = ports;
    this.installed = installed;
    this.one = one;
    this.pace = pace;
    this.read = read;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(OVERDUE, RESTS, ConnectionStates.STOPPED);
  }

  @Override
  public synchronized List<Alarm> look(Instant now) {
    waitAnewAtAnotherPace();
    Map<ConnectionKey, SavedConnection> all = saved.all();
    Set<ConnectionKey> on = new HashSet<>();
    List<Alarm> wrong = new ArrayList<>();
    all.forEach(
        (far, connection) -> {
          boolean there = connection.enabled() && installed.is(far.id().type());
          if (there && one.rests(far)) {
            wrong.add(rests(far));
          } else if (there) {
            on.add(far);
            look(far, now).ifPresent(wrong::add);
          }
        });
    List.of(seen, dueSince, absentSince).forEach(times -> times.keySet().retainAll(on));
    return wrong;
  }

  private void waitAnewAtAnotherPace() {
    if (!pace.get().equals(poll)) {
      poll = pace.get();
      seen.clear();
    }
  }

  private Optional<Alarm> look(ConnectionKey far, Instant now) {
    ConnectionState standing = standings.of(far);
    if (standing.state() == State.STOPPED) {
      List.of(seen, dueSince, absentSince).forEach(times -> times.remove(far));
      return Optional.of(ConnectionStates.stopped(far, standing));
    }
    if (!ports.present(far)) {
      Instant since = absentSince.computeIfAbsent(far, f -> now);
      return overdue(since, PATIENCE, now)
          ? Optional.of(
              alarm(
                  far,
                  "が始まりません。接続プログラムの画面で理由を確かめてください",
                  "does not start; the page of connectors says why"))
          : Optional.empty();
    }
    absentSince.remove(far);
    return reads(far) ? read(far, standing, now) : waits(far, standing, now);
  }

  private boolean reads(ConnectionKey far) {
    return ports.find(far, OrderSource.class).isPresent() || read.test(far);
  }

  /** A turn that is due comes soon, and at least every second turn ends well. */
  private Optional<Alarm> read(ConnectionKey far, ConnectionState standing, Instant now) {
    Instant first = seen.computeIfAbsent(far, f -> now);
    Instant last = later(first, standing.lastRead().orElse(first));
    Instant due = standing.nextRead().orElseGet(() -> dueSince.computeIfAbsent(far, f -> now));
    if (standing.nextRead().isPresent()) {
      dueSince.remove(far);
    }
    boolean late = overdue(later(due, last), PATIENCE, now);
    boolean missed = overdue(last, poll.multipliedBy(TURNS).plus(PATIENCE), now);
    return late || missed
        ? Optional.of(
            alarm(
                far,
                "の読み取りが遅れています。受注が入っていないおそれがあります" + why(standing),
                "is read late; orders may be missing" + whyEn(standing)))
        : Optional.empty();
  }

  private Optional<Alarm> waits(ConnectionKey far, ConnectionState standing, Instant now) {
    return standing
        .since()
        .filter(since -> standing.state() == State.WAITING && overdue(since, AWAY, now))
        .map(
            since ->
                alarm(
                    far,
                    "の相手が応答しない状態が続いています" + why(standing),
                    "waits for its far side" + whyEn(standing)));
  }

  private static String why(ConnectionState standing) {
    return standing.words().map(w -> "（" + w.ja() + "）").orElse("");
  }

  private static String whyEn(ConnectionState standing) {
    return standing.words().map(w -> " (" + w.en() + ")").orElse("");
  }

  private static boolean overdue(Instant since, Duration patience, Instant now) {
    return !since.plus(patience).isAfter(now);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Alarm rests(ConnectionKey far) {
    return Alarm.of(
        RESTS,
        far.account(),
        far.id().toString(),
        new Text(
            "接続「" + far.id() + "」は休止しています。今のプランで受信するのは1つのモールにつき1店舗です。受信する店舗は「接続」で選べます",
            "Connection \"" + far.id() + "\" rests: the plan reads one shop of each mall"));
  }

  private static Alarm alarm(ConnectionKey far, String ja, String en) {
    String id = far.id().toString();
    return Alarm.of(
        OVERDUE,
        far.account(),
        id,
        new Text("接続「" + id + "」" + ja, "The connection " + id + " " + en));
  }
}
