// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Slices;
import org.banto.mall.shopify.Graph.Said;

/** Reads orders on in the order of their changes: new, paid, edited, fulfilled, cancelled ones alike. */
final class OrderPages {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** As many as a query may cost. */
  private static final int SIZE = 5;

  private final Graph graph;
  private final Clock clock;
  private final Duration firstBack;

  OrderPages(Graph graph, ShopifyAccount account, Clock clock) {
    this.graph = graph;
    this.clock = clock;
    this.firstBack = Duration.ofDays(account.firstDays());
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    Bookmark at = Bookmark.read(from).orElseGet(() -> Bookmark.first(clock.instant(), firstBack));
    Said said;
    try {
      said = graph.ask(Operation.ORDERS, variables(at));
    } catch (ConnectorException e) {
      if (Graph.refused(e) && !at.after().isEmpty()) {
        return new Page<>(List.of(), at.again().cursor(), true);
      }
      throw e;
    }
    return page(at, said);
  }

  private static ObjectNode variables(Bookmark at) {
    String since = at.from().truncatedTo(ChronoUnit.SECONDS).toString();
    ObjectNode variables = Json.object().put("first", SIZE);
    variables.put("query", "updated_at:>='" + since + "'");
    return at.after().isEmpty() ? variables : variables.put("after", at.after());
  }

  private Page<IncomingOrder> page(Bookmark at, Said said) throws ConnectorException {
    List<IncomingOrder> orders = new ArrayList<>();
    Instant newest = at.from();
    for (byte[] slice : said.answer().slices("data", "orders", "nodes")) {
      Json order = order(slice);
      String number = Checked.text(order, "name");
      Instant changed = Checked.time(order, "updatedAt");
      newest = changed.isAfter(newest) ? changed : newest;
      orders.add(Slices.incoming(number, whole(order, slice)));
    }
    Json info = said.data().at("orders").at("pageInfo");
    String end = info.text("endCursor");
    if (info.flag("hasNextPage") && !end.isEmpty() && !end.equals(at.after())) {
      return new Page<>(orders, at.further(newest, end).cursor(), true);
    }
    if (!info.has("hasNextPage") || info.flag("hasNextPage")) {
      throw said.answer().malformed("に次の頁がありません");
    }
    return new Page<>(orders, at.finished(newest).cursor(), false);
  }

  private static Json order(byte[] slice) throws ConnectorException {
    try {
      return Json.of(slice);
    } catch (IOException e) {
      throw new ConnectorException(Reason.MALFORMED, "Shopify の注文を JSON として読めません");
    }
  }

  /** The order with all of its lines: its own bytes, unless it has more of them than came along. */
  private byte[] whole(Json order, byte[] slice) throws ConnectorException {
    Json info = order.at("lineItems").at("pageInfo");
    if (!info.flag("hasNextPage")) {
      return slice;
    }
    try {
      ObjectNode tree = (ObjectNode) MAPPER.readTree(slice);
      ObjectNode lines = (ObjectNode) tree.path("lineItems");
      String after = info.text("endCursor");
      while (!after.isEmpty()) {
        after = more(order, (ArrayNode) lines.path("nodes"), after);
      }
      ((ObjectNode) lines.path("pageInfo")).put("hasNextPage", false);
      return MAPPER.writeValueAsBytes(tree);
    } catch (IOException | ClassCastException e) {
      throw new ConnectorException(Reason.MALFORMED, "Shopify の明細の続きを読めません");
    }
  }

  private String more(Json order, ArrayNode lines, String after)
      throws ConnectorException, IOException {
    ObjectNode variables = Json.object().put("id", order.text("id")).put("after", after);
    Said said = graph.ask(Operation.LINES_OF, variables);
    JsonNode page = MAPPER.readTree(said.answer().body()).at("/data/order/lineItems");
    if (!(page.path("nodes") instanceof ArrayNode nodes) || nodes.isEmpty()) {
      throw said.answer().malformed("に明細がありません");
    }
    lines.addAll(nodes);
    JsonNode info = page.path("pageInfo");
    String end = info.path("endCursor").asText("");
    return info.path("hasNextPage").asBoolean() && !end.equals(after) ? end : "";
  }
}
