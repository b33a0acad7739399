// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderReader;
import org.banto.flow.Repair;
import org.banto.house.AddressFields;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.Ledger;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.osgi.service.event.EventAdmin;

/** The intake as it is, with a ledger and a store in memory: what was kept becomes orders. */
public final class WholeIntake {
  private static final AccountId MAIN = new AccountId("main");
  private static final ConnectionId SHOP = new ConnectionId("file", "tokyo");

  private final AddressFields fields;
  private final Instant now;
  private final List<Ledger.Entry> entries = new ArrayList<>();
  private final Set<Long> done = new HashSet<>();
  private final List<Order> orders = new ArrayList<>();

  public WholeIntake(AddressFields fields, Instant now) {
    this.fields = fields;
    this.now = now;
  }

  /** What this check of the room has against an order on its way to the label. */
  public static List<Finding> findings(Order order) {
    return new OrderDateCheck().check(order, Desk.NEW);
  }

  /** Payloads become orders. */
  public List<Order> orders(List<IncomingOrder> incoming, OrderReader reader) {
    orders.clear();
    incoming.forEach(i -> entries.add(new Ledger.Entry(entries.size() + 1L, i, now, false)));
    LedgerIntake intake =
        new LedgerIntake(
                fake(Ledger.class, this::ledger),
                fake(OrderService.class, this::store),
                fake(Flow.class, this::store),
                fake(Repair.class, this::store),
                new IntakeAlarms(fake(EventAdmin.class, (name, args) -> null)),
                fields,
                account -> false,
                Clock.fixed(now, ZoneOffset.UTC))
            .with(new RouteAssignment());
    intake.readers = List.of(Map.entry(Map.of(OrderReaders.CONNECTION, SHOP.toString()), reader));
    intake.work(MAIN, SHOP, incoming.size());
    return List.copyOf(orders);
  }

  private Object ledger(String name, Object[] args) {
    return switch (name) {
      case "waiting" ->
          entries.stream().filter(e -> !done.contains(e.seq())).limit((int) args[2]).toList();
      case "before", "latest" -> Optional.empty();
      case "newest", "unstored" -> List.of();
      case "passOver" -> 0;
      // what is set aside already; nothing is in a whole intake
      case "setAside" -> {
        if (args.length > 3) {
          throw new IllegalStateException("set aside: " + args[3]);
        }
        yield List.of();
      }
      default -> throw new UnsupportedOperationException(name);
    };
  }

  @SuppressWarnings("unchecked")
  private Object store(String name, Object[] args) {
    return switch (name) {
      case "findByKey" -> List.of();
      case "search" -> new org.banto.base.Slice<>(List.of(), Optional.empty());
      case "ids" -> {
        List<OrderId> ids = new ArrayList<>();
        for (int i = 1; i <= (int) args[0]; i++) {
          ids.add(new OrderId(orders.size() + i));
        }
        yield ids;
      }
      case "submit", "apply" -> ((List<Change>) args[1]).stream().map(this::keep).toList();
      default -> throw new UnsupportedOperationException(name);
    };
  }

  private Outcome keep(Change change) {
    change.entry().ifPresent(done::add);
    orders.add(change.order());
    return new Outcome(change.order().id(), Outcome.Result.APPLIED, 1);
  }

  private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            WholeIntake.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) ->
                method.isDefault()
                    ? java.lang.reflect.InvocationHandler.invokeDefault(self, method, args)
                    : answer.apply(method.getName(), args)));
  }
}
