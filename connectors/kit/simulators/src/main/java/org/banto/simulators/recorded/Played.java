// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.simulators.Answer;
import org.banto.simulators.OrderBook;

/** Answers one request as its exchange says, and does what it does. */
final class Played {
  private final Tape tape;
  private final OrderBook<RecordedOrder> book;
  private final Clock clock;

  Played(Tape tape, OrderBook<RecordedOrder> book, Clock clock) {
    this.tape = tape;
    this.book = book;
    this.clock = clock;
  }

  Answer answer(Exchange exchange, Values values, String trouble) {
    if (exchange.list().isPresent()) {
      Listing.Shown shown = exchange.list().get().show(book, values, trouble);
      List<Values> rows = shown.rows().stream().map(o -> whole(o, values)).toList();
      return exchange
          .replies()
          .get("ok")
          .answer(values.with(shown.about()), Map.of("orders", rows));
    }
    Map<String, List<Values>> outcomes = new HashMap<>();
    Values last = values;
    String outcome = "ok";
    for (Values one : values.each(exchange.each())) {
      Optional<RecordedOrder> order = find(exchange, one);
      outcome = outcome(exchange, order, one);
      last = order.isEmpty() ? one : whole(book.find(order.get().number()).get(), one);
      outcomes.computeIfAbsent(outcome, o -> new ArrayList<>()).add(last);
    }
    String said = exchange.each().isEmpty() ? outcome : "ok";
    return exchange.replies().get(said).answer(last, outcomes);
  }

  private Optional<RecordedOrder> find(Exchange exchange, Values values) {
    String wanted = Template.fill(exchange.order(), values);
    if (exchange.find().equals("number")) {
      return book.find(wanted);
    }
    return book.all()
        .filter(o -> o.tree().path(exchange.find()).asText().equals(wanted))
        .findFirst();
  }

  private String outcome(Exchange exchange, Optional<RecordedOrder> order, Values values) {
    if (exchange.order().isEmpty()) {
      return "ok";
    }
    if (order.isEmpty()) {
      return "unknown";
    }
    if (exchange.effect().isEmpty()) {
      return "ok";
    }
    Happening effect = exchange.effect().get();
    boolean done =
        !book.change(
                order.get().number(),
                tree -> {
                  if (!effect.allowed(RecordedOrder.of(tree))) {
                    return List.of();
                  }
                  tree.put("changed", clock.instant().toString());
                  return List.of(effect.apply(tree, values));
                })
            .isEmpty();
    return done ? "ok" : "refused";
  }

  /** An order with its fields, and its whole text as <code>${order}</code>. */
  private Values whole(RecordedOrder order, Values around) {
    Values values = around.with(order);
    List<Values> reports = new ArrayList<>();
    order.tree().path("reports").forEach(r -> reports.add(values.with(r)));
    Template template = tape.orders().get(order.tree().path("kind").asText());
    if (template == null) {
      return values;
    }
    return values.with(Map.of("order", template.fill(values, Map.of("reports", reports))));
  }
}
