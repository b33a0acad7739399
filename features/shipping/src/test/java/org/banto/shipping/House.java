// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Address;
import org.banto.base.CommandId;
import org.banto.base.DeliveryWish;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.ShopId;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.MemoryFlow;
import org.banto.fakes.MemoryOrders;
import org.banto.fields.HouseFields;
import org.banto.flow.Amendment;
import org.banto.flow.Changes;
import org.banto.flow.Command;
import org.banto.flow.Move;
import org.banto.house.Settings;
import org.banto.house.ShipDates;
import org.banto.order.Amounts;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.order.OrderKey;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/** A small house in memory, at nine o'clock on Wednesday 1 July 2026. */
final class House {
  static final AccountId MAIN = new AccountId("main");
  static final Actor CLERK = Actor.staff("hanako");
  static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));

  final Map<String, Map<String, String>> sections = new HashMap<>();
  final MemoryOrders orders = new MemoryOrders();
  static final OrderFields FIELDS = new HouseFields();
  final MemoryFlow flow = new MemoryFlow(orders);
  final FlowDeeds deeds = new FlowDeeds(flow);
  final MemoryBatches batches = new MemoryBatches();
  final PaperCarrier yamato = new PaperCarrier();
  final Carriers carriers;
  final Settings settings = new MemorySettings();
  final ShippingRoom room;
  private final Clock clock;

  House() {
    this.carriers = new Carriers("yamato", yamato, yamato, yamato);
    this.clock = CLOCK;
    this.room = room(clock);
  }

  /** With a real carrier and the real time. */
  <T extends WaybillFile & LabelCheck & WaybillResult> House(T carrier) {
    this.carriers = new Carriers("yamato", carrier, carrier, carrier);
    this.clock = Clock.system(ZoneId.of("Asia/Tokyo"));
    this.room = room(clock);
  }

  /** The room a quarter of an hour later, after a restart. */
  ShippingRoom later() {
    return starts(NOW.plusSeconds(900));
  }

  /** The room of a house that starts then. */
  ShippingRoom starts(Instant then) {
    return room(Clock.fixed(then, ZoneId.of("Asia/Tokyo")));
  }

  private ShippingRoom room(Clock clock) {
    return new ShippingRoom(orders, flow, settings, carriers, batches, clock);
  }

  /** A planner where delivery methods have slip types of their own. */
  private Planner planner() {
    return new Planner(
        settings, FIELDS, Optional.of(new Weekdays()), List.of(new LabelTypeRules()), clock);
  }

  /** An order with its shipments. */
  Order plan(Order order) {
    return planner().plan(order);
  }

  /** An order whose days have passed. */
  Order redate(Order order) {
    return planner().redate(order);
  }

  /** An order after a change. */
  Order follow(Order before, Order after) {
    return planning().amend(new Move(before, after, CLERK)).order();
  }

  Amendment planning() {
    return new ShipmentAmendment(planner(), clock);
  }

  RedateAction redating() {
    return new RedateAction(planner());
  }

  ShipDateCheck dates() {
    return new ShipDateCheck(Optional.of(new Weekdays()), clock);
  }

  Amendment dating() {
    return new ShipDateAmendment(planner());
  }

  /** Of a first start. */
  ConsolidationCandidates neighbourhood(Changes changes) {
    KeptPlaces none = new KeptPlaces(Path.of("target", "none"), new InvertedVault(), "");
    return new ConsolidationCandidates(
        changes, orders, flow, settings, none, FIELDS, Clock.systemUTC());
  }

  /** Keeps an order that waits for its papers. */
  Order released(long id) {
    return keep(plan(order(id)), ShipmentState.RELEASED);
  }

  Order keep(Order planned, ShipmentState state) {
    List<Shipment> all = planned.shipments().stream().map(s -> s.in(state)).toList();
    return orders.put(planned.with(e -> e.shipments(all)));
  }

  Order now(long id) {
    return orders.find(MAIN, new OrderId(id)).orElseThrow();
  }

  /** Something that leaves because of an order. */
  static Command told(Order order, String kind) {
    return new Command(new CommandId(kind + "/" + order.id()), MAIN, kind, "", order.id(), "");
  }

  static List<OrderId> ids(long... ids) {
    List<OrderId> all = new ArrayList<>();
    for (long id : ids) {
      all.add(new OrderId(id));
    }
    return all;
  }

  static Address address(String street) {
    return new Address("0600001", "北海道", "札幌市中央区", street, "架空マンション101");
  }

  static Person person(String street) {
    return new Person("架空 花子", "", "", address(street), "090-0000-0001", "");
  }

  static Order order(long id) {
    return order(id, placed(PaymentMethod.Kind.CARD, "宅配便", DeliveryWish.NONE, 1));
  }

  static Order order(long id, PlacedOrder placed) {
    return new Order(
        new OrderId(id),
        MAIN,
        new OrderKey(ShopId.of("rakuten~demo"), "1-20260701-" + id),
        0,
        NOW,
        NOW,
        placed,
        MallState.NONE,
        Stage.ACCEPTED,
        Route.STANDARD,
        Optional.empty(),
        PaymentState.PAID,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  static PlacedOrder placed(
      PaymentMethod.Kind kind, String deliveryMethod, DeliveryWish wish, int destinations) {
    List<Destination> places = new ArrayList<>();
    List<OrderLine> lines = new ArrayList<>();
    for (int d = 0; d < destinations; d++) {
      places.add(new Destination("b" + d, person("北一条西9-" + d), "", "", ""));
      lines.add(line(d + 1, d));
    }
    Amounts amounts =
        new Amounts(
            Optional.of(new Yen(1100)),
            Optional.of(new Yen(1650)),
            Optional.of(new Yen(1650)),
            List.of(),
            List.of(new TaxTotal(TaxRate.STANDARD, new Yen(1650), new Yen(150))));
    return new PlacedOrder(
        NOW,
        person("北一条西9-9"),
        places,
        lines,
        amounts,
        new PaymentMethod(kind, ""),
        deliveryMethod,
        wish,
        "",
        Set.of());
  }

  private static OrderLine line(int no, int destination) {
    return new OrderLine(
        no, "", destination, "sku", "", "茶碗", List.of(), 2, new Yen(550), TaxRate.STANDARD, false);
  }

  /** Ships on weekdays, today at once; two days to everywhere. */
  private static final class Weekdays implements ShipDates {
    @Override
    public Plan plan(Order order, Shipment shipment, Instant now) {
      LocalDate today = LocalDate.ofInstant(now, Japan.ZONE);
      LocalDate day =
          shipment.wish().date().map(d -> d.minusDays(2)).filter(today::isBefore).orElse(today);
      while (day.isAfter(today) && !shipsOn(order.account(), day)) {
        day = day.minusDays(1);
      }
      return new Plan(Optional.of(day), Text.same("2"));
    }

    @Override
    public Optional<LocalDate> next(Order order, Shipment shipment, LocalDate from) {
      LocalDate day = from;
      while (!shipsOn(order.account(), day)) {
        day = day.plusDays(1);
      }
      return Optional.of(day);
    }

    @Override
    public LocalDate earliest(AccountId account, Instant received) {
      return received.atZone(ZoneId.of("Asia/Tokyo")).toLocalDate();
    }

    @Override
    public boolean shipsOn(AccountId account, LocalDate day) {
      return day.getDayOfWeek().getValue() < 6;
    }

    @Override
    public int leadDays(AccountId account, String prefecture) {
      return 2;
    }
  }

  private final class MemorySettings implements Settings {
    @Override
    public Map<String, String> read(AccountId account, String section) {
      return sections.getOrDefault(section, Map.of());
    }

    @Override
    public Map<AccountId, Map<String, String>> readAll(String section) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(AccountId account, String section, Map<String, String> values, Actor by) {
      sections.put(section, values);
    }
  }
}
