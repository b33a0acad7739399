// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.simulators.Answer;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;

/** {@code searchOrder}: numbers of orders by date and status, page by page. */
final class SearchOrder implements Operation {
  private static final Duration WIDEST = Duration.ofDays(63);
  private static final Duration OLDEST = Duration.ofDays(730);
  private static final int MOST = 15_000;

  private final OrderBook<MallOrder> book;
  private final Clock clock;

  SearchOrder(OrderBook<MallOrder> book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public Answer answer(ObjectNode request) {
    Messages messages = new Messages("SEARCH_ORDER");
    check(request, messages);
    if (messages.hasError()) {
      ObjectNode refusal = Json.object().putNull("orderNumberList");
      refusal.set("MessageModelList", messages.list());
      return Answer.json(400, refusal.putNull("PaginationResponseModel"));
    }
    List<String> hits = hits(request).map(MallOrder::number).limit(MOST).toList();
    JsonNode paging = request.path("PaginationRequestModel");
    if (paging.path("SortModelList").path(0).path("sortDirection").asInt(1) == 2) {
      hits = new ArrayList<>(hits);
      Collections.reverse(hits);
    }
    return page(hits, paging, messages);
  }

  private static Answer page(List<String> hits, JsonNode paging, Messages messages) {
    int size = paging.path("requestRecordsAmount").asInt(30);
    int page = paging.path("requestPage").asInt(1);
    ObjectNode result = Json.object();
    ObjectNode about = Json.object();
    if (hits.isEmpty()) {
      messages.add("INFO_102", "注文検索に成功しました。(検索結果０件)");
      result.putNull("orderNumberList");
      about.putNull("totalRecordsAmount").putNull("totalPages").putNull("requestPage");
    } else {
      messages.add("INFO_101", "注文検索に成功しました。");
      int from = Math.min(hits.size(), (page - 1) * size);
      int to = Math.min(hits.size(), from + size);
      result.set("orderNumberList", Json.of(hits.subList(from, to)));
      about.put("totalRecordsAmount", hits.size());
      about.put("totalPages", (hits.size() + size - 1) / size).put("requestPage", page);
    }
    result.set("MessageModelList", messages.list());
    result.set("PaginationResponseModel", about);
    return Answer.ok(result);
  }

  private void check(ObjectNode request, Messages messages) {
    for (String name : List.of("dateType", "startDatetime", "endDatetime")) {
      if (!request.hasNonNull(name)) {
        messages.add("ERROR_009", name + "の項目を指定して下さい。");
      } else if (!name.equals("dateType") && RmsTime.of(request.path(name)).isEmpty()) {
        messages.add("ERROR_011", name + "の書式が不正です。");
      }
    }
    int type = request.path("dateType").asInt(1);
    JsonNode paging = request.path("PaginationRequestModel");
    if (type < 1 || type > 6) {
      messages.add("ERROR_011", "dateTypeの書式が不正です。");
    }
    if (paging.isMissingNode()) {
      messages.add("ERROR_009", "PaginationRequestModelの項目を指定して下さい。");
    } else if (paging.path("requestRecordsAmount").asInt() < 1
        || paging.path("requestRecordsAmount").asInt() > 1000
        || paging.path("requestPage").asInt() < 1) {
      messages.add("ERROR_011", "requestRecordsAmountまたはrequestPageの書式が不正です。");
    }
    if (!messages.hasError()) {
      Instant start = start(request);
      Instant end = end(request);
      if (Duration.between(start, end).compareTo(WIDEST) > 0
          || end.isBefore(start)
          || start.isBefore(clock.instant().minus(OLDEST))) {
        messages.add("ERROR_023", "期間検索の範囲が不正です。");
      }
    }
  }

  private Stream<MallOrder> hits(ObjectNode request) {
    int type = request.path("dateType").asInt();
    Instant start = start(request);
    Instant end = end(request);
    Set<Integer> progress = new HashSet<>(Json.ints(request.path("orderProgressList")));
    Stream<MallOrder> dated =
        type == 1
            ? book.placed(start, end)
            : book.all()
                .filter(
                    o ->
                        o.date(type)
                            .filter(at -> !at.isBefore(start) && !at.isAfter(end))
                            .isPresent());
    return dated
        .filter(o -> progress.isEmpty() || progress.contains(o.progress()))
        .filter(o -> wanted(request, o));
  }

  private static boolean wanted(ObjectNode request, MallOrder order) {
    JsonNode types = request.path("orderTypeList");
    JsonNode method = request.path("settlementMethod");
    boolean unnumbered = request.path("shippingNumberBlankFlag").asInt() == 1;
    if (types.isEmpty() && !method.isNumber() && !unnumbered) {
      return true;
    }
    ObjectNode tree = order.tree();
    int paid = tree.path("SettlementModel").path("settlementMethodCode").asInt();
    return (types.isEmpty() || Json.ints(types).contains(tree.path("orderType").asInt()))
        && (!method.isNumber() || method.asInt() == paid)
        && (!unnumbered || tree.findValuesAsText("shippingNumber").isEmpty());
  }

  private static Instant start(ObjectNode request) {
    return RmsTime.of(request.path("startDatetime")).orElseThrow();
  }

  /** The end is a whole second: what was ordered within it counts. */
  private static Instant end(ObjectNode request) {
    return RmsTime.of(request.path("endDatetime")).orElseThrow().plusMillis(999);
  }
}
