// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
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
 * Reads orders: new ones by order time, those not shipped yet again every two hours. The list lacks what buyers wrote, so
 * each order is read by itself, a few at a time. A window that does not fit into one answer is made smaller until it
 * does: so it does not matter in which order the mall lists.
 */
final class Orders {
  private static final int AT_ONCE = 15;
  private static final Duration OVERLAP = Duration.ofMinutes(30);
  private static final Duration SPAN = Duration.ofDays(30);
  private static final Duration SMALLEST = Duration.ofMinutes(2);
  private static final String OPEN = "open";

  private record Row(String number, Instant at) {}

  private record Rows(List<Row> rows, Instant until) {}

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
            Sweep.follow("new"),
            Sweep.again(OPEN, Duration.ofDays(60), Duration.ofHours(2)));
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    return rounds.next(from, this::page);
  }

  void check() throws ConnectorException {
    Instant now = clock.instant();
    list(now.minus(Duration.ofDays(1)), now, false).slices("orderList");
  }

  /** One order as it stands. */
  Optional<Json> find(String number) throws ConnectorException {
    Answer answer = order(number);
    return answer.status() == 400 || answer.status() == 422 ? Optional.empty() : answer.found();
  }

  private Found page(Window window) throws ConnectorException {
    Rows listed = fitting(window);
    List<IncomingOrder> orders = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    for (Row row : listed.rows()) {
      boolean full = orders.size() >= AT_ONCE;
      Instant last = times.isEmpty() ? window.from() : times.get(times.size() - 1);
      if (full && last.isAfter(window.from())) {
        return Found.upTo(last, orders, times);
      }
      Answer answer = order(row.number());
      if (answer.status() != 404) {
        answer.json();
        orders.add(Slices.incoming(row.number(), answer.body()));
      }
      times.add(row.at());
    }
    return listed.until().isBefore(window.until())
        ? Found.upTo(listed.until(), orders, times)
        : new Found(orders, times, true);
  }

  /** The orders of the window, or of as much from its beginning as fits into one answer, oldest first. */
  private Rows fitting(Window window) throws ConnectorException {
    Instant until = window.until();
    while (true) {
      Answer answer = list(window.from(), until, window.on(OPEN));
      boolean small = Duration.between(window.from(), until).compareTo(SMALLEST) <= 0;
      if (small || answer.json().text("nextUrl").isBlank()) {
        return new Rows(rows(answer), until);
      }
      until = window.from().plus(Duration.between(window.from(), until).dividedBy(3));
    }
  }

  private static List<Row> rows(Answer answer) throws ConnectorException {
    List<Row> rows = new ArrayList<>();
    for (Answer.Row order : answer.rows("orderList")) {
      Optional<Instant> at = order.json().time("date");
      if (at.isEmpty()) {
        throw answer.malformed(new Text("に日時のない受注があります", "gave an order without a time"));
      }
      rows.add(new Row(answer.needed(order, "orderNo"), at.get()));
    }
    rows.sort(Comparator.comparing(Row::at).thenComparing(Row::number));
    return rows;
  }

  private Answer list(Instant from, Instant until, boolean open) throws ConnectorException {
    Params query =
        new Params().with("orderDateStart", text(from)).with("orderDateEnd", text(until));
    return api.get(
        "/admin-api/v1/shipping", query.given("shippingStatus", open ? "notShipped" : ""));
  }

  private Answer order(String number) throws ConnectorException {
    return api.get("/admin-api/v1/orders/" + Params.encoded(number));
  }

  private static String text(Instant at) {
    return Times.write(at, "yyyy-MM-dd'T'HH:mm:ss");
  }
}
