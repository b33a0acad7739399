// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.banto.base.ConnectionId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderReader;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.editions.Edition;
import org.banto.editions.EditionStore;
import org.banto.fakes.MemoryEditions;
import org.banto.house.Audit;
import org.banto.house.Connection;
import org.banto.house.Connections;
import org.banto.house.Intake;
import org.banto.house.Jobs;
import org.banto.house.Jobs.Progress;
import org.banto.house.Ledger;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.OrderKey;

/** A house in memory: what it keeps it reads at once, by the reader of this room. */
final class House {
  static final ConnectionId SHOP = new ConnectionId("rakuten", "tokyo");
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  final Map<OrderKey, Order> orders = new LinkedHashMap<>();
  final Map<String, Payload> kept = new LinkedHashMap<>();
  private final Map<String, List<String>> said = new LinkedHashMap<>();
  final List<IncomingOrder> waiting = new ArrayList<>();
  final EditionStore<Profile> store = new MemoryEditions<>();
  final ProfileRoom profiles = new ProfileRoom(store, Clock.fixed(NOW, ZoneOffset.UTC));
  final OrderReader reader = new RowsReader(profiles);
  int busy;
  int most;

  /** Imports files by a profile, the way a job does. */
  Import bring(String profile, org.banto.base.Document... files) throws UnreadableRows {
    Edition<Profile> now = profiles.profiles().now(Samples.MAIN, profile).orElseThrow();
    Edition<Profile> edition = profiles.fixed(Samples.MAIN, now);
    FileOrders feed =
        new ProfileFeed(
            Samples.MAIN,
            edition,
            Formats.open(edition, profiles.profiles().all(Samples.MAIN), List.of(files)));
    return Import.run(parts(), Samples.MAIN, SHOP, feed, new Quiet());
  }

  OrderFilePreview look(String profile, org.banto.base.Document... files) throws UnreadableRows {
    Edition<Profile> now = profiles.profiles().now(Samples.MAIN, profile).orElseThrow();
    Edition<Profile> edition = profiles.fixed(Samples.MAIN, now);
    FileOrders feed =
        new ProfileFeed(
            Samples.MAIN,
            edition,
            Formats.open(edition, profiles.profiles().all(Samples.MAIN), List.of(files)));
    return OrderFilePreview.of(feed, new OrderFileJudge(ledger(), orders(), Samples.MAIN, SHOP));
  }

  /** The desk of this house, where every shop is connected. */
  ImportDesk desk() {
    Connections connections =
        fake(Connections.class, (name, args) -> Optional.of(connection((ConnectionId) args[1])));
    return new ImportDesk(
        ledger(),
        (account, connection, max, arrivals) -> work(),
        orders(),
        profiles,
        new ConnectorFormats(),
        connections,
        fake(Jobs.class, House::never),
        fake(Audit.class, House::never));
  }

  private static Connection connection(ConnectionId id) {
    return new Connection(
        id,
        Samples.MAIN,
        Map.of(),
        Connection.State.OK,
        Text.same("-"),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Object never(String name, Object[] args) {
    throw new UnsupportedOperationException(name);
  }

  private Import.House parts() {
    Intake intake = (account, connection, max, arrivals) -> work();
    return new Import.House(ledger(), intake, orders(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private List<org.banto.house.Outcome> work() {
    most = Math.max(most, waiting.size());
    for (IncomingOrder order : waiting) {
      try {
        take(reader.read(order.payload().plain()));
      } catch (org.banto.connect.ConnectorException e) {
        throw new AssertionError(e);
      }
    }
    waiting.clear();
    return List.of();
  }

  private void take(ReadOrder read) {
    OrderKey key = new OrderKey(SHOP.shop(), read.number());
    Order was = orders.get(key);
    Order fresh = org.banto.fakes.Orders.everyday(orders.size() + 1L);
    OrderId id = was == null ? fresh.id() : was.id();
    long revision = was == null ? 1 : was.revision() + 1;
    orders.put(
        key,
        new Order(
            id,
            Samples.MAIN,
            key,
            revision,
            fresh.receivedAt(),
            fresh.changedAt(),
            read.placed(),
            read.mall(),
            fresh.stage(),
            fresh.route(),
            fresh.hold(),
            read.payment(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of()));
  }

  @SuppressWarnings("unchecked")
  Ledger ledger() {
    return fake(
        Ledger.class,
        (name, args) ->
            switch (name) {
              case "cursor" -> Cursor.START;
              case "keep" -> busy-- <= 0 && keep((Page<IncomingOrder>) args[3]);
              case "fresh" ->
                  ((List<IncomingOrder>) args[2]).stream().filter(this::isFresh).toList();
              case "outdated" ->
                  ((List<IncomingOrder>) args[2]).stream().filter(this::isOutdated).toList();
              case "come" -> Set.of();
              default -> throw new UnsupportedOperationException(name);
            });
  }

  private boolean keep(Page<IncomingOrder> page) {
    for (IncomingOrder order : page.items()) {
      if (isFresh(order)) {
        kept.put(order.number(), order.payload());
        said.computeIfAbsent(order.number(), n -> new ArrayList<>()).add(text(order));
        waiting.add(order);
      }
    }
    return true;
  }

  private boolean isFresh(IncomingOrder order) {
    Payload before = kept.get(order.number());
    return before == null || !java.util.Arrays.equals(before.bytes(), order.payload().bytes());
  }

  private boolean isOutdated(IncomingOrder order) {
    return isFresh(order) && said.getOrDefault(order.number(), List.of()).contains(text(order));
  }

  private static String text(IncomingOrder order) {
    return new String(order.payload().bytes(), StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  OrderService orders() {
    return fake(
        OrderService.class,
        (name, args) -> {
          if (!name.equals("findByKey")) {
            throw new UnsupportedOperationException(name);
          }
          Set<OrderKey> keys = Set.copyOf((Collection<OrderKey>) args[1]);
          return orders.entrySet().stream()
              .filter(e -> keys.contains(e.getKey()))
              .map(Map.Entry::getValue)
              .collect(Collectors.toList());
        });
  }

  static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            House.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> answer.apply(method.getName(), args)));
  }

  private static final class Quiet implements Progress {
    @Override
    public String job() {
      return "job";
    }

    @Override
    public void at(long done, long total) {}

    @Override
    public void refused(String item, Text why) {}
  }
}
