// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.banto.flow.fake.Samples.MAIN;
import static org.banto.flow.fake.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banto.base.Actor;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.OutboxEntry;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Waybill;

/** Staff, malls and carriers, who do what they like; each deed says whether it was done. */
final class RandomDeeds {
  private final FlowHouse house;
  private final Random random;
  final List<OrderId> ids = new ArrayList<>();
  private final Set<String> sent = new HashSet<>();
  private int waybills;

  RandomDeeds(FlowHouse house, Random random) {
    this.house = house;
    this.random = random;
  }

  /** A new order comes in. */
  void receive() {
    OrderId id = house.orders.ids(1).get(0);
    Route route =
        List.of(Route.STANDARD, Route.PREPAID, Route.COD, Route.WAREHOUSE).get(random.nextInt(4));
    PaymentState money = route.has(Desk.PAY_WAIT) ? PaymentState.UNPAID : PaymentState.AUTHORISED;
    house.receive(
        Samples.of(
            Samples.order(id.value(), route, money), 1 + random.nextInt(4), 1 + random.nextInt(3)));
    ids.add(id);
  }

  /** Those that are not done with. */
  List<OrderId> open() {
    return ids.stream().filter(id -> !Invariants.ENDS.contains(house.desk(id))).toList();
  }

  /** Mostly one that is not done with. */
  boolean step(int what) {
    List<OrderId> some = random.nextInt(20) == 0 ? ids : open();
    OrderId id = some.get(random.nextInt(some.size()));
    return switch (what) {
      case 0, 1, 2 -> move(id);
      case 3 -> house.hold(id, 1 + random.nextInt(30), reason()).applied();
      case 4 -> house.act(id, ActRequest.release(), reason()).applied();
      case 5 -> house.back(id, reason()).applied();
      case 6 -> split(id);
      case 7 -> join(id);
      case 8 -> together(id);
      case 9 -> part();
      case 10 -> print(id);
      case 11 -> number(id);
      case 12 -> strike(id);
      case 13 -> atTheMall(id);
      case 14 -> pays(id);
      default -> leaves();
    };
  }

  private boolean part() {
    List<Shipment> shared =
        open().stream()
            .flatMap(id -> house.get(id).live().stream())
            .filter(s -> s.shared() && !s.shipped())
            .toList();
    if (shared.isEmpty() || random.nextInt(2) == 0) {
      return false;
    }
    ShipmentNumber one = shared.get(random.nextInt(shared.size())).number();
    return house.act(one.order(), new ActRequest.Part(one), reason()).applied();
  }

  private String reason() {
    return random.nextBoolean() ? "理由" : "";
  }

  private boolean move(OrderId id) {
    boolean onward = random.nextInt(5) > 0;
    List<Desk> to =
        house.flow.reachable(house.get(id)).stream()
            .filter(d -> !onward || (d != Desk.HOLD && d.compareTo(Desk.DONE) <= 0))
            .toList();
    return !to.isEmpty() && house.move(id, to.get(random.nextInt(to.size())), reason()).applied();
  }

  private Optional<Shipment> shipment(OrderId id) {
    List<Shipment> live = house.get(id).live();
    return live.isEmpty() ? Optional.empty() : Optional.of(live.get(random.nextInt(live.size())));
  }

  private boolean split(OrderId id) {
    return shipment(id)
        .filter(s -> !s.items().isEmpty())
        .map(
            s -> {
              Shipment.Item some = s.items().get(random.nextInt(s.items().size()));
              int pieces = 1 + random.nextInt(some.quantity());
              return house
                  .act(
                      id,
                      new ActRequest.Split(
                          s.number(),
                          List.of(new Shipment.Item(some.line(), pieces)),
                          TODAY.plusDays(random.nextInt(4)),
                          s.carriage()),
                      "")
                  .applied();
            })
        .orElse(false);
  }

  private boolean join(OrderId id) {
    Optional<Shipment> into = shipment(id);
    Optional<Shipment> other = shipment(id);
    return into.isPresent()
        && house
            .act(id, new ActRequest.Join(into.get().number(), other.orElseThrow().number()), "")
            .applied();
  }

  private boolean together(OrderId id) {
    List<OrderId> waiting =
        ids.stream().filter(o -> house.desk(o) == Desk.SHIP_WAIT && !o.equals(id)).toList();
    Optional<Shipment> lead = shipment(id);
    if (waiting.isEmpty() || lead.isEmpty()) {
      return false;
    }
    OrderId with = waiting.get(random.nextInt(waiting.size()));
    Optional<Shipment> companion = shipment(with);
    List<ShipmentNumber> before = lead.get().companions();
    if (companion.isEmpty() || before.contains(companion.get().number())) {
      return false;
    }
    List<ShipmentNumber> more = new ArrayList<>(before);
    more.add(companion.get().number());
    if (!house.act(id, new ActRequest.Carry(lead.get().number(), more), "").applied()) {
      return false;
    }
    Shipment now = house.get(id).shipment(lead.get().number()).orElseThrow();
    boolean travels =
        house.act(with, new ActRequest.Travel(companion.get().number(), now), "").applied();
    if (!travels) {
      house.act(id, new ActRequest.Carry(lead.get().number(), before), "");
    }
    return travels;
  }

  /** Label data goes out as the shipping room writes it: leads and single ones. */
  boolean print(OrderId id) {
    Order order = house.get(id);
    if (order.desk() != Desk.DOC_WAIT) {
      return false;
    }
    return submit(
        order, s -> s.state() == ShipmentState.RELEASED && whole(s) ? s.printedIn("B1") : s);
  }

  private boolean whole(Shipment s) {
    return s.lead().isEmpty()
        && s.companions().stream()
            .map(n -> house.get(n.order()).shipment(n).orElseThrow())
            .filter(c -> c.lead().filter(s.number()::equals).isPresent())
            .allMatch(c -> c.state() == ShipmentState.RELEASED);
  }

  /** Its carrier gives numbers. */
  boolean number(OrderId id) {
    Order order = house.get(id);
    boolean refused = order.desk() == Desk.HOLD || Invariants.ENDS.contains(order.desk());
    return !refused
        && submit(order, s -> printed(s) && s.lead().isEmpty() ? s.numbered(waybill()) : s);
  }

  private List<Waybill> waybill() {
    return List.of(new Waybill("yamato", "1000" + (++waybills)));
  }

  private static boolean printed(Shipment s) {
    return s.state().desk() == Desk.TRACK_WAIT;
  }

  private boolean strike(OrderId id) {
    return submit(
        house.get(id),
        s ->
            s.state() == ShipmentState.PRINTED && s.lead().isEmpty()
                ? s.in(ShipmentState.RELEASED)
                : s);
  }

  private boolean submit(Order order, UnaryOperator<Shipment> change) {
    List<Shipment> all = order.shipments().stream().map(change).toList();
    return !all.equals(order.shipments())
        && house.submit(order.with(e -> e.shipments(all))).applied();
  }

  /** The mall calls the order off, or the buyer moves house, or wants fewer pieces. */
  private boolean atTheMall(OrderId id) {
    Order order = house.get(id);
    boolean shipped = order.live().stream().anyMatch(Shipment::shipped);
    if (Invariants.ENDS.contains(order.desk()) || order.stage() == Stage.TOLD) {
      return false;
    }
    if (random.nextInt(6) == 0) {
      List<Shipment> struck =
          order.shipments().stream().map(s -> s.shipped() ? s : s.in(ShipmentState.VOID)).toList();
      Stage stage = shipped ? Stage.RETURNED : Stage.CANCELLED;
      return byMall(order.with(e -> e.stage(stage).release().shipments(struck)));
    }
    if (random.nextBoolean()) {
      Person moved = order.placed().buyer().at(new Address("1", "2", "3", "4", "" + waybills++));
      return byMall(
          order.with(
              e ->
                  e.placed(
                      order
                          .placed()
                          .withDestinations(
                              List.of(order.placed().destinations().get(0).to(moved))))));
    }
    return !shipped && order.live().size() == 1 && fewer(order);
  }

  private boolean fewer(Order order) {
    Shipment only = order.live().get(0);
    OrderLine first = order.placed().lines().get(0);
    if (first.quantity() < 2 || !only.waiting()) {
      return false;
    }
    List<OrderLine> lines = new ArrayList<>(order.placed().lines());
    lines.set(0, Samples.pieces(first, 1, first.quantity() - 1));
    Order less = Samples.lines(order, lines);
    List<Shipment.Item> items =
        lines.stream().map(l -> new Shipment.Item(l.no(), l.quantity())).toList();
    return byMall(less.with(e -> e.shipment(only.holding(items))));
  }

  private boolean byMall(Order order) {
    Change change = new Change(order, Actor.mall("demo"), "order.changed-at-mall", "");
    return house.flow.submit(MAIN, List.of(change)).get(0).applied();
  }

  /** Its money comes. */
  boolean pays(OrderId id) {
    Order order = house.get(id);
    return (order.payment().awaited() || order.payment().open())
        && house.submit(order.with(e -> e.payment(PaymentState.PAID))).applied();
  }

  /** What waits in the outbox leaves, each thing once. */
  boolean leaves() {
    boolean any = false;
    for (OrderId id : ids) {
      for (OutboxEntry e : house.outbox.of(MAIN, id)) {
        if (e.state() == OutboxEntry.State.WAITING) {
          Command c = e.command();
          assertTrue(sent.add(id + " " + c.kind() + " " + c.argument()), "twice: " + c);
          house.outbox.settle(
              MAIN,
              List.of(new Receipt(c.id(), Receipt.Status.ACCEPTED, "")),
              house.clock.instant());
          any = true;
        }
      }
    }
    for (OrderId id : ids) {
      if (house.desk(id) == Desk.SHIPPED) {
        house.submit(house.get(id).with(e -> e.stage(Stage.TOLD)));
      }
    }
    return any;
  }
}
