// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;

/**
 * Amazon's warehouses for orders from elsewhere, which are forgotten when the mall ends. What 2026-07-04
 * takes to decide later is shown, and done, once that time has passed.
 */
final class Fulfilments {
  private final Clock clock;
  private final Map<String, FulfilmentOrder> all = new LinkedHashMap<>();
  private final Map<String, Instant> undecided = new LinkedHashMap<>();
  private final Map<String, Instant> leaving = new LinkedHashMap<>();
  private final Map<String, Integer> created = new LinkedHashMap<>();
  private final Map<String, Integer> cancelled = new LinkedHashMap<>();
  private final Outbound2020 older = new Outbound2020(this);
  private final Outbound2026 newer = new Outbound2026(this);
  private Duration later = Duration.ZERO;

  Fulfilments(Clock clock) {
    this.clock = clock;
  }

  synchronized Answer answer(Operation operation, Call call) {
    decide();
    String id = operation.number(call);
    return switch (operation) {
      case FULFIL -> older.create(call.body());
      case FULFILMENTS -> older.list(call);
      case FULFILMENT -> older.get(id);
      case UNFULFIL -> older.cancel(id);
      case SHIP -> newer.create(call.body());
      case SHIPPED -> newer.list(call);
      case SHIPMENT -> newer.get(id, call);
      case UNSHIP -> newer.cancel(id);
      default -> Said.unknown();
    };
  }

  /** Whether a number is in use, also by one that is not shown yet. */
  boolean uses(String id) {
    return all.containsKey(id);
  }

  Optional<FulfilmentOrder> find(String id) {
    return Optional.ofNullable(all.get(id)).filter(o -> !undecided.containsKey(id));
  }

  List<FulfilmentOrder> since(Instant from) {
    return all.values().stream()
        .filter(o -> !undecided.containsKey(o.asked.id()) && !o.updated().isBefore(from))
        .toList();
  }

  /** Goods nobody has. */
  static boolean lacks(FulfilmentOrder.Asked asked) {
    return asked.lines().stream().anyMatch(l -> l.sku().startsWith("UNKNOWN"));
  }

  /** Taken for good. */
  void add(FulfilmentOrder.Asked asked) {
    all.put(asked.id(), new FulfilmentOrder(asked, clock.instant()));
    created.merge(asked.id(), 1, Integer::sum);
  }

  /** Taken to be decided later. */
  void addLater(FulfilmentOrder.Asked asked) {
    all.put(asked.id(), new FulfilmentOrder(asked, clock.instant()));
    undecided.put(asked.id(), clock.instant().plus(later));
    decide();
  }

  void cancel(FulfilmentOrder order) {
    order.stand("CANCELLED", clock.instant());
    cancelled.merge(order.asked.id(), 1, Integer::sum);
  }

  /** Done later, where it has not begun to be packed by then. */
  void cancelLater(FulfilmentOrder order) {
    leaving.put(order.asked.id(), clock.instant().plus(later));
    decide();
  }

  private void decide() {
    Instant now = clock.instant();
    for (String id : due(undecided, now)) {
      if (lacks(all.get(id).asked)) {
        all.get(id).stand("UNFULFILLABLE", now);
      } else {
        created.merge(id, 1, Integer::sum);
      }
    }
    for (String id : due(leaving, now)) {
      if (all.get(id).early()) {
        cancel(all.get(id));
      }
    }
  }

  private static List<String> due(Map<String, Instant> open, Instant now) {
    List<String> due =
        open.entrySet().stream()
            .filter(e -> !now.isBefore(e.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(open::remove);
    return due;
  }

  /** Commands under {@code /_control/fulfilments}. */
  synchronized ObjectNode control(String what, ObjectNode wish) {
    decide();
    String id = wish.path("id").asText();
    switch (what) {
      case "fulfilments":
        return state();
      case "fulfilments/add":
        put(id, wish);
        break;
      case "fulfilments/ship":
        found(id).ship(left(wish, clock.instant()));
        break;
      case "fulfilments/shipPartly":
        found(id).shipPartly(left(wish, clock.instant()));
        break;
      case "fulfilments/stand":
        found(id).stand(wish.path("status").asText(), clock.instant());
        break;
      case "fulfilments/later":
        later = Duration.ofSeconds(wish.path("seconds").asLong());
        break;
      default:
        throw new IllegalArgumentException("unknown command " + what);
    }
    return Json.object().put("done", true);
  }

  /** One that came by another way, as it stood at some time. */
  private void put(String id, ObjectNode wish) {
    Instant at = Instant.parse(wish.path("at").asText(clock.instant().toString()));
    List<FulfilmentOrder.Line> lines = List.of(new FulfilmentOrder.Line("1", "SKU-1", 1));
    FulfilmentOrder order =
        new FulfilmentOrder(new FulfilmentOrder.Asked(id, "Standard", Json.object(), lines), at);
    if (wish.has("numbers")) {
      order.ship(left(wish, at));
    }
    order.stand(wish.path("status").asText("RECEIVED"), at);
    all.put(id, order);
  }

  private static FulfilmentOrder.Left left(ObjectNode wish, Instant at) {
    List<String> numbers = Json.texts(wish.path("numbers"));
    return new FulfilmentOrder.Left(numbers, wish.path("carrier").asText("YAMATO"), at);
  }

  private FulfilmentOrder found(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no fulfilment order " + id));
  }

  private ObjectNode state() {
    ObjectNode state = Json.object();
    ObjectNode orders = state.putObject("orders");
    all.forEach((id, order) -> orders.put(id, order.status()));
    state.set("created", Json.of(created));
    state.set("cancelled", Json.of(cancelled));
    return state;
  }
}
