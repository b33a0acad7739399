// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionState;
import org.banto.conductor.line.WakeUps;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.failpoint.Failpoint;
import org.banto.house.Intake;
import org.banto.house.Ledger;
import org.banto.house.Outcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads every mall on from its bookmark into the ledger and has the ledger worked. Neither waits for
 * the other: what is kept is worked also while the mall cannot be read, and the mall is read also
 * while much is still to be worked.
 */
@Component(service = OrderPoller.class)
public final class OrderPoller {
  private static final int AT_ONCE = 400;
  private static final Duration REST = Duration.ofSeconds(5);
  private static final Duration DRAIN = Duration.ofSeconds(60);

  @Reference private volatile List<Intake> intakes = List.of();

  private final PollSchedule turns;
  private final WorkerPool crew;
  private final WakeUps bell;
  private final Map<ConnectionKey, Instant> drained = new ConcurrentHashMap<>();

  /** When the last regular turn ended; unknown until one has, and while one goes on. */
  private final Map<ConnectionKey, Instant> regular = new ConcurrentHashMap<>();

  private final Consumer<ConnectionKey> rung = this::rung;

  /** Hears from now on. */
  @Activate
  public OrderPoller(
      @Reference PollSchedule turns, @Reference WorkerPool crew, @Reference WakeUps bell) {
    this.turns = turns;
    this.crew = crew;
    this.bell = bell;
    bell.hear(rung);
  }

  /** Hears no more. */
  @Deactivate
  public void close() {
    bell.leave(rung);
  }

  OrderPoller with(Intake intake) {
    intakes = List.of(intake);
    return this;
  }

  /** Connectors have come or gone: those that are here are read at once. */
  void connectorsChanged() {
    turns.all().forEach(far -> turns.change(far, ConnectionState::returned));
  }

  /** Reads it now, unless it is stopped. */
  void rung(ConnectionKey far) {
    crew.attempt("Waking " + far, () -> turns.change(far, ConnectionState::returned));
    start(far);
  }

  /** Starts a turn for every connection that is due. */
  void tick() {
    for (ConnectionKey far : turns.all()) {
      if (due(far)) {
        start(far);
      }
      if (undrained(far)) {
        drain(far);
      }
    }
  }

  private void start(ConnectionKey far) {
    crew.run(far.kind(), lane(far), () -> turn(far));
  }

  /** What is read of a connection is kept one after another, whatever tells of it. */
  static String lane(ConnectionKey far) {
    return "Reading " + far;
  }

  private boolean due(ConnectionKey far) {
    return turns.due(far) && turns.open(far, OrderSource.class);
  }

  private boolean undrained(ConnectionKey far) {
    return ConnectionState.come(drained.getOrDefault(far, Instant.MIN), turns.now());
  }

  /**
   * Reads page after page while there are more, and has each worked. The next round is due some time
   * after this one began; whoever wakes the connection meanwhile gets another round.
   */
  void turn(ConnectionKey far) {
    try {
      readOn(far);
    } finally {
      regular.computeIfAbsent(far, f -> turns.now());
    }
    drain(far);
  }

  private void readOn(ConnectionKey far) {
    boolean more = false;
    while (!crew.ending() && (more ? turns.open(far, OrderSource.class) : due(far))) {
      Optional<OrderSource> source = turns.port(far, OrderSource.class);
      if (source.isEmpty()) {
        return;
      }
      if (!more && turns.begin(far)) {
        regular.remove(far);
        drain(far); // what has waited for it does not wait for the far side's answer, too
      }
      Optional<Boolean> further = read(far, source.get());
      drain(far);
      if (further.isEmpty()) {
        return;
      }
      more = further.get();
    }
  }

  /** Reads one page; whether there are more, or empty when it failed. */
  private Optional<Boolean> read(ConnectionKey far, OrderSource source) {
    try {
      return Optional.of(page(far, source));
    } catch (ConnectorException e) {
      if (exchanged(far, source)) {
        turns.change(far, ConnectionState::returned);
        return Optional.of(true);
      }
      turns.strike(far, e);
      return Optional.empty();
    } catch (Ledger.Withheld e) {
      rest(far, e.words());
      return Optional.empty();
    } catch (RuntimeException e) {
      // the database: whatever was read is read again
      rest(
          far,
          new Text("保存先が応答しません。自動で再開します", "The database does not answer. It goes on by itself"));
      throw e;
    }
  }

  private void rest(ConnectionKey far, Text why) {
    Instant now = turns.now();
    turns.change(far, s -> s.unread(why, now, now.plus(REST)));
  }

  /** Whether the connector was upgraded or taken away under the read: no fault of the far side. */
  private boolean exchanged(ConnectionKey far, OrderSource source) {
    return turns.port(far, OrderSource.class).filter(now -> now == source).isEmpty();
  }

  private boolean page(ConnectionKey far, OrderSource source) throws ConnectorException {
    Cursor seen = turns.seen(far);
    Failpoint.pass("before-fetch");
    Page<IncomingOrder> page = fetch(far, source, seen);
    Failpoint.pass("after-fetch");
    Failpoint.pass("before-keep");
    boolean kept = turns.keep(far, seen, page);
    Failpoint.pass("after-keep");
    turns.read(far);
    return !kept || (page.more() && !page.next().equals(seen));
  }

  /** A connector whose bundle is taken away meanwhile fails in any way; nothing is kept then. */
  private Page<IncomingOrder> fetch(ConnectionKey far, OrderSource source, Cursor seen)
      throws ConnectorException {
    try {
      return turns.ask(far, () -> source.orders(seen));
    } catch (RuntimeException | LinkageError e) {
      throw FailurePolicy.mistake(e);
    }
  }

  /** Has what is kept worked, on a lane of its own. */
  void drain(ConnectionKey far) {
    drained.put(far, Instant.MIN);
    crew.run("intake", "Intake of " + far, () -> workAll(far));
  }

  /** Works all there is; what is kept meanwhile too. */
  private void workAll(ConnectionKey far) {
    boolean well = true;
    while (well && undrained(far) && !crew.ending()) {
      drained.put(far, turns.now().plus(DRAIN));
      well = crew.attempt("Working what is kept of " + far, () -> work(far));
    }
    if (!well) {
      drained.put(far, turns.now().plus(REST));
    }
  }

  private void work(ConnectionKey far) {
    for (Intake intake : intakes) {
      boolean on = true;
      while (on && !crew.ending()) {
        Instant until = regular.getOrDefault(far, Instant.MAX);
        List<Outcome> done = intake.work(far.account(), far.id(), AT_ONCE, until);
        on = done.stream().anyMatch(o -> o.result() != Outcome.Result.STALE);
      }
    }
  }
}
