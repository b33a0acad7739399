// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Found;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.Rounds;
import org.banto.mall.engine.Slices;
import org.banto.mall.engine.Sweep;
import org.banto.mall.engine.Times;
import org.banto.mall.engine.Window;

/**
 * Reads orders: new ones by order time, all that wait for shipping again, cancelled ones, and a few times a day all of
 * the last weeks, for what was shipped on the mall's own page. Orders can appear late, so windows overlap by an hour.
 */
final class Orders {
  private static final int SIZE = 100;
  private static final Duration OVERLAP = Duration.ofHours(1);
  private static final Duration SPAN = Duration.ofDays(30);
  private static final String NEW = "new";
  private static final String WAITING = "waiting";
  private static final String CANCELLED = "cancelled";

  private final MallApi api;
  private final Clock clock;
  private final Rounds rounds;

  Orders(MallApi api, Account account, Clock clock) {
    this.api = api;
    this.clock = clock;
    this.rounds =
        new Rounds(
            clock,
            account.firstSpan(),
            OVERLAP,
            SPAN,
            Sweep.follow(NEW),
            Sweep.again(WAITING, Duration.ofDays(60)),
            Sweep.follow(CANCELLED),
            Sweep.again("recent", Duration.ofDays(28), Duration.ofHours(6)));
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    return rounds.next(from, this::page);
  }

  void check() throws ConnectorException {
    Instant now = clock.instant();
    Instant since = now.minus(Duration.ofDays(1));
    Params query = span("ordered_at", since, now).with("limit", 1).with("offset", 0);
    api.get("/orders", query).slices("orders");
  }

  /** One order as it stands, by the number that buyers and shops know. */
  Optional<Json> find(String number) throws ConnectorException {
    Answer answer = api.get("/orders", new Params().with("numbers", number).with("limit", 1));
    return answer.rows("orders").stream()
        .map(Answer.Row::json)
        .filter(order -> order.text("number").equals(number))
        .findFirst();
  }

  private Found page(Window window) throws ConnectorException {
    boolean cancelled = window.on(CANCELLED);
    Params query = span(cancelled ? "canceled_at" : "ordered_at", window.from(), window.until());
    query.given("delivery_status", window.on(WAITING) ? "waiting" : "");
    query.with("limit", SIZE).with("offset", window.offset(SIZE));
    Answer answer = api.get("/orders", query);
    List<Answer.Row> rows = answer.rows("orders");
    List<IncomingOrder> orders = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    for (Answer.Row row : rows) {
      Json order = row.json();
      String number = answer.needed(row, "number");
      if (ships(order)) {
        orders.add(Slices.incoming(number, row.bytes()));
      }
      times.addAll(cancelled ? cancelledAt(order) : order.time("ordered_at").stream().toList());
    }
    return new Found(orders, times, rows.size() < SIZE);
  }

  /** Sales at the till, tickets and downloads are nothing to ship. */
  private static boolean ships(Json order) {
    return order.list("deliveries").stream().anyMatch(StoresReader::ships);
  }

  private static List<Instant> cancelledAt(Json order) {
    return order.list("deliveries").stream().flatMap(d -> d.time("canceled_at").stream()).toList();
  }

  private static Params span(String field, Instant from, Instant until) {
    return new Params().with(field + "_from", text(from)).with(field + "_to", text(until));
  }

  private static String text(Instant at) {
    return Times.write(at, "yyyy-MM-dd'T'HH:mm:ss");
  }
}
