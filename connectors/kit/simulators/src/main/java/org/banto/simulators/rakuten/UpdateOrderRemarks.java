// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.banto.simulators.Answer;
import org.banto.simulators.Effect;
import org.banto.simulators.OrderBook;

/** {@code updateOrderRemarks}: the remarks and whether it is a gift; one of them at least. */
final class UpdateOrderRemarks implements Operation {
  private final OrderBook<MallOrder> book;

  UpdateOrderRemarks(OrderBook<MallOrder> book) {
    this.book = book;
  }

  @Override
  public Answer answer(ObjectNode request) {
    Messages messages = new Messages("UPDATE_ORDERREMARKS");
    String number = request.path("orderNumber").asText();
    if (book.find(number).isEmpty()) {
      messages.add("ERROR_009", "orderNumberの項目を指定して下さい。");
    } else if (!request.hasNonNull("remarks") && !request.hasNonNull("giftCheck")) {
      messages.add("ERROR_009", "remarksまたはgiftCheckの項目を指定して下さい。");
    }
    if (messages.hasError()) {
      return Said.messages(400, messages);
    }
    book.change(number, order -> remark(order, request));
    messages.add("INFO_101", "備考の更新に成功しました。").put("orderNumber", number);
    return Said.messages(200, messages);
  }

  private static List<Effect> remark(ObjectNode order, ObjectNode request) {
    if (request.hasNonNull("remarks")) {
      order.set("remarks", request.get("remarks"));
    }
    if (request.hasNonNull("giftCheck")) {
      order.set("giftCheckFlag", request.get("giftCheck"));
    }
    return List.of(Effect.of("remarks"));
  }
}
