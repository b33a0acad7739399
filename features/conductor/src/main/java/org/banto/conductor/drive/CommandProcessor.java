// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionState;
import org.banto.conductor.line.ConnectionStates;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.failpoint.Failpoint;
import org.banto.flow.Command;
import org.banto.house.Outbox;
import org.banto.house.Outbox.Lane;
import org.banto.house.OutboxEntry.State;
import org.banto.house.Topics;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deals with claimed commands: has them done or looked up, and books what became of each. */
final class CommandProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(CommandProcessor.class);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration PERSON = Duration.ofDays(1);

  /** So often alone is no chance: somebody should look. */
  private static final int TIMES = 3;

  /** Where a program falls over everything, not each order is told of. */
  private static final int MOST_TOLD = 20;

  private static final String MISTAKE = "プログラムの誤り";
  private static final Text FAULT = new Text(MISTAKE, "Fault of a program");

  private static final Text NOT_ARRIVED =
      new Text("届いていないことを確かめたので、もう一度送ります", "It has not arrived, as was asked, so it is sent again");
  private static final Text AGAIN = new Text("もう一度送ります", "It is sent again");
  private static final Text NOT_KNOWN =
      new Text(
          "結果が分かりません。相手の画面で確かめてください",
          "What became of it is not known. Look at the far side's own page");
  private static final Text AT_WORK = new Text("相手が処理しています", "The far side is at it");
  private static final Text IN_TURN = new Text("順番を待っています", "It waits for its turn");

  private final Outbox outbox;
  private final ConnectionStates standings;
  private final FailurePolicy trouble;
  private final EventAdmin events;
  private final Clock clock;
  private final Map<Lane, Integer> failures = new ConcurrentHashMap<>();
  private final Set<CommandId> alarmed = ConcurrentHashMap.newKeySet();
  private final Suspicions suspicions = new Suspicions();

  CommandProcessor(
      Outbox outbox,
      ConnectionStates standings,
      FailurePolicy trouble,
      EventAdmin events,
      Clock clock) {
    this.outbox = outbox;
    this.standings = standings;
    this.trouble = trouble;
    this.events = events;
    this.clock = clock;
  }

  /** Whether something was settled, so that the lane can go on at once. */
  boolean deal(Lane lane, Optional<ConnectionKey> far, CommandRunner hand, List<Command> claimed) {
    List<Command> left = new ArrayList<>(claimed);
    boolean on = false;
    for (List<Command> some : suspicions.apart(claimed)) {
      try {
        boolean settled =
            lane.state() == State.WAITING ? send(lane, hand, some) : ask(lane, hand, some);
        on |= settled;
        left.removeAll(some);
        failures.remove(lane);
        far.filter(f -> standings.of(f).failures() > 0 || settled && !standings.of(f).isWell())
            .ifPresent(f -> standings.change(f, ConnectionState::well));
      } catch (ConnectorException e) {
        Instant until = far.isPresent() ? trouble.strike(far.get(), e) : later(lane, e);
        left.removeAll(some);
        outbox.postpone(some, fate(lane, hand, e.reason()), until, FailurePolicy.words(e));
        if (!left.isEmpty()) {
          outbox.postpone(left, lane.state(), until, FailurePolicy.words(e));
        }
        return false;
      } catch (RuntimeException | LinkageError e) {
        left.removeAll(some);
        fell(lane, hand, some, e);
      }
    }
    return on;
  }

  /** A program fell over some of them: which one, is seen when each is dealt with alone. */
  private void fell(Lane lane, CommandRunner hand, List<Command> some, Throwable why) {
    State as = fate(lane, hand, Reason.NO_ANSWER);
    int times = suspicions.fell(some);
    if (times <= TIMES && suspicions.fallen(1) <= MOST_TOLD) {
      LOG.warn("{} of {} failed", lane.kind(), lane.target(), why);
    } else {
      LOG.warn("{} of {} failed again: {}", lane.kind(), lane.target(), why.getClass().getName());
    }
    if (some.size() > 1) {
      outbox.postpone(some, as, clock.instant(), FAULT);
      return;
    }
    Instant until = trouble.until(times, new ConnectorException(Reason.NO_ANSWER, FAULT));
    outbox.postpone(some, as, until, FAULT);
    Command c = some.get(0);
    boolean few = suspicions.fallen(TIMES) <= MOST_TOLD;
    if (times >= TIMES && few && alarmed.add(c.id())) {
      standings.alarm(
          lane.account(),
          new Text(
              hand.name().ja() + "（注文 " + c.order() + "）が" + MISTAKE + "で進みません。ほかの注文の分は進んでいます",
              hand.name().en()
                  + " (order "
                  + c.order()
                  + ") does not go on: a program has a fault. Those of other orders go on"));
    }
  }

  private Instant later(Lane lane, ConnectorException e) {
    return trouble.until(failures.merge(lane, 1, Integer::sum), e);
  }

  /** How commands without a receipt wait: what may have happened is looked up first. */
  private static State fate(Lane lane, CommandRunner hand, Reason reason) {
    if (lane.state() != State.WAITING) {
      return lane.state();
    }
    return switch (reason) {
      case NO_ANSWER, MALFORMED -> State.UNKNOWN;
      case UNAVAILABLE -> hand.asks() ? State.UNKNOWN : State.WAITING;
      case UNAUTHORIZED, MISCONFIGURED, THROTTLED -> State.WAITING;
    };
  }

  private boolean send(Lane lane, CommandRunner hand, List<Command> claimed)
      throws ConnectorException {
    Failpoint.pass("before-send");
    List<Receipt> receipts = hand.send(claimed);
    Failpoint.pass("after-send");
    return book(lane, hand, claimed, receipts, State.WAITING);
  }

  private boolean ask(Lane lane, CommandRunner hand, List<Command> claimed)
      throws ConnectorException {
    if (!hand.asks()) {
      return nobodyToAsk(lane, hand, claimed);
    }
    List<Receipt> receipts = hand.lookUp(claimed);
    List<Receipt> answers = receipts.stream().filter(r -> r.status() != Status.UNKNOWN).toList();
    List<Command> again = with(claimed, receipts, Status.UNKNOWN);
    if (!again.isEmpty()) {
      outbox.postpone(again, State.WAITING, clock.instant(), NOT_ARRIVED);
    }
    List<Command> rest = claimed.stream().filter(c -> !again.contains(c)).toList();
    return rest.isEmpty() || book(lane, hand, rest, answers, lane.state());
  }

  private boolean nobodyToAsk(Lane lane, CommandRunner hand, List<Command> claimed) {
    if (lane.state() == State.UNKNOWN && hand.idempotent()) {
      outbox.postpone(claimed, State.WAITING, clock.instant(), AGAIN);
      return true;
    }
    outbox.postpone(claimed, lane.state(), clock.instant().plus(PERSON), NOT_KNOWN);
    for (Command c : claimed) {
      if (alarmed.add(c.id())) {
        Text name = hand.name();
        standings.alarm(
            lane.account(),
            new Text(
                name.ja() + "（注文 " + c.order() + "）の" + NOT_KNOWN.ja(),
                "What became of this is not known: "
                    + name.en()
                    + " (order "
                    + c.order()
                    + "). Look at the far side's own page"));
      }
    }
    return false;
  }

  /** Settles what has a receipt; what has none, or is still pending, comes again. */
  private boolean book(
      Lane lane, CommandRunner hand, List<Command> claimed, List<Receipt> receipts, State rest) {
    Map<CommandId, Command> byId =
        claimed.stream().collect(Collectors.toMap(Command::id, Function.identity()));
    List<Receipt> known = receipts.stream().filter(r -> byId.containsKey(r.command())).toList();
    List<Command> pending = with(claimed, known, Status.PENDING);
    List<Receipt> settled = known.stream().filter(r -> r.status() != Status.PENDING).toList();
    Failpoint.pass("before-settle");
    outbox.settle(lane.account(), known, clock.instant()); // of what is pending, its name is kept
    settled.forEach(r -> suspicions.clear(r.command()));
    Failpoint.pass("after-settle");
    postpone(pending, State.PENDING, AT_WORK);
    known.forEach(r -> byId.remove(r.command()));
    postpone(List.copyOf(byId.values()), rest, IN_TURN);
    tell(lane, hand.name(), claimed, settled);
    return !settled.isEmpty();
  }

  private void postpone(List<Command> commands, State as, Text words) {
    if (!commands.isEmpty()) {
      outbox.postpone(commands, as, clock.instant().plus(SOON), words);
    }
  }

  private void tell(Lane lane, Text name, List<Command> claimed, List<Receipt> settled) {
    done(lane, with(claimed, settled, Status.ACCEPTED));
    Map<CommandId, Optional<Text>> why =
        settled.stream()
            .filter(r -> r.status() == Status.REFUSED)
            .collect(Collectors.toMap(Receipt::command, Receipt::words, (a, b) -> a));
    for (Command c : with(claimed, settled, Status.REFUSED)) {
      Text said = why.get(c.id()).orElse(Text.of("", ""));
      standings.alarm(
          lane.account(),
          new Text(
              name.ja() + "が断られました（注文 " + c.order() + "）: " + said.ja(),
              name.en() + " was refused (order " + c.order() + "): " + said.en()));
    }
  }

  private void done(Lane lane, List<Command> accepted) {
    if (!accepted.isEmpty()) {
      long[] orders = accepted.stream().mapToLong(c -> c.order().value()).distinct().toArray();
      Map<String, Object> whose =
          Map.of(Topics.ACCOUNT, lane.account().value(), Topics.ORDERS, orders);
      events.postEvent(new Event(Topics.COMMANDS_DONE, whose));
    }
  }

  private static List<Command> with(List<Command> all, List<Receipt> receipts, Status status) {
    Set<CommandId> ids =
        receipts.stream()
            .filter(r -> r.status() == status)
            .map(Receipt::command)
            .collect(Collectors.toSet());
    return all.stream().filter(c -> ids.contains(c.id())).toList();
  }
}
