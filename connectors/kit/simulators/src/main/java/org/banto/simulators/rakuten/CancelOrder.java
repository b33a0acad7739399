// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.banto.simulators.Answer;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;

/** {@code cancelOrder}: the shop cancels before shipping. */
final class CancelOrder implements Operation {
  private static final Set<Integer> REASONS = Set.of(1, 2, 3, 4, 5, 6, 8, 10, 13, 14, 15);

  private final OrderBook<MallOrder> book;
  private final Clock clock;

  CancelOrder(OrderBook<MallOrder> book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public Answer answer(ObjectNode request) {
    Messages messages = new Messages("CANCEL_ORDER");
    String number = request.path("orderNumber").asText();
    int restore = request.path("inventoryRestoreType").asInt(-1);
    int reason = request.path("changeReasonDetailApply").asInt();
    if (number.isEmpty() || restore < 0) {
      messages.add("ERROR_009", "orderNumberまたはinventoryRestoreTypeの項目を指定して下さい。");
    } else if (restore > 2 || !REASONS.contains(reason)) {
      messages.add("ERROR_011", "changeReasonDetailApplyの書式が不正です。");
    } else if (book.find(number).filter(o -> o.progress() <= 300).isEmpty()) {
      messages.add("ERROR_101", "注文キャンセルが出来る状態ではありませんでした。").put("orderNumber", number);
    }
    if (messages.hasError()) {
      return Said.messages(400, messages);
    }
    book.change(number, order -> cancel(order, reason, restore));
    messages.add("INFO_101", "注文キャンセルに成功しました。").put("orderNumber", number);
    return Said.messages(200, messages);
  }

  private List<Effect> cancel(ObjectNode order, int reason, int restore) {
    ObjectNode why = Json.object().put("changeId", book.nextId()).put("changeType", 0);
    why.put("changeReason", reason < 8 ? 1 : 0).put("changeReasonDetail", reason);
    why.put("changeApplyDatetime", RmsTime.text(clock.instant()));
    why.put("changeFixDatetime", RmsTime.text(clock.instant()));
    ((ArrayNode) order.path("ChangeReasonModelList")).add(why);
    order.put("orderProgress", 900);
    ObjectNode detail = Json.object().put("reason", reason).put("inventoryRestoreType", restore);
    return List.of(new Effect("cancelled", detail));
  }
}
