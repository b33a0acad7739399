// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.conductor.fake.MemoryLedger;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionState;
import org.banto.conductor.line.LineHouse;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.flow.ChangeBatch;
import org.banto.flow.engine.FlowHouse;
import org.banto.flow.fake.Samples;
import org.banto.flow.rounds.Rounds;
import org.banto.flow.rounds.ShippedFinisher;
import org.banto.house.Intake;
import org.banto.house.Outbox.Lane;
import org.banto.house.Outcome;
import org.banto.house.Outcome.Result;
import org.banto.house.Topics;
import org.banto.malls.MallCorrespondence;
import org.banto.malls.MallFollower;
import org.banto.malls.Refusals;
import org.banto.testkit.TestClock;

/** A house whose malls are in memory; its turns are made by hand, its clock stands still. */
final class DriveHouse {
  static final Duration POLL = Duration.ofSeconds(60);

  final FlowHouse desks = new FlowHouse();
  final TestClock clock = desks.clock;
  final MemoryLedger ledger = new MemoryLedger();
  final LineHouse lines = new LineHouse(desks.settings, clock);
  final WorkerPool crew = new WorkerPool();
  final FailurePolicy trouble =
      new FailurePolicy(lines.standings, () -> false, new Backoff(new Random(1)), clock);
  final PollSchedule turns =
      new PollSchedule(
          lines.saved,
          lines.standings,
          lines.ports,
          lines.lines,
          ledger,
          trouble,
          lines.one,
          POLL,
          clock);
  final OrderPoller reading = new OrderPoller(turns, crew, lines.bell);
  final CommandSchedule relay =
      new CommandSchedule(
          desks.orders,
          desks.outbox,
          lines.saved,
          lines.standings,
          lines.ports,
          lines.lines,
          crew,
          new CommandProcessor(desks.outbox, lines.standings, trouble, lines.events, clock),
          Duration.ofSeconds(120),
          clock);
  final MallCorrespondence malls = new MallCorrespondence(desks.outbox, clock);
  final SourcePoller sources = new SourcePoller(turns, crew, lines.bell);
  final Refusals refusals = new Refusals(desks.orders, desks.outbox);
  final ShippedFinisher told =
      new ShippedFinisher(
          lines.accounts,
          desks.orders,
          desks.outbox,
          desks.flow,
          desks.tellings,
          new Rounds(() -> Instant.EPOCH));

  private final BlockingQueue<Instant> asked = new LinkedBlockingQueue<>();

  DriveHouse() {
    desks.followers.add(new MallFollower());
    lines.events.hear(Topics.COMMANDS_DONE, told);
    reading.with(intake());
    reading.close();
    relay.with(malls);
    sources.close();
  }

  /** From now on connectors that come are read by the crew, as in a real house. */
  void hear() {
    lines.bell.hear(reading::rung);
  }

  /** Waits until the intake room has been asked, and forgets that it was. */
  void worked() throws InterruptedException {
    assertNotNull(asked.poll(60, TimeUnit.SECONDS));
    asked.clear();
  }

  /** An intake room that takes every entry as it is; of what came too late it knows no order. */
  private Intake intake() {
    return (account, connection, max, arrivals) -> {
      List<Long> seqs =
          ledger.waiting(account, connection, max).stream()
              .filter(e -> !e.receivedAt().isAfter(arrivals))
              .map(e -> e.seq())
              .toList();
      ledger.done(account, seqs);
      asked.add(arrivals);
      return seqs.stream().map(s -> new Outcome(new OrderId(s), Result.APPLIED, 1)).toList();
    };
  }

  /** Waits until nothing that was kept of it is left to be worked. */
  void settle(ConnectionKey far) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(Duration.ofMinutes(1))
        .until(() -> ledger.waiting(far.account(), far.id(), 1).isEmpty());
  }

  /** All that is due leaves the house, on this thread. */
  void leave() {
    List<Lane> due = desks.outbox.due(clock.instant());
    for (int i = 0; i < 20 && !due.isEmpty(); i++) {
      due.forEach(relay::turn);
      due = desks.outbox.due(clock.instant());
    }
  }

  /** An accepted order. */
  OrderId accepted() {
    return desks.accepted();
  }

  /** An order with its label out. */
  OrderId printed() {
    return desks.printed();
  }

  void number(OrderId id, String... numbers) {
    desks.submit(Samples.numbered(desks.get(id), numbers));
  }

  /** The feed tells of a change of this order. */
  void changed(OrderId id) {
    List<ChangeBatch.Line> one = List.of(new ChangeBatch.Line(1, id, "order.changed"));
    told.take(Samples.MAIN, new ChangeBatch(false, one));
  }

  ConnectionState standing(ConnectionKey far) {
    return lines.standings.of(far);
  }

  static ConnectorException failure(Reason reason) {
    return new ConnectorException(reason, Text.same("test"));
  }

  ConnectionKey connect(Object mall) {
    return lines.connect("demo~one", mall);
  }
}
