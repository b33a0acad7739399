// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.banto.simulators.Answer;
import org.banto.simulators.Effect;
import org.banto.simulators.OrderBook;

/** {@code updateOrderMemo}: what is left out is cleared. */
final class UpdateOrderMemo implements Operation {
  private static final List<String> FIELDS =
      List.of("subStatusId", "deliveryDate", "memo", "operator", "mailPlugSentence");

  private final OrderBook<MallOrder> book;

  UpdateOrderMemo(OrderBook<MallOrder> book) {
    this.book = book;
  }

  @Override
  public Answer answer(ObjectNode request) {
    Messages messages = new Messages("UPDATE_ORDERMEMO");
    String number = request.path("orderNumber").asText();
    if (book.find(number).isEmpty()) {
      messages.add("ERROR_009", "orderNumberの項目を指定して下さい。");
      return Said.messages(400, messages);
    }
    book.change(number, order -> memo(order, request));
    messages.add("INFO_101", "ひとことメモの更新に成功しました。").put("orderNumber", number);
    return Said.messages(200, messages);
  }

  private static List<Effect> memo(ObjectNode order, ObjectNode request) {
    FIELDS.forEach(f -> order.set(f, request.get(f)));
    order.put("shippingTerm", request.path("shippingTerm").asInt());
    ((ObjectNode) order.path("DeliveryModel"))
        .put("deliveryClass", request.path("deliveryClass").asInt());
    return List.of(new Effect("memo", request.deepCopy().without("orderNumber")));
  }
}
