// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.banto.base.AccountId;
import org.banto.base.Address;
import org.banto.base.ConnectionId;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderReader;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.flow.Check;
import org.banto.flow.Repair;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.Ledger;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.OrderEdit;
import org.banto.order.OrderKey;
import org.banto.order.Unstorable;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** A small house in memory: ledger, orders and flow, with an intake in it. */
final class House implements EventAdmin {
  static final AccountId MAIN = new AccountId("main");
  static final ConnectionId TOKYO = new ConnectionId("rakuten", "tokyo");
  static final Address WHOLE = new Address("1000001", "東京都", "", "千代田区千代田1-1-5", "");
  static final Address PARTED = new Address("1000001", "東京都", "千代田区", "千代田1-1-5", "");
  static final Instant NOON = Instant.parse("2026-06-01T03:00:00Z");

  final Map<OrderId, Order> stored = new LinkedHashMap<>();
  final List<Ledger.Entry> entries = new ArrayList<>();
  final Set<Long> done = new HashSet<>();
  final Map<String, ReadOrder> words = new HashMap<>();
  final List<Change> changes = new ArrayList<>();
  final List<String> alarms = new ArrayList<>();
  final List<Check> checks = new ArrayList<>();
  final Set<String> refused = new HashSet<>();

  /** Orders of which the store takes no form. */
  final Set<String> torn = new HashSet<>();

  final Map<Long, Unstorable> aside = new LinkedHashMap<>();
  final List<String> mended = new ArrayList<>();
  BooleanSupplier away = () -> false;

  /** Whether the shop only looks on. */
  boolean observes;

  /** When what comes comes. */
  Instant received = NOON;

  int transactions;
  int quiet;
  Predicate<Change> staleOnce = c -> false;
  Predicate<Change> staleAlways = c -> false;
  private long nextId = 1;

  final OrderReader reader = this::read;
  final LedgerIntake intake =
      new LedgerIntake(
              fake(Ledger.class, this::ledger),
              fake(OrderService.class, this::orders),
              fake(Flow.class, this::flow),
              fake(Repair.class, this::mending),
              new IntakeAlarms(this),
              this::parted,
              account -> observes,
              Clock.fixed(NOON, ZoneId.of("Asia/Tokyo")))
          .with(new RouteAssignment());

  House() {
    seat(reader);
  }

  /** Seats a reader for the shop in Tokyo. */
  void seat(OrderReader other) {
    intake.readers = List.of(Map.entry(Map.of(OrderReaders.CONNECTION, TOKYO.toString()), other));
  }

  /** Addresses are as they come, but for one whose city stands in its street. */
  private Address parted(Address a) {
    return a.equals(WHOLE) ? PARTED : a;
  }

  /** A payload of an order comes in; it reads as given. */
  void comes(ReadOrder order) {
    String text = order.number() + "#" + entries.size();
    words.put(text, order);
    comes(order.number(), text);
  }

  /** The same by a file or a mail. */
  void comesBy(Payload.Way way, ReadOrder order) {
    String text = order.number() + "#" + entries.size();
    words.put(text, order);
    comes(order.number(), payload(text).by(way));
  }

  /** Bytes come in. */
  void comes(String number, String text) {
    comes(number, payload(text));
  }

  static Payload payload(String text) {
    return new Payload("text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  void comes(String number, Payload payload) {
    IncomingOrder order = new IncomingOrder(number, payload);
    entries.add(new Ledger.Entry(entries.size() + 1L, order, received, false));
  }

  List<Outcome> work() {
    return work(10_000);
  }

  List<Outcome> work(int max) {
    return intake.work(MAIN, TOKYO, max);
  }

  /** Of what came after noon only what is here already. */
  List<Outcome> workUntilNoon() {
    return intake.work(MAIN, TOKYO, 10_000, NOON);
  }

  private List<Ledger.Entry> newest(int max) {
    List<Ledger.Entry> all =
        entries.stream()
            .filter(e -> !done.contains(e.seq()) && !aside.containsKey(e.seq()))
            .toList();
    Set<String> last = new HashSet<>();
    all.subList(Math.max(0, all.size() - max), all.size())
        .forEach(e -> last.add(e.order().number()));
    return all.stream().filter(e -> last.contains(e.order().number())).toList();
  }

  Order order(String number) {
    return stored.values().stream()
        .filter(o -> o.key().number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** Staff changes an order. */
  void edit(String number, java.util.function.UnaryOperator<OrderEdit> edit) {
    Order order = order(number);
    stored.put(order.id(), order.with(e -> edit.apply(e).revision(order.revision() + 1)));
  }

  long waiting() {
    return entries.stream().filter(e -> !done.contains(e.seq())).count();
  }

  ReadOrder read(Payload payload) throws ConnectorException {
    String text = new String(payload.bytes(), StandardCharsets.UTF_8);
    if (text.startsWith("broken")) {
      throw new ConnectorException(
          ConnectorException.Reason.MALFORMED, Text.same("orderNumber がありません"));
    }
    if (text.startsWith("bug")) {
      throw new IllegalStateException(text);
    }
    return words.get(text);
  }

  @Override
  public void postEvent(Event event) {
    if (event.getProperty("text") != null) {
      alarms.add((String) event.getProperty("text"));
    }
  }

  @Override
  public void sendEvent(Event event) {
    postEvent(event);
  }

  private static Payload.Way way(Ledger.Entry entry) {
    return entry.order().payload().way();
  }

  @SuppressWarnings("unchecked")
  private Object ledger(Call call) {
    return switch (call.name) {
      case "waiting" ->
          entries.stream()
              .filter(e -> !done.contains(e.seq()) && !aside.containsKey(e.seq()))
              .limit((int) call.args[2])
              .toList();
      case "setAside" ->
          call.args.length == 3
              ? entries.stream().filter(e -> aside.containsKey(e.seq())).toList()
              : aside.put(((Ledger.Entry) call.args[2]).seq(), (Unstorable) call.args[3]) == null;
      case "unstored" ->
          aside.entrySet().stream()
              .map(
                  e ->
                      new Ledger.Unstored(
                          e.getKey(),
                          entries.get((int) (e.getKey() - 1)).order().number(),
                          NOON,
                          NOON,
                          1,
                          e.getValue().fault(),
                          e.getValue().detail()))
              .toList();
      case "passOver" -> 0;
      case "newest" -> newest((int) call.args[2]);
      case "before" -> {
        Ledger.Entry entry = (Ledger.Entry) call.args[2];
        yield entries.stream()
            .filter(e -> e.order().number().equals(entry.order().number()))
            .filter(e -> e.seq() < entry.seq())
            .filter(e -> way(e) == way(entry))
            .reduce((a, b) -> b);
      }
      case "latest" ->
          entries.stream()
              .filter(e -> e.order().number().equals(call.args[2]))
              .filter(e -> way(e) == call.args[3])
              .reduce((a, b) -> b);
      case "done" -> {
        aside.keySet().removeAll((List<Long>) call.args[1]);
        yield done.addAll((List<Long>) call.args[1]);
      }
      default -> throw new UnsupportedOperationException(call.name);
    };
  }

  @SuppressWarnings("unchecked")
  private Object orders(Call call) {
    return switch (call.name) {
      case "ids" -> {
        List<OrderId> ids = new ArrayList<>();
        for (int i = 0; i < (int) call.args[0]; i++) {
          ids.add(new OrderId(nextId++));
        }
        yield ids;
      }
      case "findByKey" -> {
        Set<OrderKey> keys = new HashSet<>((List<OrderKey>) call.args[1]);
        yield stored.values().stream().filter(o -> keys.contains(o.key())).toList();
      }
      case "search" ->
          new Slice<>(
              stored.values().stream()
                  .filter(o -> o.hold().filter(h -> h.box() == 27).isPresent())
                  .toList(),
              Optional.empty());
      case "apply" -> {
        quiet += ((List<Change>) call.args[1]).size();
        yield apply((List<Change>) call.args[1]);
      }
      default -> throw new UnsupportedOperationException(call.name);
    };
  }

  /** Mends what was torn. */
  private Object mending(Call call) {
    String number = stored.get((OrderId) call.args[1]).key().number();
    mended.add(number);
    torn.remove(number);
    return List.of();
  }

  @SuppressWarnings("unchecked")
  private Object flow(Call call) {
    if (call.name.equals("submit")) {
      return apply((List<Change>) call.args[1]);
    }
    throw new UnsupportedOperationException(call.name);
  }

  private List<Outcome> apply(List<Change> all) {
    transactions++;
    if (away.getAsBoolean()) {
      throw new IllegalStateException(new java.sql.SQLException("gone", "08006"));
    }
    for (Change c : all) {
      if (torn.contains(c.order().key().number())) {
        throw new Unstorable(Unstorable.Fault.LEFT_OVERS, "ORDER_MARK_PK (23505)", null);
      }
      if (refused.contains(c.order().key().number()) && !c.order().placed().lines().isEmpty()) {
        throw new IllegalStateException("value too long");
      }
    }
    return all.stream().map(this::apply).toList();
  }

  private Outcome apply(Change c) {
    Order o = c.order();
    long seen = Optional.ofNullable(stored.get(o.id())).map(Order::revision).orElse(0L);
    boolean twice =
        stored.values().stream().anyMatch(s -> s.key().equals(o.key()) && !s.id().equals(o.id()));
    if (twice) {
      return new Outcome(o.id(), Outcome.Result.DUPLICATE, 0);
    }
    if (staleOnce.test(c)) {
      staleOnce = staleAlways.test(c) ? staleOnce : x -> false;
      edit(o.key().number(), e -> e.tag("someone else"));
      return new Outcome(o.id(), Outcome.Result.STALE, seen);
    }
    if (seen != o.revision()) {
      return new Outcome(o.id(), Outcome.Result.STALE, seen);
    }
    changes.add(c);
    c.entry().ifPresent(done::add);
    c.entry().ifPresent(aside::remove);
    stored.put(
        o.id(),
        o.with(
            e ->
                e.revision(seen + 1)
                    .findings(
                        checks.stream().flatMap(k -> k.check(o, o.desk()).stream()).toList())));
    return new Outcome(o.id(), Outcome.Result.APPLIED, seen + 1);
  }

  /** Keeps a page as the ledger would; for tests that need it. */
  static Page<IncomingOrder> page(IncomingOrder... orders) {
    return new Page<>(List.of(orders), Cursor.START, false);
  }

  private record Call(String name, Object[] args) {}

  private static <T> T fake(Class<T> type, Function<Call, Object> answer) {
    Object proxy =
        Proxy.newProxyInstance(
            House.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) ->
                method.isDefault()
                    ? InvocationHandler.invokeDefault(self, method, args)
                    : answer.apply(new Call(method.getName(), args)));
    return type.cast(proxy);
  }
}
