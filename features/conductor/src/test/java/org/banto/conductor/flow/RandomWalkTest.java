// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.flow;

import static org.banto.conductor.fake.Samples.MAIN;
import static org.banto.conductor.fake.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banto.account.Actor;
import org.banto.conductor.drive.MallFollower;
import org.banto.conductor.fake.Samples;
import org.banto.connect.CommandId;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.Deed;
import org.banto.flow.Move;
import org.banto.flow.OutboxEntry;
import org.banto.order.Address;
import org.banto.order.Change;
import org.banto.order.Desk;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.OrderLine;
import org.banto.order.Person;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Waybill;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff, malls and carriers do what they like, in any order; what must hold always holds. */
class RandomWalkTest {
  private static final int ORDERS = 40;
  private static final int STEPS = 2_000;
  private static final List<Desk> ENDS = List.of(Desk.DONE, Desk.CANCELLED, Desk.RETURN);

  private final FlowHouse house = new FlowHouse();
  private final List<OrderId> ids = new ArrayList<>();
  private final Set<String> sent = new HashSet<>();
  private final Map<Integer, Long> done = new HashMap<>();
  private Random random = new Random();
  private int waybills;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20_261_124, 7_777})
  void whateverHappensTheInvariantsHoldAndEveryOrderFindsItsWayOut(long seed) {
    random = new Random(seed);
    house.followers.add(new MallFollower());
    house.followers.add(RandomWalkTest::mails);
    for (int i = 0; i < ORDERS; i++) {
      receive();
    }
    for (int step = 0; step < STEPS; step++) {
      int what = random.nextInt(16);
      String where = "seed " + seed + ", step " + step + ", deed " + what;
      if (step(what)) {
        done.merge(what, 1L, Long::sum);
      }
      List<OrderId> open = open();
      check(open, where);
      if (open.size() < ORDERS) {
        receive();
      }
    }
    check(ids, "seed " + seed);
    for (int what = 0; what < 16; what++) {
      assertTrue(done.getOrDefault(what, 0L) > 1, "seed " + seed + ": deed " + what + " " + done);
    }
    for (OrderId id : ids) {
      home(id, "seed " + seed + ", order " + id);
    }
    check(ids, "seed " + seed + ", all at home");
    for (Change c : house.orders.changes()) {
      assertFalse(c.by().name().isBlank() || c.act().isBlank(), c.act());
    }
  }

  /** A mail to the buyer for each shipment, as the mail room orders it. */
  private static List<Command> mails(Move move) {
    return move.after().shipments().stream()
        .filter(s -> s.state() == ShipmentState.NUMBERED)
        .map(
            s ->
                new Command(
                    new CommandId("mail/shipped/" + s.number()),
                    MAIN,
                    "mail.send",
                    "",
                    move.after().id(),
                    s.number().value()))
        .toList();
  }

  private void receive() {
    OrderId id = house.orders.ids(1).get(0);
    Route route =
        List.of(Route.STANDARD, Route.PREPAID, Route.COD, Route.WAREHOUSE).get(random.nextInt(4));
    PaymentState money = route.has(Desk.PAY_WAIT) ? PaymentState.UNPAID : PaymentState.AUTHORISED;
    house.receive(
        Samples.of(
            Samples.order(id.value(), route, money), 1 + random.nextInt(4), 1 + random.nextInt(3)));
    ids.add(id);
  }

  private List<OrderId> open() {
    return ids.stream().filter(id -> !ENDS.contains(house.desk(id))).toList();
  }

  /** Mostly one that is not done with. */
  private boolean step(int what) {
    List<OrderId> some = random.nextInt(20) == 0 ? ids : open();
    OrderId id = some.get(random.nextInt(some.size()));
    return switch (what) {
      case 0, 1, 2 -> move(id);
      case 3 -> house.hold(id, 1 + random.nextInt(30), reason()).applied();
      case 4 -> house.act(id, new Deed.Release(), reason()).applied();
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
    return house.act(one.order(), new Deed.Part(one), reason()).applied();
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
                      new Deed.Split(
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
            .act(id, new Deed.Join(into.get().number(), other.orElseThrow().number()), "")
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
    if (!house.act(id, new Deed.Carry(lead.get().number(), more), "").applied()) {
      return false;
    }
    Shipment now = house.get(id).shipment(lead.get().number()).orElseThrow();
    boolean travels = house.act(with, new Deed.Travel(companion.get().number(), now), "").applied();
    if (!travels) {
      house.act(id, new Deed.Carry(lead.get().number(), before), "");
    }
    return travels;
  }

  /** Label data goes out as the shipping room writes it: leads and single ones. */
  private boolean print(OrderId id) {
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

  private boolean number(OrderId id) {
    Order order = house.get(id);
    boolean refused = order.desk() == Desk.HOLD || ENDS.contains(order.desk());
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
    if (ENDS.contains(order.desk()) || order.stage() == Stage.TOLD) {
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

  private boolean pays(OrderId id) {
    Order order = house.get(id);
    return (order.payment().awaited() || order.payment().open())
        && house.submit(order.with(e -> e.payment(PaymentState.PAID))).applied();
  }

  /** What waits in the outbox leaves, each thing once. */
  private boolean leaves() {
    boolean any = false;
    for (OrderId id : ids) {
      for (OutboxEntry e : house.outbox.of(MAIN, id)) {
        if (e.state() == OutboxEntry.State.WAITING) {
          Command c = e.command();
          assertTrue(sent.add(id + " " + c.kind() + " " + c.argument()), "twice: " + c);
          house.outbox.settle(
              MAIN,
              List.of(new Receipt(c.id(), Receipt.Status.ACCEPTED, "", "")),
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

  private void check(List<OrderId> some, String where) {
    int seated = 0;
    for (OrderId id : some) {
      Order order = house.get(id);
      seated += List.of(Desk.values()).contains(order.desk()) ? 1 : 0;
      goods(order, where);
      numbers(order, where);
      order.live().forEach(s -> company(order, s, where));
      boolean way = ENDS.contains(order.desk()) || !house.flow.reachable(order).isEmpty();
      assertTrue(way, where + ": no way out of " + order);
    }
    assertEquals(some.size(), seated, where);
  }

  private void goods(Order order, String where) {
    Map<Integer, Integer> in = new HashMap<>();
    order
        .live()
        .forEach(s -> s.items().forEach(i -> in.merge(i.line(), i.quantity(), Integer::sum)));
    for (OrderLine line : order.placed().lines()) {
      assertTrue(
          in.getOrDefault(line.no(), 0) <= line.quantity(), where + ": too much of " + order);
    }
  }

  private void numbers(Order order, String where) {
    for (Shipment s : order.live()) {
      boolean all = s.parcels().stream().allMatch(p -> p.waybill().isPresent());
      assertTrue(!s.shipped() || all, where + ": shipped without number: " + order);
    }
  }

  /** A companion and its lead know each other, and stand alike from the printer on. */
  private void company(Order order, Shipment s, String where) {
    String which = where + ": " + s.number();
    s.lead()
        .ifPresent(
            n -> {
              Shipment lead = house.get(n.order()).shipment(n).orElseThrow();
              assertTrue(lead.companions().contains(s.number()), which + " is carried by nobody");
              assertTrue(s.equals(s.following(lead)), which + " is out of step");
            });
    if (!s.shipped()) {
      for (ShipmentNumber n : s.companions()) {
        Optional<ShipmentNumber> lead = house.get(n.order()).shipment(n).flatMap(Shipment::lead);
        assertEquals(Optional.of(s.number()), lead, which + " carries " + n);
      }
      boolean out = List.of(Desk.HOLD, Desk.CANCELLED, Desk.RETURN).contains(order.desk());
      assertFalse(out && s.shared(), which + " shares, and is " + order.desk());
    }
  }

  /** Whatever state it is in, staff bring it to an end. */
  private void home(OrderId id, String where) {
    for (int tried = 0; tried < 30 && !ENDS.contains(house.desk(id)); tried++) {
      switch (house.desk(id)) {
        case HOLD -> house.act(id, new Deed.Release(), "r");
        case NEW -> house.move(id, Desk.SHIP_WAIT, "r");
        case PAY_WAIT -> pays(id);
        case SHIP_WAIT -> house.move(id, Desk.DOC_WAIT, "r");
        case DOC_WAIT -> printOrPart(id);
        case TRACK_WAIT -> numberWhole(id);
        default -> {
          leaves();
          pays(id);
        }
      }
    }
    assertTrue(
        ENDS.contains(house.desk(id)),
        where + " is stuck: " + house.get(id) + house.get(id).shipments());
  }

  private void printOrPart(OrderId id) {
    if (!print(id)) {
      for (Shipment s : house.get(id).underWay()) {
        house.act(id, new Deed.Part(s.number()), "r");
      }
    }
  }

  private void numberWhole(OrderId id) {
    if (!number(id)) {
      house.get(id).underWay().stream()
          .flatMap(s -> s.lead().stream())
          .forEach(n -> number(n.order()));
    }
  }
}
