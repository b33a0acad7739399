// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.ConnectionId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.Instruction;
import org.banto.connect.PaymentReview;
import org.banto.connect.PaymentReviewSource;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.flow.ChangeBatch;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Errand;
import org.banto.flow.Source;
import org.banto.flow.engine.FlowHouse;
import org.banto.flow.fake.Samples;
import org.banto.house.Outbox.Lane;
import org.banto.house.OutboxEntry.State;
import org.banto.house.PaymentTerms;
import org.banto.order.Amounts;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;

/** A house whose shop asks an agent for deferred payments, and the agent. */
final class AgentHouse {
  static final String AGENT = "agent~main";

  static final DeferredWatch.Files NO_FILES =
      new DeferredWatch.Files() {
        @Override
        public Set<OrderId> among(AccountId account, Collection<OrderId> some) {
          return Set.of();
        }

        @Override
        public void look(AccountId account, Collection<Order> some) {
          // none is in a file
        }
      };

  final FlowHouse house = new FlowHouse();
  final DeferredPayments room =
      new DeferredPayments(house.orders, house.flow, house.outbox, house.clock);
  final DeferredWatch watch = new DeferredWatch(house.orders, house.outbox, NO_FILES);

  /** What the agent was asked, oldest first. */
  final List<Instruction> heard = new ArrayList<>();

  private final Map<String, Function<Instruction, Receipt>> agent = new HashMap<>();
  private final List<OrderId> ids = new ArrayList<>();

  AgentHouse() {
    house.followers.add(new DeferredFollower(house.settings));
    house.checks.add(new AgentCheck());
    house.settings.write(
        Samples.MAIN, PaymentTerms.SECTION, Map.of(DeferredFollower.AGENT, AGENT), Samples.CLERK);
    for (CommandKind kind : room.kinds()) {
      says(kind.id(), Status.ACCEPTED);
    }
  }

  /** The agent tells what it has decided. */
  @SuppressWarnings("unchecked")
  void reviewed(String key, PaymentState state) {
    Source<PaymentReviewSource, PaymentReview> source =
        (Source<PaymentReviewSource, PaymentReview>) room.sources().get(0);
    List<PaymentReview> all = List.of(new PaymentReview(key, "A1", state, Optional.empty()));
    source.taking().take(Samples.MAIN, ConnectionId.of(AGENT), all);
  }

  /** From now on the agent says this to what it is asked. */
  void says(String kind, Status status) {
    Text words = new Text("限度額超過", "over the limit");
    agent.put(
        kind,
        i ->
            status == Status.ACCEPTED
                ? Receipt.accepted(i.id(), "A1")
                : new Receipt(i.id(), status, "A1", words));
  }

  /** The connection has no port for this. */
  void cannot(String kind) {
    agent.remove(kind);
  }

  /** An order that is to be paid later, taken on. */
  OrderId accepted() {
    return accepted(UnaryOperator.identity());
  }

  /** Another, with something else about it. */
  OrderId accepted(UnaryOperator<Order> but) {
    OrderId id = house.orders.ids(1).get(0);
    ids.add(id);
    Order order = Samples.order(id.value(), Route.DEFERRED, PaymentState.UNPAID);
    house.receive(but.apply(placed(order, 1000)));
    house.move(id, Desk.PAY_WAIT);
    return id;
  }

  /** The same to be paid in another way. */
  static Order paidBy(Order order, PaymentMethod.Kind kind, String method) {
    PlacedOrder p = order.placed();
    return order.with(
        e ->
            e.placed(
                new PlacedOrder(
                    p.orderedAt(),
                    p.buyer(),
                    p.destinations(),
                    p.lines(),
                    p.amounts(),
                    new PaymentMethod(kind, method),
                    p.deliveryMethod(),
                    p.wish(),
                    p.remarks(),
                    p.flags())));
  }

  /** The order at another price. */
  static Order placed(Order order, long due) {
    PlacedOrder p = order.placed();
    Optional<Yen> yen = Optional.of(new Yen(due));
    PlacedOrder other =
        new PlacedOrder(
            p.orderedAt(),
            p.buyer(),
            p.destinations(),
            p.lines(),
            new Amounts(yen, yen, yen, List.of(), List.of()),
            new PaymentMethod(PaymentMethod.Kind.DEFERRED, "後払い"),
            p.deliveryMethod(),
            p.wish(),
            p.remarks(),
            p.flags());
    return order.with(e -> e.placed(other));
  }

  /** It has left with this number, and everybody has been told. */
  void ships(OrderId id, String number) {
    house.move(id, Desk.SHIP_WAIT);
    house.move(id, Desk.DOC_WAIT);
    house.submit(Samples.printed(house.get(id)));
    house.submit(Samples.numbered(house.get(id), number));
    house.submit(house.get(id).with(e -> e.stage(Stage.TOLD)));
  }

  /** Staff change it, and the house goes on. */
  void edit(OrderId id, UnaryOperator<Order> edit) {
    house.submit(edit.apply(house.get(id)));
    goOn();
  }

  /** Changes are heard and commands carried, until nothing is due any more. */
  void goOn() {
    for (int rounds = 0; rounds < 10; rounds++) {
      feed();
      house.outbox.due(house.clock.instant()).forEach(this::carry);
    }
  }

  /** Every order has changed. */
  void feed() {
    List<ChangeBatch.Line> lines =
        ids.stream().map(id -> new ChangeBatch.Line(id.value(), id, "order.changed")).toList();
    watch.take(Samples.MAIN, new ChangeBatch(false, lines));
  }

  private void carry(Lane lane) {
    List<Command> claimed =
        house.outbox.claim(lane, house.clock.instant(), 50, Duration.ofMinutes(1));
    CommandKind kind =
        room.kinds().stream().filter(k -> k.id().equals(lane.kind())).findFirst().orElseThrow();
    Errand errand = errand(kind, claimed);
    Map<CommandId, Command> byId = claimed.stream().collect(Collectors.toMap(Command::id, c -> c));
    List<Receipt> said =
        errand.send().stream().map(i -> answer(kind, i, byId.get(i.id()))).toList();
    errand.hearing().said(said);
    List<Receipt> all = new ArrayList<>(errand.settled());
    all.addAll(said);
    house.outbox.settle(Samples.MAIN, all, house.clock.instant());
    all.stream().map(Receipt::command).forEach(byId::remove);
    List<Command> later = new ArrayList<>(byId.values());
    said.stream()
        .filter(r -> r.status() == Status.PENDING || r.status() == Status.UNKNOWN)
        .forEach(
            r ->
                postpone(
                    claimed.stream().filter(c -> c.id().equals(r.command())).toList(),
                    State.valueOf(r.status().name())));
    postpone(later, lane.state());
  }

  private void postpone(List<Command> some, State as) {
    house.outbox.postpone(some, as, house.clock.instant().plusSeconds(5), new Text("後で", "later"));
  }

  private Receipt answer(CommandKind kind, Instruction i, Command c) {
    Function<Instruction, Receipt> port = agent.get(kind.id());
    if (port == null) {
      return kind.ending().of(c, true);
    }
    heard.add(i);
    return port.apply(i);
  }

  Errand errand(CommandKind kind, List<Command> commands) {
    Map<OrderId, Order> orders = new HashMap<>();
    commands.forEach(c -> orders.put(c.order(), house.get(c.order())));
    return kind.preparation().prepare(commands, orders);
  }

  /** What the agent was asked, by the words of its ports. */
  List<String> asked() {
    return heard.stream().map(i -> i.getClass().getSimpleName()).toList();
  }

  /** What staff have to see to. */
  List<String> findings(OrderId id) {
    return house.get(id).open().stream().map(f -> f.code() + " " + f.ja()).toList();
  }

  Finding finding(OrderId id) {
    return house.get(id).open().get(0);
  }

  PaymentState payment(OrderId id) {
    return house.get(id).payment();
  }
}
