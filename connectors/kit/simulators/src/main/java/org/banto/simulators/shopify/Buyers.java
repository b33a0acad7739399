// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;
import org.banto.simulators.invented.Kind;

/** What happens to orders; every change moves the time of change on, and is heard of. */
final class Buyers {
  private static final int FIRST = 1001;

  private final OrderBook<StoreOrder> book;
  private final OrderMaker maker;
  private final Clock clock;
  private final BiConsumer<String, ObjectNode> heard;
  private int next;

  /**
   * The buyers of a store.
   *
   * @param heard hears the topic and the order of everything that happens
   */
  Buyers(
      OrderBook<StoreOrder> book,
      OrderMaker maker,
      Clock clock,
      BiConsumer<String, ObjectNode> heard) {
    this.book = book;
    this.maker = maker;
    this.clock = clock;
    this.heard = heard;
    this.next = FIRST + book.size();
  }

  /** New orders, the last one placed now and the first one so long before. */
  synchronized List<String> order(
      int count, List<Kind> kinds, int lines, int locations, Duration spread) {
    Instant now = now();
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Kind kind = kinds.isEmpty() ? maker.next() : kinds.get(i % kinds.size());
      Instant placed = now.minus(spread.multipliedBy(count - 1L - i).dividedBy(count));
      String number = "#" + next++;
      ObjectNode order = maker.make(kind, number, placed, lines, locations);
      book.create(order, kind.name());
      numbers.add(number);
      heard.accept("orders/create", order);
    }
    return numbers;
  }

  /** Changes an order; a change that comes in the same second as the one before shows all the same. */
  List<Effect> change(String number, String topic, Function<ObjectNode, List<Effect>> change) {
    List<Effect> done =
        book.change(
            number,
            order -> {
              List<Effect> effects = change.apply(order);
              Instant before = Instant.parse(order.path("updatedAt").asText());
              order.put("updatedAt", (before.isAfter(now()) ? before : now()).toString());
              return effects;
            });
    if (!done.isEmpty()) {
      book.find(number).ifPresent(o -> heard.accept(topic, o.tree()));
    }
    return done;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The buyer has paid. */
  void pay(String number) {
    change(
        number,
        "orders/paid",
        order -> {
          order.put("displayFinancialStatus", "PAID");
          return List.of(Effect.of("paid"));
        });
  }

  /** Somebody calls it off; once only. */
  List<Effect> cancel(String number, String reason) {
    return change(
        number,
        "orders/cancelled",
        order -> {
          if (order.hasNonNull("cancelledAt")) {
            throw new Refused("Order has already been cancelled");
          }
          if (!order.path("fulfillments").isEmpty()) {
            throw new Refused("Cannot cancel an order that has fulfillments");
          }
          order.put("cancelledAt", now().toString()).put("cancelReason", reason);
          order.put("displayFinancialStatus", "VOIDED");
          Json.objects(order, "fulfillmentOrders").forEach(f -> f.put("status", "CANCELLED"));
          return List.of(Effect.of("cancelled"));
        });
  }

  /** The shop edits an order in its admin: a line is left with so many pieces. */
  void edit(String number, int line, int pieces) {
    change(
        number,
        "orders/updated",
        order -> {
          ObjectNode row = (ObjectNode) order.path("lineItems").path(line - 1);
          row.put("currentQuantity", pieces);
          for (ObjectNode place : Json.objects(order, "fulfillmentOrders")) {
            Json.objects(place, "lineItems").stream()
                .filter(l -> l.path("lineItem").path("id").equals(row.path("id")))
                .forEach(l -> l.put("totalQuantity", pieces).put("remainingQuantity", pieces));
          }
          Sums.total(order);
          return List.of(Effect.of("edited"));
        });
  }

  /** Fields are set as told. */
  void set(String number, ObjectNode fields) {
    change(
        number,
        "orders/updated",
        order -> {
          Json.set(order, fields);
          return List.of(Effect.of("edited"));
        });
  }

  /** What has not left is held back, or is let go. */
  void hold(String number, boolean on) {
    change(
        number,
        "orders/updated",
        order -> {
          Json.objects(order, "fulfillmentOrders")
              .forEach(f -> f.put("status", on ? "ON_HOLD" : "OPEN"));
          order.put("displayFulfillmentStatus", on ? "ON_HOLD" : "UNFULFILLED");
          return List.of(Effect.of("held"));
        });
  }
}
