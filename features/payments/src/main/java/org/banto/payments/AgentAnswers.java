// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.PaymentReview;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.order.Trace;
import org.banto.payment.PaymentState;

/**
 * What the words of agents make of orders: where the payment stands, what staff have to see to, and
 * what the agent is asked next. The same said twice changes nothing the second time.
 */
final class AgentAnswers {
  static final Text BY_STAFF =
      new Text(
          "この接続では自動で行えません。決済会社の画面で行ってください",
          "This connection cannot do it. Do it on the agent's own page");

  private static final Actor HOUSE = Actor.system("payments");
  private static final int TRIES = 5;

  private static final Set<PaymentState> NONE = Set.of();
  private static final Set<PaymentState> UNDECIDED =
      EnumSet.of(PaymentState.UNPAID, PaymentState.MALL_REVIEW);
  private static final Set<PaymentState> NOT_GRANTED =
      EnumSet.of(PaymentState.UNPAID, PaymentState.MALL_REVIEW, PaymentState.FAILED);
  private static final Set<PaymentState> HELD =
      EnumSet.of(
          PaymentState.MALL_REVIEW,
          PaymentState.FAILED,
          PaymentState.AUTHORISED,
          PaymentState.CAPTURED);

  private final OrderService orders;
  private final Flow flow;
  private final Outbox outbox;
  private final Clock clock;

  AgentAnswers(OrderService orders, Flow flow, Outbox outbox, Clock clock) {
    this.orders = orders;
    this.flow = flow;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What an answer makes of an order.
   *
   * @param about where its payment has to stand for that to be news
   * @param from where it has to stand to move
   * @param to where it stands then
   * @param said what the agent said
   * @param problem whether staff have to see to that
   */
  private record Turn(
      Set<PaymentState> about,
      Set<PaymentState> from,
      PaymentState to,
      Optional<Text> said,
      boolean problem) {
    /** One that is always news. */
    Turn(Set<PaymentState> from, PaymentState to, Optional<Text> said, boolean problem) {
      this(EnumSet.allOf(PaymentState.class), from, to, said, problem);
    }
  }

  /** An answer to a command. */
  void heard(OutboxEntry entry, Text name, Receipt said) {
    Command c = entry.command();
    if (said.words().filter(AgentRecord.INSTEAD::equals).isPresent()) {
      outbox.add(List.of(AgentRecord.after(c, AgentRecord.CANCEL, c.argument())));
      return;
    }
    boolean done = said.status() == Receipt.Status.ACCEPTED;
    turn(c, name, said).ifPresent(t -> turn(c.account(), c.order(), t, entry.queuedAt()));
    if (done && c.kind().equals(AgentRecord.CANCEL) && !c.argument().isEmpty()) {
      orders
          .find(c.account(), c.order())
          .filter(o -> o.stage() != Stage.CANCELLED)
          .map(AgentContents::version)
          .ifPresent(v -> outbox.add(List.of(AgentRecord.after(c, AgentRecord.REQUEST, v))));
    }
  }

  private static Optional<Turn> turn(Command c, Text name, Receipt said) {
    Optional<Text> words = said.words();
    boolean asked = c.kind().equals(AgentRecord.REQUEST);
    return switch (said.status()) {
      case ACCEPTED -> Optional.of(accepted(c, name, words));
      case PENDING -> {
        Set<PaymentState> from =
            asked
                ? EnumSet.of(PaymentState.UNPAID, PaymentState.FAILED)
                : EnumSet.of(PaymentState.AUTHORISED);
        boolean reviewed = asked || c.kind().equals(AgentRecord.CHANGE);
        yield Optional.of(
            new Turn(reviewed ? from : NONE, PaymentState.MALL_REVIEW, words, words.isPresent()));
      }
      case REFUSED ->
          Optional.of(
              new Turn(
                  asked ? UNDECIDED : NONE,
                  PaymentState.FAILED,
                  Optional.of(refused(name, words)),
                  true));
      case UNKNOWN -> Optional.empty();
    };
  }

  private static Turn accepted(Command c, Text name, Optional<Text> words) {
    boolean byStaff = words.filter(BY_STAFF::equals).isPresent();
    Optional<Text> said = byStaff ? Optional.of(byStaff(name)) : words;
    return switch (c.kind()) {
      case AgentRecord.CANCEL -> new Turn(HELD, PaymentState.UNPAID, said, byStaff);
      case AgentRecord.REPORT ->
          c.argument().isEmpty()
              ? new Turn(EnumSet.of(PaymentState.CAPTURED), PaymentState.AUTHORISED, said, byStaff)
              : new Turn(
                  byStaff ? NONE : EnumSet.of(PaymentState.AUTHORISED),
                  PaymentState.CAPTURED,
                  said,
                  byStaff);
      default -> new Turn(NOT_GRANTED, PaymentState.AUTHORISED, said, byStaff);
    };
  }

  private static Text refused(Text name, Optional<Text> words) {
    return new Text(
        name.ja() + "が断られました" + words.map(w -> ": " + w.ja()).orElse(""),
        name.en() + " was refused" + words.map(w -> ": " + w.en()).orElse(""));
  }

  private static Text byStaff(Text name) {
    return new Text(name.ja() + ": " + BY_STAFF.ja(), name.en() + ": " + BY_STAFF.en());
  }

  /** What an agent decided of an order later; whether that changed anything. */
  boolean reviewed(AccountId account, OrderId order, Text name, PaymentReview review) {
    Optional<Text> why = review.reason();
    Turn turn =
        switch (review.state()) {
          case AUTHORISED ->
              new Turn(NOT_GRANTED, NOT_GRANTED, PaymentState.AUTHORISED, why, false);
          case FAILED -> {
            Optional<Text> said = Optional.of(refused(name, why));
            yield new Turn(NOT_GRANTED, UNDECIDED, PaymentState.FAILED, said, true);
          }
          default -> {
            Set<PaymentState> from = EnumSet.of(PaymentState.UNPAID);
            boolean problem = why.isPresent();
            yield new Turn(UNDECIDED, from, PaymentState.MALL_REVIEW, why, problem);
          }
        };
    return turn(account, order, turn, Instant.EPOCH);
  }

  /** Says what staff have to see to. */
  void tell(AccountId account, OrderId order, Text what) {
    Turn turn = new Turn(NONE, PaymentState.UNKNOWN, Optional.of(what), true);
    turn(account, order, turn, Instant.MAX);
  }

  /** Whether the order has changed. */
  private boolean turn(AccountId account, OrderId id, Turn turn, Instant since) {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Order> order = orders.find(account, id);
      Optional<Order> after =
          order.filter(o -> turn.about().contains(o.payment())).flatMap(o -> after(o, turn, since));
      if (after.isEmpty()) {
        return false;
      }
      String detail = turn.said().map(Text::ja).orElse("");
      Change change = new Change(after.get(), HOUSE, "payment.decided", detail);
      if (flow.submit(account, List.of(change)).get(0).applied()) {
        return true;
      }
    }
    throw new IllegalStateException("order " + id + " cannot be changed now");
  }

  private Optional<Order> after(Order order, Turn turn, Instant since) {
    boolean moves = turn.from().contains(order.payment());
    Optional<Trace> trace = turn.problem() ? problem(order, turn, since, moves) : over(order, turn);
    if (!moves && trace.isEmpty()) {
      return Optional.empty();
    }
    Order moved = moves ? order.with(e -> e.payment(turn.to())) : order;
    return Optional.of(trace.map(t -> moved.with(e -> e.traced(List.of(t)))).orElse(moved));
  }

  /** What staff have to see to, unless it has been said already since. */
  private Optional<Trace> problem(Order order, Turn turn, Instant since, boolean moves) {
    Trace trace = AgentCheck.problem(clock.instant(), turn.said().orElseThrow());
    boolean known =
        order.traces().stream()
            .anyMatch(t -> t.did().equals(trace.did()) && !t.at().isBefore(since));
    return known && !moves ? Optional.empty() : Optional.of(trace);
  }

  /** What staff had to see to is over where the agent goes along. */
  private Optional<Trace> over(Order order, Turn turn) {
    boolean review = turn.to() == PaymentState.MALL_REVIEW;
    return review || AgentCheck.problem(order).isEmpty()
        ? Optional.empty()
        : Optional.of(AgentCheck.over(clock.instant()));
  }
}
