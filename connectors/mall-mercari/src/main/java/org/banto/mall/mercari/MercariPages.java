// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.mercari;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.GraphQl;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Slices;

/** Reads orders page by page. */
final class MercariPages {
  static final int SIZE = 100;
  private static final List<String> OPEN = List.of("WAITING_FOR_PAYMENT", "WAITING_FOR_SHIPPING");
  private static final List<String> CLOSED =
      List.of("COMPLETING", "COMPLETED", "CANCELING", "CANCELED");

  private final GraphQl api;
  private final MercariAccount account;
  private final Clock clock;

  MercariPages(GraphQl api, MercariAccount account, Clock clock) {
    this.api = api;
    this.account = account;
    this.clock = clock;
  }

  /** Asks for one order. */
  void check() throws ConnectorException {
    orders(api.ask(Queries.OPEN, variables(1, "", OPEN)));
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    Instant now = clock.instant();
    Mark at = Mark.read(from).orElseGet(Mark::first);
    Answer answer = at.closed() ? closed(at, now) : open(at);
    List<IncomingOrder> orders = orders(answer);
    Json about = answer.json().at("data").at("orderTransactions").at("pageInfo");
    boolean more = about.flag("hasNextPage");
    if (more && at.at(about.text("endCursor")).isEmpty()) {
      throw answer.malformed(new Text("に次のページの印がありません", "gave no mark of the next page"));
    }
    Mark then =
        more ? at.at(about.text("endCursor")).get() : at.over(now, account.closedDays() > 0);
    return new Page<>(orders, then.cursor(), !then.rests());
  }

  private Answer open(Mark at) throws ConnectorException {
    return api.ask(Queries.OPEN, variables(SIZE, at.after(), OPEN));
  }

  private Answer closed(Mark at, Instant now) throws ConnectorException {
    Instant since =
        now.minus(Duration.ofDays(account.closedDays())).truncatedTo(ChronoUnit.SECONDS);
    ObjectNode variables = variables(SIZE, at.after(), CLOSED).put("since", since.toString());
    return api.ask(Queries.SINCE, variables);
  }

  private static ObjectNode variables(int first, String after, List<String> statuses) {
    ObjectNode variables = Json.object().put("first", first);
    variables.put("after", after.isEmpty() ? null : after);
    ArrayNode list = variables.putArray("statuses");
    statuses.forEach(list::add);
    return variables;
  }

  private static List<IncomingOrder> orders(Answer answer) throws ConnectorException {
    List<IncomingOrder> orders = new ArrayList<>();
    for (byte[] edge : answer.slices("data", "orderTransactions", "edges")) {
      orders.add(Json.read(edge, e -> Slices.incoming(e.at("node").needed("id"), edge)));
    }
    return orders;
  }
}
