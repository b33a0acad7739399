// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;
import org.banto.simulators.invented.Kind;

/** The people outside: they order, pay, change their mind and cancel. */
final class Buyers {
  private static final Duration SEEDED = Duration.ofDays(3);

  private final OrderBook<MallOrder> book;
  private final OrderMaker maker;
  private final Clock clock;
  private final Consumer<ObjectNode> heard;

  /**
   * The buyers of a shop.
   *
   * @param heard hears of each new order
   */
  Buyers(OrderBook<MallOrder> book, OrderMaker maker, Clock clock, Consumer<ObjectNode> heard) {
    this.book = book;
    this.maker = maker;
    this.clock = clock;
    this.heard = heard;
  }

  /**
   * Orders now.
   *
   * @param kinds in turn; none takes the deck
   * @param lines per destination; 0 leaves it to chance
   * @param progress where the orders stand; 0 leaves it to their kind
   * @param spread how long before now the first was placed
   */
  synchronized List<String> order(
      int count, List<Kind> kinds, int lines, int progress, Duration spread) {
    List<String> numbers = new ArrayList<>();
    Instant start = clock.instant().minus(spread);
    for (int i = 0; i < count; i++) {
      Kind kind = kinds.isEmpty() ? maker.next() : kinds.get(i % kinds.size());
      ObjectNode order =
          maker.make(kind, start.plus(spread.multipliedBy(i).dividedBy(count)), lines);
      if (progress > 0) {
        order.put("orderProgress", progress);
      }
      book.create(order, kind.name());
      numbers.add(order.path("orderNumber").asText());
      heard.accept(order);
    }
    return numbers;
  }

  /** Fills a new mall with orders of the last three days. */
  void seed(int count) {
    order(count, List.of(), 0, 0, SEEDED);
  }

  void cancel(String number, int progress) {
    book.change(
        number,
        order -> {
          ObjectNode why = Json.object().put("changeId", book.nextId()).put("changeType", 0);
          why.put("changeReason", 1).put("changeReasonDetail", 1);
          why.put("changeApplyDatetime", RmsTime.text(clock.instant()));
          ((ArrayNode) order.path("ChangeReasonModelList")).add(why);
          order.put("orderProgress", progress);
          return List.of(Effect.of("buyerCancelled"));
        });
  }

  /** Merges the given fields into the order, as deep as they go, and adds it up anew. */
  void edit(String number, ObjectNode set) {
    book.change(
        number,
        order -> {
          merge(order, set);
          order.put("modifyFlag", 1);
          Amounts.total(order);
          return List.of(new Effect("buyerEdited", set));
        });
  }

  /** The money is in, or the review is passed: the shop may ship. */
  void pay(String number) {
    book.change(
        number,
        order -> {
          if (order.path("orderProgress").asInt() != 200) {
            throw new Refused("not waiting for money");
          }
          ConfirmOrder.release(order, clock);
          return List.of(Effect.of("paid"));
        });
  }

  void progress(String number, int progress) {
    book.change(
        number,
        order -> {
          order.put("orderProgress", progress);
          return List.of(new Effect("progressed", Json.object().put("to", progress)));
        });
  }

  private static void merge(ObjectNode into, ObjectNode set) {
    set.properties()
        .forEach(
            field -> {
              JsonNode old = into.path(field.getKey());
              if (field.getValue() instanceof ObjectNode deep && old instanceof ObjectNode target) {
                merge(target, deep);
              } else if (field.getValue() instanceof ArrayNode list
                  && old instanceof ArrayNode rows) {
                mergeRows(rows, list);
              } else {
                into.set(field.getKey(), field.getValue());
              }
            });
  }

  /** Row by row from the first; rows beyond are left as they are. */
  private static void mergeRows(ArrayNode rows, ArrayNode list) {
    for (int i = 0; i < list.size() && i < rows.size(); i++) {
      if (rows.get(i) instanceof ObjectNode row && list.get(i) instanceof ObjectNode set) {
        merge(row, set);
      }
    }
  }
}
