// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.banto.simulators.MallClock;
import org.banto.simulators.OrderBook;

/**
 * Which orders a list shows, and how it is paged.
 *
 * @param fields placeholders by name: from, to, state, offset, page, after, limit
 * @param format of from and to: {@code unix}, {@code iso} or a pattern of a time in Tokyo
 * @param changed whether the span is of the last change, not of the order time
 * @param newest whether the newest comes first
 * @param size of a page when the request does not say
 */
record Listing(
    Map<String, String> fields, String format, boolean changed, boolean newest, int size) {
  /** A page with what is told about it. */
  record Shown(List<RecordedOrder> rows, Map<String, String> about) {}

  static Listing of(JsonNode json) {
    Map<String, String> fields = new HashMap<>();
    json.properties().forEach(f -> fields.put(f.getKey(), f.getValue().asText()));
    return new Listing(
        fields,
        json.path("format").asText("iso"),
        json.path("by").asText().equals("changed"),
        json.path("newest").asBoolean(),
        json.path("size").asInt(50));
  }

  /**
   * Shows a page.
   *
   * @param trouble empty, {@code before}, {@code shuffled} or {@code shifted}
   */
  Shown show(OrderBook<RecordedOrder> book, Values values, String trouble) {
    List<RecordedOrder> all = hits(book, values);
    int limit = number("limit", values, size);
    int from = start(all, limit, values);
    if (trouble.equals("before")) {
      from = Math.max(0, from - limit);
    } else if (trouble.equals("shifted") && from > 0) {
      from++;
    }
    from = Math.min(from, all.size());
    int to = Math.min(all.size(), from + limit);
    List<RecordedOrder> rows = new ArrayList<>(all.subList(from, to));
    if (trouble.equals("shuffled")) {
      Collections.shuffle(rows, new Random(rows.size()));
    }
    String last = rows.isEmpty() ? "" : rows.get(rows.size() - 1).number();
    return new Shown(
        rows,
        Map.of(
            "total", "" + all.size(),
            "count", "" + rows.size(),
            "pages", "" + (all.size() + limit - 1) / limit,
            "next", "" + to,
            "last", last,
            "more", "" + (to < all.size())));
  }

  private List<RecordedOrder> hits(OrderBook<RecordedOrder> book, Values values) {
    Function<RecordedOrder, Instant> time =
        changed ? RecordedOrder::changed : RecordedOrder::placed;
    Instant from = time("from", values, Instant.MIN);
    Instant to = time("to", values, Instant.MAX);
    String state = field("state", values);
    List<String> states = state.isEmpty() ? List.of() : List.of(state.split("\\|"));
    Comparator<RecordedOrder> order = Comparator.comparing(time);
    order = order.thenComparing(RecordedOrder::number);
    return book.all()
        .filter(o -> states.isEmpty() || states.contains(o.state()))
        .filter(o -> !time.apply(o).isBefore(from) && !time.apply(o).isAfter(to))
        .sorted(newest ? order.reversed() : order)
        .toList();
  }

  private int start(List<RecordedOrder> all, int limit, Values values) {
    String after = field("after", values);
    if (!after.isEmpty()) {
      List<String> numbers = all.stream().map(RecordedOrder::number).toList();
      return numbers.indexOf(after) + 1;
    }
    int page = number("page", values, 0);
    return page > 0 ? (page - 1) * limit : number("offset", values, 0);
  }

  private String field(String name, Values values) {
    return Template.fill(fields.getOrDefault(name, ""), values);
  }

  private int number(String name, Values values, int otherwise) {
    String text = field(name, values);
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private Instant time(String name, Values values, Instant otherwise) {
    String text = field(name, values);
    if (text.isEmpty()) {
      return otherwise;
    }
    return switch (format) {
      case "unix" -> Instant.ofEpochSecond(Long.parseLong(text));
      case "iso" -> OffsetDateTime.parse(text).toInstant();
      default -> {
        TemporalAccessor at =
            DateTimeFormatter.ofPattern(format)
                .parseBest(text, LocalDateTime::from, LocalDate::from);
        LocalDateTime local =
            at instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(at);
        yield local.atZone(MallClock.TOKYO).toInstant();
      }
    };
  }
}
