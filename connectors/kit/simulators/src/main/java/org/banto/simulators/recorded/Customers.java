// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;

/** The people outside, and whoever wants to know what became of their orders. */
final class Customers {
  private final Tape tape;
  private final OrderBook<RecordedOrder> book;
  private final Clock clock;

  Customers(Tape tape, OrderBook<RecordedOrder> book, Clock clock) {
    this.tape = tape;
    this.book = book;
    this.clock = clock;
  }

  /** Orders now, the first that long ago; kinds in turn, none takes all of the tape. */
  synchronized List<String> order(int count, List<String> kinds, String state, Duration spread) {
    List<String> of = kinds.isEmpty() ? List.copyOf(tape.orders().keySet()) : kinds;
    List<String> numbers = new ArrayList<>();
    Instant start = clock.instant().minus(spread);
    for (int i = 0; i < count; i++) {
      Instant placed = start.plus(spread.multipliedBy(i).dividedBy(count));
      numbers.add(create(of.get(i % of.size()), state, placed.truncatedTo(ChronoUnit.SECONDS)));
    }
    return numbers;
  }

  private String create(String kind, String state, Instant placed) {
    if (!tape.orders().containsKey(kind)) {
      throw new IllegalArgumentException("unknown kind " + kind);
    }
    String seq = Long.toString(book.nextId());
    String number = Template.fill(tape.number(), Values.none().with(Map.of("seq", seq)));
    ObjectNode order = Json.object().put("orderNumber", number).put("seq", seq);
    order.put("kind", kind).put("state", state);
    order.put("placed", placed.toString()).put("changed", placed.toString());
    order.putObject("set");
    order.putArray("reports");
    book.create(order, kind);
    return number;
  }

  /** Commands under {@code /_control/} that are about orders. */
  ObjectNode control(String command, ObjectNode wish) {
    String number = wish.path("orderNumber").asText();
    switch (command) {
      case "state":
        return counts();
      case "orders":
        return orders(number);
      case "orders/create":
        return create(wish);
      case "orders/cancel":
        set(number, "buyerCancelled", Json.object().put("state", "cancelled"));
        break;
      case "orders/pay":
        set(number, "paid", Json.object().put("paid", "true"));
        break;
      case "orders/edit":
        set(number, "buyerEdited", (ObjectNode) wish.path("set"));
        break;
      default:
        throw new IllegalArgumentException("unknown command " + command);
    }
    return Json.object().put("done", true);
  }

  private ObjectNode create(ObjectNode wish) {
    List<String> kinds = Json.texts(wish.path("kinds"));
    Duration spread = Duration.ofSeconds(wish.path("spreadSeconds").asLong());
    String state = wish.path("state").asText(tape.state());
    List<String> numbers = order(wish.path("count").asInt(1), kinds, state, spread);
    return Json.object().set("orderNumbers", Json.of(numbers));
  }

  private void set(String number, String kind, ObjectNode fields) {
    book.change(
        number,
        order -> {
          fields.properties().forEach(f -> Happening.put(order, f.getKey(), f.getValue().asText()));
          order.put("changed", clock.instant().toString());
          return List.of(new Effect(kind, fields));
        });
  }

  private ObjectNode counts() {
    Map<String, Integer> states = new TreeMap<>();
    book.all().forEach(o -> states.merge(o.state(), 1, Integer::sum));
    ObjectNode state = Json.object().put("orders", book.size());
    state.set("states", Json.of(states));
    return state.set("effects", Json.of(book.effects()));
  }

  private ObjectNode orders(String number) {
    ArrayNode list = Json.array();
    book.all()
        .filter(o -> number.isEmpty() || o.number().equals(number))
        .forEach(
            o -> {
              ObjectNode order = o.tree();
              for (ObjectNode row : Json.objects(order, "reports")) {
                int times = book.reports(o.number(), row.toString());
                row.put("reported", times);
              }
              list.add(order);
            });
    return Json.object().set("orders", list);
  }
}
