// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.base.OrderId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Receipt;
import org.banto.fakes.MemoryFlow;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.NumberedVault;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.fields.HouseFields;
import org.banto.flow.ChangeBatch;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Errand;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.WarehouseFormat;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/** A small house on a database with one warehouse that can be asked and one that works by files. */
final class House {
  static final AccountId MAIN = new AccountId("main");
  static final Actor CLERK = Actor.staff("hanako");
  static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
  static final String DEPOT = "depot~main";
  static final ConnectionId CONNECTION = ConnectionId.of(DEPOT);
  private static final RoomDatabase TABLES =
      new RoomDatabase("db/warehouses.xml", "banto-warehouses");

  final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
  final MemoryOrders orders = new MemoryOrders();
  final MemoryOutbox outbox = new MemoryOutbox();
  final MemoryFlow flow = new MemoryFlow(orders, outbox::add);
  final MemorySettings settings = new MemorySettings();
  final PlainShipping shipping = new PlainShipping(orders, flow);
  final Depot depot = new Depot();
  final Events events = new Events();
  FarSide far;
  final List<WarehouseFormat> formats = new ArrayList<>();
  final JpaRequests requests;
  final JpaFiles files;
  final NumberedVault vault = new NumberedVault();
  final WarehouseList warehouses;
  final WarehousesRoom room;
  final WarehouseAssignment asking;
  final RequestWatch watch;

  /** What a test does in the house. */
  @FunctionalInterface
  interface Walk {
    void in(House house) throws Exception;
  }

  private House(JpaTemplate jpa) {
    far = depot::carry;
    requests = new JpaRequests(jpa);
    files = new JpaFiles(jpa, vault);
    Map<String, Object> depotProperties =
        Map.of("banto.account", "main", "banto.connection", DEPOT, "banto.opened", true);
    warehouses = new WarehouseList(List.of(depotProperties), account -> formats);
    room = new WarehousesRoom(requests, orders, flow, shipping, settings, events, clock);
    asking = new WarehouseAssignment(requests, orders, flow, outbox, warehouses, clock);
    watch =
        new RequestWatch(
            new OneAccount(),
            orders,
            flow,
            outbox,
            requests,
            warehouses,
            room,
            rules(),
            settings,
            clock);
  }

  /** The rules as they are looked at when an order comes in. */
  AssignmentRules rules() {
    return new AssignmentRules(settings, requests, new HouseFields(), clock);
  }

  static void onDerby(Walk walk) throws Exception {
    TABLES.onDerby((jpa, data) -> walk.in(new House(jpa)));
  }

  static void onBoth(Walk walk) throws Exception {
    onDerby(walk);
    TABLES.onPostgresql((jpa, data) -> walk.in(new House(jpa)));
  }

  /** An order at SHIP_WAIT whose ship date is today. */
  Order waiting(long id) {
    Order order = Orders.everyday(id);
    List<Shipment> planned =
        order.shipments().stream()
            .map(s -> s.in(ShipmentState.PLANNED).blank().on(LocalDate.of(2026, 11, 25)))
            .toList();
    return orders.put(order.with(e -> e.shipments(planned)));
  }

  Order now(long id) {
    return orders.find(MAIN, new OrderId(id)).orElseThrow();
  }

  Shipment shipment(long id) {
    return now(id).shipments().get(0);
  }

  static ShipmentNumber number(long id) {
    return ShipmentNumber.of(new OrderId(id), 1);
  }

  WarehouseRequest request(long id) {
    return requests.find(MAIN, List.of(number(id))).get(number(id));
  }

  /** Chosen for the depot and asked. */
  void asked(long id) {
    asking.choose(MAIN, List.of(new OrderId(id)), DEPOT);
    asking.send(MAIN, List.of(number(id)), "j", CLERK);
  }

  /** Chosen, asked and taken. */
  void taken(long id) throws ConnectorException {
    asked(id);
    leave();
  }

  /** The conductor: carries what waits to the depot, tells the room, then books it. */
  void leave() throws ConnectorException {
    carry(true);
  }

  /** The same, with a crash before it is booked. */
  void leaveAndCrash() throws ConnectorException {
    carry(false);
  }

  /** A far side in place of the depot. */
  interface FarSide {
    List<Receipt> carry(List<Instruction> asked) throws ConnectorException;
  }

  private void carry(boolean booked) throws ConnectorException {
    for (Command c : List.copyOf(outbox.waiting.values())) {
      Errand errand = errand(c);
      if (!errand.send().isEmpty()) {
        errand.hearing().said(far.carry(errand.send()));
      }
      if (booked) {
        outbox.waiting.remove(c.id());
      }
    }
  }

  /** What a command asks of its warehouse now. */
  Errand errand(Command c) {
    CommandKind kind =
        room.kinds().stream().filter(k -> k.id().equals(c.kind())).findFirst().orElseThrow();
    return kind.preparation().prepare(List.of(c), Map.of(c.order(), now(c.order().value())));
  }

  /** The conductor asks what became of what the warehouse took. */
  void ask() {
    List<Instruction> open = room.open(MAIN, CONNECTION);
    room.answered(MAIN, open, depot.lookUp(open));
  }

  /** Orders have changed, and the watch looks. */
  void look(long... ids) {
    watch.take(MAIN, changed(ids));
    watch.run();
  }

  static ChangeBatch changed(long... ids) {
    return new ChangeBatch(
        false,
        LongStream.of(ids)
            .mapToObj(id -> new ChangeBatch.Line(id, new OrderId(id), "order.changed"))
            .toList());
  }

  private static final class OneAccount implements Accounts {
    @Override
    public List<Account> all() {
      return List.of(new Account(MAIN, "本店"));
    }

    @Override
    public void keep(Account account) {
      throw new UnsupportedOperationException();
    }
  }
}
