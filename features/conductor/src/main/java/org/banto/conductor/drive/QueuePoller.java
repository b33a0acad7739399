// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionState;
import org.banto.conductor.line.HttpLanes;
import org.banto.conductor.line.Pushes;
import org.banto.conductor.line.WakeUps;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.PushQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/**
 * Looks often into the queues in which far sides keep their pushes, and keeps the orders they tell
 * of. The bookmark stays where it is: the regular reads go on as if there were no queue, and a queue
 * that cannot be read stops nothing.
 */
@Component(service = QueuePoller.class, configurationPid = "banto.conductor")
public final class QueuePoller {
  /** A queue that was looked into. */
  private record Look(Instant next, int failures) {
    static final Look NONE = new Look(Instant.MIN, 0);
  }

  private static final int TRIES = 5;

  private final PollSchedule turns;
  private final OrderPoller reading;
  private final WorkerPool crew;
  private final Pushes pushes;
  private final FailurePolicy trouble;
  private final WakeUps bell;
  private volatile Duration gap;
  private final Map<ConnectionKey, Look> looks = new ConcurrentHashMap<>();
  private final Consumer<ConnectionKey> rung = looks::remove;

  /** Hears from now on. */
  @Activate
  public QueuePoller(
      HttpLanes.Config config,
      @Reference PollSchedule turns,
      @Reference OrderPoller reading,
      @Reference WorkerPool crew,
      @Reference Pushes pushes,
      @Reference FailurePolicy trouble,
      @Reference WakeUps bell) {
    this(turns, reading, crew, pushes, trouble, bell, HttpLanes.seconds(config.collect_seconds()));
  }

  QueuePoller(
      PollSchedule turns,
      OrderPoller reading,
      WorkerPool crew,
      Pushes pushes,
      FailurePolicy trouble,
      WakeUps bell,
      Duration gap) {
    this.turns = turns;
    this.reading = reading;
    this.crew = crew;
    this.pushes = pushes;
    this.trouble = trouble;
    this.bell = bell;
    this.gap = gap;
    bell.hear(rung);
  }

  /** Another gap, from the next look on. */
  @Modified
  public void modified(HttpLanes.Config config) {
    gap = HttpLanes.seconds(config.collect_seconds());
  }

  /** Hears no more. */
  @Deactivate
  public void close() {
    bell.leave(rung);
  }

  /** Starts a look into every queue that is due; a connection that is being read is left for later. */
  void tick() {
    for (ConnectionKey far : turns.all()) {
      if (due(far)) {
        crew.run(far.kind(), OrderPoller.lane(far), () -> turn(far));
      }
    }
  }

  private boolean due(ConnectionKey far) {
    return ConnectionState.come(of(far).next(), turns.now()) && turns.open(far, PushQueue.class);
  }

  /** Looks once; where something was, the next look comes at once. */
  void turn(ConnectionKey far) {
    Optional<PushQueue> queue = turns.port(far, PushQueue.class);
    if (queue.isEmpty() || !due(far)) {
      return;
    }
    Look before = of(far);
    looks.put(far, new Look(turns.now().plus(gap), before.failures()));
    try {
      List<IncomingOrder> orders = turns.ask(far, () -> collect(queue.get()));
      keep(far, orders);
      pushes.collected(far, orders.size());
      looks.put(far, new Look(orders.isEmpty() ? turns.now().plus(gap) : Instant.MIN, 0));
      if (!orders.isEmpty()) {
        reading.drain(far);
      }
    } catch (ConnectorException e) {
      if (turns.port(far, PushQueue.class).filter(now -> now == queue.get()).isPresent()) {
        fail(far, before.failures() + 1, e);
      }
    }
  }

  private void fail(ConnectionKey far, int failures, ConnectorException e) {
    Instant again = trouble.until(failures, e);
    Instant soonest = turns.now().plus(gap);
    looks.put(far, new Look(again.isAfter(soonest) ? again : soonest, failures));
    boolean unknown = pushes.failed(far, FailurePolicy.words(e));
    if (unknown && (FailurePolicy.stops(e.reason()) || e.reason() == Reason.MALFORMED)) {
      pushes.of(far).blind().ifPresent(blind -> trouble.alarm(far, blind.told()));
    }
  }

  /** A connector that falls over is no reason to stop either. */
  private static List<IncomingOrder> collect(PushQueue queue) throws ConnectorException {
    try {
      return queue.collect();
    } catch (RuntimeException | LinkageError e) {
      throw FailurePolicy.mistake(e);
    }
  }

  /** Another node may move the bookmark meanwhile: that says nothing about these orders. */
  private void keep(ConnectionKey far, List<IncomingOrder> orders) {
    boolean kept = orders.isEmpty();
    for (int i = 0; i < TRIES && !kept; i++) {
      Cursor seen = turns.seen(far);
      kept = turns.keep(far, seen, new Page<>(orders, seen, false));
    }
  }

  private Look of(ConnectionKey far) {
    return looks.getOrDefault(far, Look.NONE);
  }
}
