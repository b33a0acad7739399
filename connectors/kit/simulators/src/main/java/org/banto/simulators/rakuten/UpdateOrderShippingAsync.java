// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.simulators.Answer;
import org.banto.simulators.Json;

/**
 * {@code updateOrderShippingAsync} and {@code getResultUpdateOrderShippingAsync}: the report is taken at once and worked
 * when it is first asked for after its time; until then its result "does not exist", as for an unknown id.
 */
final class UpdateOrderShippingAsync implements Operation {
  private record Ticket(List<ObjectNode> reports, Instant ready, Optional<ArrayNode> result) {}

  private static final String UNKNOWN = "指定されたリクエストIDの処理結果は存在しませんでした。";

  private final ShippingBook shippings;
  private final Clock clock;
  private final Duration delay;
  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

  UpdateOrderShippingAsync(ShippingBook shippings, Clock clock, Duration delay) {
    this.shippings = shippings;
    this.clock = clock;
    this.delay = delay;
  }

  @Override
  public Answer answer(ObjectNode request) {
    Messages messages = new Messages("UPDATE_ORDERSHIPPING_ASYNC");
    List<ObjectNode> reports = Json.objects(request, "OrderShippingModelList");
    Set<String> seen = new HashSet<>();
    if (reports.isEmpty() || reports.size() > 100) {
      messages.add("ERROR_009", "OrderShippingModelListの項目を指定して下さい。");
    }
    for (ObjectNode report : reports) {
      ShippingCheck.check(report, messages);
      String number = report.path("orderNumber").asText();
      if (!seen.add(number)) {
        messages.add("ERROR_011", "orderNumberが重複しています。").put("orderNumber", number);
      }
    }
    if (!messages.hasError()) {
      String id = UUID.randomUUID().toString();
      tickets.put(id, new Ticket(reports, clock.instant().plus(delay), Optional.empty()));
      messages
          .add("INFO_101", "発送情報の更新を受付けました。")
          .put("requestId", id)
          .putNull("dataNumber")
          .putNull("shippingDetailId");
    }
    return Said.messages(200, messages);
  }

  /** Works every report whose time has come, whether or not anybody asks. */
  void work() {
    tickets.keySet().forEach(this::work);
  }

  Answer result(ObjectNode request) {
    if (!request.hasNonNull("requestId")) {
      return nothing(400, "ERROR_009", "requestIdの項目を指定して下さい。");
    }
    String id = request.path("requestId").asText();
    work(id);
    Optional<ArrayNode> result = Optional.ofNullable(tickets.get(id)).flatMap(Ticket::result);
    return result
        .map(list -> Answer.ok(Json.object().set("ResultShippingModelList", list)))
        .orElseGet(() -> nothing(200, "INFO_101", UNKNOWN));
  }

  private void work(String id) {
    tickets.computeIfPresent(
        id,
        (key, t) ->
            t.result().isPresent() || clock.instant().isBefore(t.ready())
                ? t
                : new Ticket(t.reports(), t.ready(), Optional.of(enter(t.reports()))));
  }

  private ArrayNode enter(List<ObjectNode> reports) {
    ArrayNode list = Json.array();
    for (ObjectNode report : reports) {
      Messages messages = new Messages("UPDATE_ORDERSHIPPING");
      shippings.enter(report, messages);
      ObjectNode one = Json.object().put("orderNumber", report.path("orderNumber").asText());
      one.set("MessageModelList", messages.list());
      list.add(one);
    }
    return list;
  }

  private static Answer nothing(int status, String code, String message) {
    Messages messages = new Messages("GET_RESULT_UPDATEORDERSHIPPING_ASYNC");
    messages.add(code, message);
    ArrayNode list = Json.array();
    list.addObject().set("MessageModelList", messages.list());
    return Answer.json(status, Json.object().set("ResultShippingModelList", list));
  }
}
