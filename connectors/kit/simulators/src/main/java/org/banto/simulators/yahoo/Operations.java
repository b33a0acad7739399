// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.yahoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.banto.simulators.Answer;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;

/** The operations that read: {@code orderList} and {@code orderInfo}. */
final class Operations {
  private static final DateTimeFormatter CONDITION = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final List<String> IN_PAY = List.of("PayStatus", "SettleStatus", "PayMethod");

  private final OrderBook<YahooOrder> book;

  Operations(OrderBook<YahooOrder> book) {
    this.book = book;
  }

  /**
   * A page of orders.
   *
   * @param trouble empty, {@code before}, {@code shuffled} or {@code shifted}
   */
  Answer list(ObjectNode request, String trouble) {
    JsonNode search = request.path("Search");
    List<YahooOrder> hits = new ArrayList<>(hits(search.path("Condition")).toList());
    if (search.path("Sort").asText("+order_time").startsWith("-")) {
      Collections.reverse(hits);
    }
    int size = search.path("Result").asInt(10);
    int start = search.path("Start").asInt(1);
    if (trouble.equals("before")) {
      start = Math.max(1, start - size);
    } else if (trouble.equals("shifted") && start > 1) {
      start++;
    }
    int from = Math.min(hits.size(), start - 1);
    List<YahooOrder> page = new ArrayList<>(hits.subList(from, Math.min(hits.size(), from + size)));
    if (trouble.equals("shuffled")) {
      Collections.shuffle(page, new Random(page.size()));
    }
    ObjectNode found = Json.object().put("TotalCount", hits.size());
    ArrayNode rows = found.putArray("OrderInfo");
    List<String> fields = List.of(search.path("Field").asText().split(","));
    for (int i = 0; i < page.size(); i++) {
      rows.add(row(from + i + 1, page.get(i).tree(), fields));
    }
    ObjectNode result = Json.object().put("Status", "OK");
    result.set("Search", found);
    return Answer.xml(200, Xml.write("Result", result));
  }

  private Stream<YahooOrder> hits(JsonNode condition) {
    String number = condition.path("OrderId").asText();
    if (!number.isEmpty()) {
      return book.find(number).stream();
    }
    Instant from = time(condition.path("OrderTimeFrom"));
    Instant to = time(condition.path("OrderTimeTo"));
    return book.placed(from, to.plusMillis(999))
        .filter(o -> fits(condition, "OrderStatus", o.tree()))
        .filter(o -> fits(condition, "IsSeen", o.tree()));
  }

  private static boolean fits(JsonNode condition, String name, ObjectNode order) {
    String wanted = condition.path(name).asText();
    return wanted.isEmpty() || wanted.equals(order.path(name).asText());
  }

  private static Instant time(JsonNode field) {
    try {
      return LocalDateTime.parse(field.asText(), CONDITION).atZone(MallClock.TOKYO).toInstant();
    } catch (DateTimeParseException e) {
      throw new Refused("od90001 OrderTimeFrom and OrderTimeTo or OrderId are needed");
    }
  }

  private static ObjectNode row(int index, ObjectNode order, List<String> fields) {
    ObjectNode row = Json.object().put("Index", index);
    for (String field : fields) {
      JsonNode part =
          IN_PAY.contains(field)
              ? order.path("Pay")
              : field.startsWith("Ship") ? order.path("Ship") : order;
      row.set(field, part.path(field).isMissingNode() ? Json.of("") : part.get(field));
    }
    return row;
  }

  Answer info(ObjectNode request) {
    YahooOrder order =
        book.find(request.path("Target").path("OrderId").asText())
            .orElseThrow(() -> new Refused("od90101 no such order"));
    ObjectNode result = Json.object().put("Status", "OK");
    result.set("OrderInfo", order.tree());
    ObjectNode set = Json.object();
    set.set("Result", result);
    return Answer.xml(200, Xml.write("ResultSet", set));
  }
}
