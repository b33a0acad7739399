// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.eccube;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Found;
import org.banto.mall.engine.GraphQl;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Rounds;
import org.banto.mall.engine.Slices;
import org.banto.mall.engine.Sweep;
import org.banto.mall.engine.Window;

/**
 * Reads orders as the site lists them, the last changed first, down to what has been read already. An order that changes
 * meanwhile goes to the top and pushes others down: they are seen twice, and it is seen in the next round.
 */
final class CubePages {
  static final int SIZE = 50;

  private static final Duration OVERLAP = Duration.ofMinutes(10);
  private static final Duration NO_LIMIT = Duration.ofDays(3650);

  private final GraphQl api;
  private final Rounds rounds;

  CubePages(GraphQl api, CubeAccount account, Clock clock) {
    this.api = api;
    Duration first = Duration.ofDays(account.firstDays());
    this.rounds = new Rounds(clock, first, OVERLAP, NO_LIMIT, Sweep.follow("changed"));
  }

  /** Asks for one order. */
  void check() throws ConnectorException {
    nodes(list(1, 1));
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    return rounds.next(from, this::read);
  }

  private Found read(Window window) throws ConnectorException {
    List<IncomingOrder> orders = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    List<byte[]> nodes = nodes(list(window.page(), SIZE));
    for (byte[] node : nodes) {
      Instant changed =
          Json.read(node, o -> o.time("update_date").orElseGet(() -> o.neededTime("order_date")));
      times.add(changed);
      if (!changed.isBefore(window.from())) {
        orders.add(Json.read(node, o -> Slices.incoming(o.needed("id"), node)));
      }
    }
    boolean down = times.stream().anyMatch(t -> t.isBefore(window.from()));
    return new Found(orders, times, down || nodes.size() < SIZE);
  }

  private Answer list(int page, int limit) throws ConnectorException {
    ObjectNode variables = Json.object().put("page", page).put("limit", limit);
    return api.ask(Queries.PAGE, variables);
  }

  private static List<byte[]> nodes(Answer answer) throws ConnectorException {
    return answer.slices("data", "orders", "nodes");
  }
}
