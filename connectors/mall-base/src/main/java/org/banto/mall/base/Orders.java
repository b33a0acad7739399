// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
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
 * Reads orders: a list of twenty, then each of them by itself, because only so they tell everything. New ones by order
 * time; those of the last weeks again, but only what was changed since.
 */
final class Orders {
  private static final int SIZE = 20;
  private static final Duration OVERLAP = Duration.ofMinutes(30);
  private static final Duration SPAN = Duration.ofDays(90);
  private static final String NEW = "new";

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
            Sweep.again("recent", Duration.ofDays(14)),
            Sweep.again("old", Duration.ofDays(60), Duration.ofHours(6)));
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    return rounds.next(from, this::page);
  }

  void check() throws ConnectorException {
    Instant now = clock.instant();
    list(now.minus(Duration.ofDays(1)), now, 0).slices("orders");
  }

  /** One order as it stands. */
  Optional<Json> find(String number) throws ConnectorException {
    Answer answer = order(number);
    return answer.status() == 400 ? Optional.empty() : answer.found().map(a -> a.at("order"));
  }

  /** The mall answers 400 when the shop's hourly or daily share is used up: that is a wait, not a no. */
  static Answer unlessUsedUp(Answer answer) throws ConnectorException {
    if (answer.status() == 400 && answer.words("error").endsWith("api_limit")) {
      throw new ConnectorException(
          Reason.THROTTLED,
          new Text(
              "BASE の API の利用回数の上限に達しました", "BASE: no more calls of the API are allowed for now"));
    }
    return answer;
  }

  private Found page(Window window) throws ConnectorException {
    Answer answer = list(window.from(), window.until(), window.offset(SIZE));
    List<Answer.Row> rows = answer.rows("orders");
    List<IncomingOrder> orders = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    Map<String, Instant> changes = new HashMap<>();
    for (Answer.Row row : rows) {
      String number = answer.needed(row, "unique_key");
      Optional<Instant> changed = row.json().time("modified");
      boolean known = changed.filter(at -> window.known(number, at)).isPresent();
      if (window.on(NEW) || !known) {
        whole(number).ifPresent(orders::add);
        changed.ifPresent(at -> changes.put(number, at));
      }
      times.addAll((window.on(NEW) ? row.json().time("ordered") : changed).stream().toList());
    }
    return new Found(orders, times, rows.size() < SIZE).changed(changes);
  }

  private Optional<IncomingOrder> whole(String number) throws ConnectorException {
    Answer answer = order(number);
    if (answer.status() == 404) {
      return Optional.empty();
    }
    if (!answer.json().at("order").has("unique_key")) {
      throw answer.malformed(new Text("に注文がありません", "gave no order"));
    }
    return Optional.of(Slices.incoming(number, answer.body()));
  }

  private Answer list(Instant from, Instant until, int offset) throws ConnectorException {
    Params query = new Params().with("start_ordered", text(from)).with("end_ordered", text(until));
    query.with("limit", SIZE).with("offset", offset);
    return unlessUsedUp(api.get("/1/orders", query));
  }

  private Answer order(String number) throws ConnectorException {
    return unlessUsedUp(api.get("/1/orders/detail/" + Params.encoded(number)));
  }

  private static String text(Instant at) {
    return Times.write(at, "yyyy-MM-dd HH:mm:ss");
  }
}
