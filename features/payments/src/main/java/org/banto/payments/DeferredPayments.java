// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.ConnectionId;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Connector;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelPayment;
import org.banto.connect.Instruction.ChangePayment;
import org.banto.connect.Instruction.ReportPaymentShipment;
import org.banto.connect.Instruction.RequestPayment;
import org.banto.connect.PaymentCanceller;
import org.banto.connect.PaymentChanger;
import org.banto.connect.PaymentRequester;
import org.banto.connect.PaymentReview;
import org.banto.connect.PaymentReviewSource;
import org.banto.connect.PaymentShipmentReporter;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Errand;
import org.banto.flow.Source;
import org.banto.flow.SourceReader;
import org.banto.flow.Tidings;
import org.banto.flow.Verb;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks agents for deferred payments, and tells them what becomes of the orders: what has changed, that
 * one is off, which parcels left. What they decide, at once, by being looked up, or later, says where
 * the payment stands. An order waits for its money until an agent has said yes.
 */
@Component(service = {Correspondence.class, SourceReader.class})
public final class DeferredPayments implements Correspondence, SourceReader {
  /** Money that nobody has to ask for any more. */
  private static final Set<PaymentState> IN =
      EnumSet.of(
          PaymentState.NONE,
          PaymentState.PAID,
          PaymentState.OVER,
          PaymentState.REFUND_DUE,
          PaymentState.REFUNDED);

  /** Where the payment of an order has to stand for its parcels to be reported. */
  private static final Set<PaymentState> GRANTED =
      EnumSet.of(PaymentState.AUTHORISED, PaymentState.CAPTURED);

  private static final Text NO_ORDER = new Text("注文がありません", "There is no such order");
  private static final Text UNCONNECTED =
      new Text("後払いの接続がありません", "There is no connection for deferred payments");

  static final Text ASKING = new Text("後払いの与信依頼", "The request for a deferred payment");

  private final OrderService orders;
  private final Outbox outbox;
  private final AgentAnswers answers;
  private final Clock clock;
  private final List<CommandKind> kinds =
      List.of(
          kind(
              AgentRecord.REQUEST,
              ASKING,
              new Verb<>(PaymentRequester.class, RequestPayment.class, PaymentRequester::request),
              false,
              Tidings.NONE,
              (id, here) -> Receipt.refused(id, here ? AgentAnswers.BY_STAFF : UNCONNECTED)),
          kind(
              AgentRecord.CHANGE,
              new Text("後払いの変更", "The change of a deferred payment"),
              new Verb<>(PaymentChanger.class, ChangePayment.class, PaymentChanger::change),
              true,
              Tidings.NONE,
              (id, here) ->
                  here
                      ? Receipt.needless(id, AgentRecord.INSTEAD)
                      : Receipt.refused(id, UNCONNECTED)),
          kind(
              AgentRecord.CANCEL,
              new Text("後払いの取消", "The cancellation of a deferred payment"),
              new Verb<>(
                  PaymentCanceller.class, CancelPayment.class, PaymentCanceller::cancelPayment),
              true,
              Tidings.NONE,
              (id, here) -> Receipt.refused(id, here ? AgentAnswers.BY_STAFF : UNCONNECTED)),
          kind(
              AgentRecord.REPORT,
              new Text("後払いの出荷報告", "The shipping report of a deferred payment"),
              new Verb<>(
                  PaymentShipmentReporter.class,
                  ReportPaymentShipment.class,
                  PaymentShipmentReporter::reportShipment),
              true,
              Tidings.SHIPPED,
              (id, here) ->
                  here
                      ? Receipt.needless(id, AgentAnswers.BY_STAFF)
                      : Receipt.refused(id, UNCONNECTED)));
  private final List<Source<?, ?>> sources =
      List.of(
          new Source<>(PaymentReviewSource.class, PaymentReviewSource::reviews, this::reviewed));

  /** Remembers. */
  @Activate
  public DeferredPayments(
      @Reference OrderService orders, @Reference Flow flow, @Reference Outbox outbox) {
    this(orders, flow, outbox, new HouseClock());
  }

  DeferredPayments(OrderService orders, Flow flow, Outbox outbox, Clock clock) {
    this.orders = orders;
    this.outbox = outbox;
    this.answers = new AgentAnswers(orders, flow, outbox, clock);
    this.clock = clock;
  }

  /** How a kind of command ends that no program can carry. */
  @FunctionalInterface
  private interface End {
    Receipt of(CommandId id, boolean connected);
  }

  private <P extends Connector, I extends Instruction> CommandKind kind(
      String id, Text name, Verb<P, I> verb, boolean repeatable, Tidings tells, End end) {
    return new CommandKind(
        id,
        name,
        verb,
        repeatable,
        (commands, found) -> prepare(name, commands, found),
        (command, connected) -> end.of(command.id(), connected),
        tells);
  }

  @Override
  public List<CommandKind> kinds() {
    return kinds;
  }

  @Override
  public List<Source<?, ?>> sources() {
    return sources;
  }

  private Errand prepare(Text name, List<Command> commands, Map<OrderId, Order> found) {
    AccountId account = commands.get(0).account();
    Map<OrderId, List<OutboxEntry>> said = outbox.of(account, found.keySet());
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    List<Instruction> send = new ArrayList<>();
    List<Receipt> settled = new ArrayList<>();
    Map<CommandId, OutboxEntry> asked = new HashMap<>();
    for (Command c : commands) {
      Order order = found.get(c.order());
      if (order == null) {
        settled.add(Receipt.refused(c.id(), NO_ORDER));
        continue;
      }
      AgentRecord known = new AgentRecord(said.getOrDefault(c.order(), List.of()));
      Optional<Text> needless = needless(c, order, known);
      if (needless.isPresent()) {
        settled.add(Receipt.needless(c.id(), needless.get()));
      } else if (!tooEarly(c, order, known)) {
        send.add(instruction(c, order, known, today));
        known.entry(c.id()).ifPresent(e -> asked.put(c.id(), e));
      }
    }
    return new Errand(
        send,
        settled,
        all ->
            all.stream()
                .filter(r -> asked.containsKey(r.command()))
                .forEach(r -> answers.heard(asked.get(r.command()), name, r)));
  }

  /** Why an agent need not be told any more. */
  private static Optional<Text> needless(Command c, Order order, AgentRecord known) {
    boolean off = order.stage() == Stage.CANCELLED;
    boolean over = IN.contains(order.payment());
    return switch (c.kind()) {
      case AgentRecord.REQUEST -> {
        boolean tried = known.entry(c.id()).filter(e -> e.tries() > 1).isPresent();
        boolean claimed = order.payment() == PaymentState.CAPTURED;
        yield known.withdrawn(c.id())
            ? Optional.of(AgentRecord.CALLED_OFF)
            : over || claimed || (off && !tried)
                ? Optional.of(AgentRecord.NEEDLESS)
                : Optional.empty();
      }
      case AgentRecord.CHANGE -> {
        boolean newer = !known.contents().equals(c.argument());
        yield off || over
            ? Optional.of(AgentRecord.NEEDLESS)
            : newer ? Optional.of(AgentRecord.NEWER) : Optional.empty();
      }
      case AgentRecord.CANCEL -> {
        boolean back = !off && c.argument().isEmpty();
        yield back
            ? Optional.of(AgentRecord.TAKEN_BACK)
            : known.request().isEmpty() ? Optional.of(AgentRecord.NEEDLESS) : Optional.empty();
      }
      default -> {
        boolean newest = known.report().filter(e -> e.command().id().equals(c.id())).isPresent();
        yield off || over
            ? Optional.of(AgentRecord.NEEDLESS)
            : newest ? Optional.empty() : Optional.of(AgentRecord.NEWER);
      }
    };
  }

  /** An agent is told of a payment when it has it, and of parcels when all else is settled. */
  private static boolean tooEarly(Command c, Order order, AgentRecord known) {
    return switch (c.kind()) {
      case AgentRecord.REQUEST -> false;
      case AgentRecord.REPORT -> known.unsettled() || !GRANTED.contains(order.payment());
      default -> known.asking();
    };
  }

  private Instruction instruction(Command c, Order order, AgentRecord known, LocalDate today) {
    Optional<OutboxEntry> self = known.entry(c.id());
    Optional<OutboxEntry> request = known.request();
    String payment = request.map(OutboxEntry::reference).orElse("");
    String key = known.key(request.map(e -> e.command().id()).orElse(c.id()), name(order));
    return switch (c.kind()) {
      case AgentRecord.REQUEST ->
          new RequestPayment(c.id(), order, key, self.map(OutboxEntry::reference).orElse(""));
      case AgentRecord.CHANGE -> {
        boolean taken = self.filter(e -> !e.reference().isEmpty()).isPresent();
        yield new ChangePayment(c.id(), order, key, payment, taken);
      }
      case AgentRecord.CANCEL -> new CancelPayment(c.id(), key, payment);
      default ->
          new ReportPaymentShipment(
              c.id(),
              key,
              payment,
              AgentContents.parcels(order, today),
              known.reportedBefore(c.id()));
    };
  }

  /** Its number; an order whose number an older one of another shop has bears its id besides. */
  private String name(Order order) {
    String number = order.key().number();
    boolean taken =
        numbered(order.account(), number).stream()
            .anyMatch(o -> o.id().value() < order.id().value());
    return taken ? number + "_" + order.id() : number;
  }

  private void reviewed(AccountId account, ConnectionId agent, List<PaymentReview> reviews) {
    for (PaymentReview review : reviews) {
      Stream.of(review.order(), AgentRecord.number(review.order()))
          .distinct()
          .flatMap(number -> numbered(account, number).stream())
          .filter(o -> asked(account, agent, o, review.order()))
          .forEach(o -> answers.reviewed(account, o.id(), ASKING, review));
    }
  }

  private List<Order> numbered(AccountId account, String number) {
    return number.isEmpty()
        ? List.of()
        : orders.all(account, OrderQuery.saying(number)).stream()
            .filter(o -> o.key().number().equals(number))
            .toList();
  }

  /** Whether the agent was asked for this order's payment under this key. */
  private boolean asked(AccountId account, ConnectionId agent, Order order, String key) {
    AgentRecord known = new AgentRecord(outbox.of(account, order.id()));
    return known.all().stream()
        .map(OutboxEntry::command)
        .filter(c -> c.kind().equals(AgentRecord.REQUEST) && c.target().equals(agent.toString()))
        .anyMatch(c -> known.key(c.id(), name(order)).equals(key));
  }
}
