// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.conductor.Failpoint;
import org.banto.conductor.flow.ShippedQueue;
import org.banto.conductor.line.Far;
import org.banto.conductor.line.Standing;
import org.banto.conductor.line.Standings;
import org.banto.connect.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.flow.Command;
import org.banto.flow.Fulfilment;
import org.banto.flow.Outbox;
import org.banto.flow.Outbox.Lane;
import org.banto.flow.OutboxEntry.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deals with claimed commands: has them done or looked up, and books what became of each. */
final class Dealing {
  private static final Logger LOG = LoggerFactory.getLogger(Dealing.class);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration PERSON = Duration.ofDays(1);

  private final Outbox outbox;
  private final Standings standings;
  private final Trouble trouble;
  private final ShippedQueue shipped;
  private final Clock clock;
  private final Map<Lane, Integer> failures = new ConcurrentHashMap<>();
  private final Set<CommandId> alarmed = ConcurrentHashMap.newKeySet();

  Dealing(Outbox outbox, Standings standings, Trouble trouble, ShippedQueue shipped, Clock clock) {
    this.outbox = outbox;
    this.standings = standings;
    this.trouble = trouble;
    this.shipped = shipped;
    this.clock = clock;
  }

  /** Whether something was settled, so that the lane can go on at once. */
  boolean deal(Lane lane, Optional<Far> far, Hand hand, List<Command> claimed) {
    try {
      boolean on =
          lane.state() == State.WAITING ? send(lane, hand, claimed) : ask(lane, hand, claimed);
      failures.remove(lane);
      far.filter(f -> standings.of(f).failures() > 0)
          .ifPresent(f -> standings.change(f, Standing::well));
      return on;
    } catch (ConnectorException e) {
      Instant until = far.isPresent() ? trouble.strike(far.get(), e) : later(lane, e);
      outbox.postpone(claimed, fate(lane, hand, e.reason()), until, Trouble.words(e));
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("{} of {} failed", lane.kind(), lane.target(), e);
      ConnectorException lost = new ConnectorException(Reason.NO_ANSWER, "プログラムの誤り");
      outbox.postpone(claimed, fate(lane, hand, Reason.NO_ANSWER), later(lane, lost), "プログラムの誤り");
    }
    return false;
  }

  private Instant later(Lane lane, ConnectorException e) {
    return trouble.until(failures.merge(lane, 1, Integer::sum), e);
  }

  /** How commands without a receipt wait: what may have happened is looked up first. */
  private static State fate(Lane lane, Hand hand, Reason reason) {
    if (lane.state() != State.WAITING) {
      return lane.state();
    }
    return switch (reason) {
      case NO_ANSWER, MALFORMED -> State.UNKNOWN;
      case UNAVAILABLE -> hand.asks() ? State.UNKNOWN : State.WAITING;
      case UNAUTHORIZED, MISCONFIGURED, THROTTLED -> State.WAITING;
    };
  }

  private boolean send(Lane lane, Hand hand, List<Command> claimed) throws ConnectorException {
    Failpoint.pass("before-send");
    List<Receipt> receipts = hand.send(claimed);
    Failpoint.pass("after-send");
    return book(lane, claimed, receipts, State.WAITING);
  }

  private boolean ask(Lane lane, Hand hand, List<Command> claimed) throws ConnectorException {
    if (!hand.asks()) {
      return nobodyToAsk(lane, hand, claimed);
    }
    List<Receipt> receipts = hand.lookUp(claimed);
    List<Receipt> answers = receipts.stream().filter(r -> r.status() != Status.UNKNOWN).toList();
    List<Command> again = with(claimed, receipts, Status.UNKNOWN);
    if (!again.isEmpty()) {
      outbox.postpone(again, State.WAITING, clock.instant(), "届いていないことを確かめたので、もう一度送ります");
    }
    List<Command> rest = claimed.stream().filter(c -> !again.contains(c)).toList();
    return rest.isEmpty() || book(lane, rest, answers, lane.state());
  }

  private boolean nobodyToAsk(Lane lane, Hand hand, List<Command> claimed) {
    if (lane.state() == State.UNKNOWN && hand.idempotent()) {
      outbox.postpone(claimed, State.WAITING, clock.instant(), "もう一度送ります");
      return true;
    }
    String words = "結果が分かりません。相手の画面で確かめてください";
    outbox.postpone(claimed, lane.state(), clock.instant().plus(PERSON), words);
    for (Command c : claimed) {
      if (alarmed.add(c.id())) {
        standings.alarm(lane.account(), name(lane.kind()) + "（注文 " + c.order() + "）の" + words);
      }
    }
    return false;
  }

  /** Settles what has a receipt; what has none, or is still pending, comes again. */
  private boolean book(Lane lane, List<Command> claimed, List<Receipt> receipts, State rest) {
    Map<CommandId, Command> byId =
        claimed.stream().collect(Collectors.toMap(Command::id, Function.identity()));
    List<Receipt> known = receipts.stream().filter(r -> byId.containsKey(r.command())).toList();
    List<Command> pending = with(claimed, known, Status.PENDING);
    List<Receipt> settled = known.stream().filter(r -> r.status() != Status.PENDING).toList();
    Failpoint.pass("before-settle");
    outbox.settle(lane.account(), settled, clock.instant());
    Failpoint.pass("after-settle");
    postpone(pending, State.PENDING, "相手が処理しています");
    known.forEach(r -> byId.remove(r.command()));
    postpone(List.copyOf(byId.values()), rest, "順番を待っています");
    tell(lane, claimed, settled);
    return !settled.isEmpty();
  }

  private void postpone(List<Command> commands, State as, String words) {
    if (!commands.isEmpty()) {
      outbox.postpone(commands, as, clock.instant().plus(SOON), words);
    }
  }

  private void tell(Lane lane, List<Command> claimed, List<Receipt> settled) {
    with(claimed, settled, Status.ACCEPTED).forEach(c -> shipped.add(c.account(), c.order()));
    Map<CommandId, String> why =
        settled.stream()
            .filter(r -> r.status() == Status.REFUSED)
            .collect(Collectors.toMap(Receipt::command, Receipt::message, (a, b) -> a));
    for (Command c : with(claimed, settled, Status.REFUSED)) {
      standings.alarm(
          lane.account(), name(lane.kind()) + "が断られました（注文 " + c.order() + "）: " + why.get(c.id()));
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

  private static String name(String kind) {
    return switch (kind) {
      case MallFollower.CONFIRM -> "モールへの注文確認";
      case MallFollower.SHIP -> "モールへの発送通知";
      case MallFollower.CANCEL -> "モールへのキャンセル";
      case Fulfilment.REQUEST -> "倉庫への出荷依頼";
      case Fulfilment.CANCEL -> "倉庫への出荷取消";
      default -> kind.startsWith("mail.") ? "メール" : kind;
    };
  }
}
