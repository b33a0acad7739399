// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.banto.simulators.Answer;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;

/**
 * {@code confirmOrder}: the shop takes the order. What was not fixed becomes fixed; prepaid and deferred orders wait at
 * 200 for money or review, all others may be shipped at once.
 */
final class ConfirmOrder implements Operation {
  private static final Set<Integer> WAITING = Set.of(9, 13, 14, 21);

  private final OrderBook<MallOrder> book;
  private final Clock clock;

  ConfirmOrder(OrderBook<MallOrder> book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public Answer answer(ObjectNode request) {
    Messages messages = new Messages("CONFIRM_ORDER");
    List<String> numbers = Json.texts(request.path("orderNumberList"));
    if (numbers.isEmpty() || numbers.size() > 100) {
      messages.add("ERROR_009", "orderNumberListの項目を指定して下さい。").putNull("orderNumber");
      return Said.messages(400, messages);
    }
    boolean any = false;
    for (String number : numbers) {
      boolean done = confirm(number);
      any |= done;
      if (done) {
        messages.add("INFO_101", "注文確認に成功しました。").put("orderNumber", number);
      } else {
        messages.add("ERROR_101", "注文確認が出来る状態ではありませんでした。").put("orderNumber", number);
      }
    }
    return Said.messages(any ? 200 : 400, messages);
  }

  private boolean confirm(String number) {
    return book.find(number).isPresent() && !book.change(number, this::confirm).isEmpty();
  }

  private List<Effect> confirm(ObjectNode order) {
    if (order.path("orderProgress").asInt() != 100) {
      return List.of();
    }
    Amounts.fixPostage(order);
    Amounts.total(order);
    order.put("shopOrderCfmDatetime", RmsTime.text(clock.instant()));
    int method = order.path("SettlementModel").path("settlementMethodCode").asInt();
    if (WAITING.contains(method)) {
      order.put("orderProgress", 200);
    } else {
      release(order, clock);
    }
    return List.of(Effect.of("confirmed"));
  }

  /** The order is paid or safe: the shop may ship. */
  static void release(ObjectNode order, Clock clock) {
    String now = RmsTime.text(clock.instant());
    order.put("orderProgress", 300).put("orderFixDatetime", now).put("shippingInstDatetime", now);
  }
}
