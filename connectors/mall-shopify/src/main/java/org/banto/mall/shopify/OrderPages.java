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
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Lookout;
import org.banto.mall.engine.Slices;
import org.banto.mall.shopify.Graph.Said;

/**
 * Reads orders on in the order of their changes: new, paid, edited, fulfilled, cancelled ones alike. What came after all
 * that has been seen goes ahead of what is read again; such a look moves no place but its own.
 */
final class OrderPages {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** As many as a query may cost. */
  private static final int SIZE = 5;

  private final Graph graph;
  private final Clock clock;
  private final Duration firstBack;
  private final Lookout lookout;

  OrderPages(Graph graph, ShopifyAccount account, Clock clock) {
    this.graph = graph;
    this.clock = clock;
    this.firstBack = Duration.ofDays(account.firstDays());
    this.lookout = new Lookout(clock);
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    Bookmark at = Bookmark.read(from).orElseGet(() -> Bookmark.first(clock.instant(), firstBack));
    if (!at.behind()) {
      lookout.looked(true);
    } else if (lookout.due()) {
      Optional<Page<IncomingOrder>> ahead = ahead(at);
      if (ahead.isPresent()) {
        return ahead.get();
      }
    }
    Said said;
    try {
      said = graph.ask(Operation.ORDERS, variables(at.from(), at.after()));
    } catch (ConnectorException e) {
      if (Graph.refused(e) && !at.after().isEmpty()) {
        return new Page<>(List.of(), at.again().cursor(), true);
      }
      throw e;
    }
    return page(at, said);
  }

  /** What changed after all that has been seen; empty when nothing did. */
  private Optional<Page<IncomingOrder>> ahead(Bookmark at) throws ConnectorException {
    Said said = graph.ask(Operation.ORDERS, variables(at.ahead(), ""));
    List<IncomingOrder> orders = new ArrayList<>();
    Instant newest = orders(said, at.ahead(), orders);
    boolean all = !said.data().at("orders").at("pageInfo").flag("hasNextPage");
    lookout.looked(all);
    // of the second in which this page ends there may be more on the next one
    Instant on = all || !newest.isAfter(at.ahead()) ? newest.plusSeconds(1) : newest;
    return orders.isEmpty()
        ? Optional.empty()
        : Optional.of(new Page<>(orders, at.ahead(on).cursor(), true));
  }

  private static ObjectNode variables(Instant from, String after) {
    String since = from.truncatedTo(ChronoUnit.SECONDS).toString();
    ObjectNode variables = Json.object().put("first", SIZE);
    variables.put("query", "updated_at:>='" + since + "'");
    return after.isEmpty() ? variables : variables.put("after", after);
  }

  private Page<IncomingOrder> page(Bookmark at, Said said) throws ConnectorException {
    List<IncomingOrder> orders = new ArrayList<>();
    Instant newest = orders(said, at.from(), orders);
    Json info = said.data().at("orders").at("pageInfo");
    String end = info.text("endCursor");
    if (info.flag("hasNextPage") && !end.isEmpty() && !end.equals(at.after())) {
      return new Page<>(orders, at.further(newest, end).cursor(), true);
    }
    if (!info.has("hasNextPage") || info.flag("hasNextPage")) {
      throw said.answer().malformed(new Text("に次の頁がありません", "gave no next page"));
    }
    return new Page<>(orders, at.finished(newest).cursor(), false);
  }

  /** Takes the orders of an answer; when the newest of them changed, or this time when none did later. */
  private Instant orders(Said said, Instant from, List<IncomingOrder> orders)
      throws ConnectorException {
    Instant newest = from;
    for (byte[] slice : said.answer().slices("data", "orders", "nodes")) {
      Json order = order(slice);
      String number = Checked.text(order, "name");
      Instant changed = Checked.time(order, "updatedAt");
      newest = changed.isAfter(newest) ? changed : newest;
      orders.add(Slices.incoming(number, whole(order, slice)));
    }
    return newest;
  }

  private static Json order(byte[] slice) throws ConnectorException {
    try {
      return Json.of(slice);
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text("Shopify の注文を JSON として読めません", "An order of Shopify cannot be read as JSON"));
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
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text("Shopify の明細の続きを読めません", "Further lines of an order of Shopify cannot be read"));
    }
  }

  private String more(Json order, ArrayNode lines, String after)
      throws ConnectorException, IOException {
    ObjectNode variables = Json.object().put("id", order.text("id")).put("after", after);
    Said said = graph.ask(Operation.LINES_OF, variables);
    JsonNode page = MAPPER.readTree(said.answer().body()).at("/data/order/lineItems");
    if (!(page.path("nodes") instanceof ArrayNode nodes) || nodes.isEmpty()) {
      throw said.answer().malformed(new Text("に明細がありません", "gave no lines"));
    }
    lines.addAll(nodes);
    JsonNode info = page.path("pageInfo");
    String end = info.path("endCursor").asText("");
    return info.path("hasNextPage").asBoolean() && !end.equals(after) ? end : "";
  }
}
