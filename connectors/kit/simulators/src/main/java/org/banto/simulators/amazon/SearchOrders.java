// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;

/** {@code searchOrders}: by the time of the last update or of the order, in pages by token. */
final class SearchOrders {
  private static final Duration LATE = Duration.ofMinutes(2);
  private static final Set<String> FREE =
      Set.of("paginationToken", "maxResultsPerPage", "includedData");

  private final OrderBook<AmazonOrder> book;
  private final Clock clock;

  SearchOrders(OrderBook<AmazonOrder> book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  Answer answer(Call call) {
    Map<String, String> q = call.query();
    boolean updates = q.containsKey("lastUpdatedAfter");
    if (updates == q.containsKey("createdAfter")) {
      return Said.invalid("Exactly one of createdAfter and lastUpdatedAfter must be provided.");
    }
    String mine = updates ? "lastUpdated" : "created";
    Optional<Instant> from = time(q.get(mine + "After"));
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant last = now.minus(LATE);
    Optional<Instant> until = time(q.getOrDefault(mine + "Before", last.toString()));
    String other = updates ? "createdBefore" : "lastUpdatedBefore";
    if (from.isEmpty() || until.isEmpty() || until.get().isAfter(last) || q.containsKey(other)) {
      return Said.invalid("The times are not valid.");
    }
    int size = number(q.getOrDefault("maxResultsPerPage", "100"));
    String sets = q.getOrDefault("includedData", "");
    if (size < 1 || size > 100 || !Included.known(sets)) {
      return Said.invalid("maxResultsPerPage or includedData is not valid.");
    }
    Map<String, String> fixed = new TreeMap<>(q);
    fixed.keySet().removeAll(FREE);
    Optional<PageToken> place = Optional.empty();
    if (q.containsKey("paginationToken")) {
      place = PageToken.read(q.get("paginationToken")).filter(t -> t.good(fixed.toString(), now));
      if (place.isEmpty()) {
        return Said.invalid("The paginationToken is not valid.");
      }
    }
    Instant end = place.map(PageToken::end).orElse(until.get());
    Function<AmazonOrder, Instant> time = updates ? AmazonOrder::updated : AmazonOrder::placed;
    List<AmazonOrder> rest = rest(q, time, from.get(), end, place);
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("orders");
    rest.stream().limit(size).forEach(o -> list.add(Included.of(o, sets)));
    if (rest.size() > size) {
      AmazonOrder shown = rest.get(size - 1);
      PageToken next = new PageToken(fixed.toString(), end, time.apply(shown), shown.number(), now);
      answer.putObject("pagination").put("nextToken", next.text());
    }
    return Answer.ok(answer.put(mine + "Before", end.toString()));
  }

  private List<AmazonOrder> rest(
      Map<String, String> q,
      Function<AmazonOrder, Instant> time,
      Instant from,
      Instant end,
      Optional<PageToken> place) {
    List<String> by = List.of(q.getOrDefault("fulfilledBy", "MERCHANT,AMAZON").split(","));
    String statuses = q.getOrDefault("fulfillmentStatuses", "");
    List<String> asked = List.of(statuses.split(","));
    boolean here =
        List.of(q.getOrDefault("marketplaceIds", AmazonMall.MARKETPLACE).split(","))
            .contains(AmazonMall.MARKETPLACE);
    return book.all()
        .filter(o -> here && by.contains(o.fulfilledBy()))
        .filter(o -> statuses.isEmpty() || asked.contains(o.status()))
        .filter(o -> !time.apply(o).isBefore(from) && !time.apply(o).isAfter(end))
        .filter(o -> place.isEmpty() || place.get().before(time.apply(o), o.number()))
        .sorted(Comparator.comparing(time).thenComparing(AmazonOrder::number))
        .toList();
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
