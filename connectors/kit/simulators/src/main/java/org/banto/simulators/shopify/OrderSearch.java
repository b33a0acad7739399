// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;

/** The {@code orders} query: by change or by number, a page after a cursor. */
final class OrderSearch {
  private static final int MOST = 250;
  private static final Pattern TERM = Pattern.compile("(\\w+):(>=|>|)'([^']*)'(?:\\s+AND\\s+)?");

  private final OrderBook<StoreOrder> book;

  OrderSearch(OrderBook<StoreOrder> book) {
    this.book = book;
  }

  ObjectNode page(Field asked) {
    int first = asked.first().filter(n -> n <= MOST).orElseThrow(() -> new Refused("first"));
    String after = asked.argument("after").asText("");
    String place = after.isEmpty() ? "" : place(after);
    List<StoreOrder> all =
        book.all()
            .filter(matches(asked.argument("query").asText("")))
            .sorted(Comparator.comparing(StoreOrder::place))
            .filter(o -> o.place().compareTo(place) > 0)
            .limit(first + 1L)
            .toList();
    List<StoreOrder> some = all.subList(0, Math.min(first, all.size()));
    ObjectNode page = Json.object();
    ArrayNode nodes = page.putArray("nodes");
    for (StoreOrder one : some) {
      asked.field("nodes").ifPresent(f -> nodes.add(Shape.of(one.tree(), f)));
    }
    String end = some.isEmpty() ? "" : Shape.encoded(some.get(some.size() - 1).place());
    asked
        .field("pageInfo")
        .ifPresent(f -> page.set("pageInfo", Shape.of(Shape.info(all.size() > first, end), f)));
    return page;
  }

  private static String place(String cursor) {
    try {
      String place = Shape.decoded(cursor);
      if (place.contains(" gid://shopify/Order/")) {
        return place;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new Refused("Invalid cursor for current pagination sort.");
  }

  private static Predicate<StoreOrder> matches(String query) {
    Predicate<StoreOrder> all = o -> true;
    Matcher term = TERM.matcher(query);
    int end = 0;
    while (term.find() && term.start() == end) {
      all = all.and(term(term.group(1), term.group(2), term.group(3)));
      end = term.end();
    }
    if (end != query.length()) {
      throw new Refused("a search this store does not know: " + query);
    }
    return all;
  }

  private static Predicate<StoreOrder> term(String field, String how, String value) {
    return switch (field + how) {
      case "updated_at>=" -> o -> !o.updated().isBefore(Instant.parse(value));
      case "updated_at>" -> o -> o.updated().isAfter(Instant.parse(value));
      // a search by words finds more than the very number
      case "name" -> o -> o.number().startsWith(value);
      default -> throw new Refused("a search this store does not know: " + field);
    };
  }

  /** The order of an id. */
  StoreOrder byId(JsonNode id) {
    return book.all()
        .filter(o -> o.id().equals(id.asText()))
        .findFirst()
        .orElseThrow(() -> new Refused("Order does not exist"));
  }
}
