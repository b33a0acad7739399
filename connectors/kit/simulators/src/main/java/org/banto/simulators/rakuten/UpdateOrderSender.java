// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banto.simulators.Answer;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;

/**
 * {@code updateOrderSender}: recipients and goods of an order that has not left, basket by basket and
 * row by row, all of them. An order that comes to less needs a reason. The numbers of its errors are
 * guesses.
 */
final class UpdateOrderSender implements Operation {
  private static final Set<Integer> WHILE = Set.of(100, 200, 300);
  private static final List<String> NEEDED =
      List.of(
          "zipCode1", "zipCode2", "prefecture", "city", "subAddress", "familyName", "phoneNumber1");
  private static final List<String> PRICES = List.of("postagePrice", "deliveryPrice");

  private final OrderBook<MallOrder> book;

  UpdateOrderSender(OrderBook<MallOrder> book) {
    this.book = book;
  }

  @Override
  public Answer answer(ObjectNode request) {
    Messages messages = new Messages("UPDATE_ORDERSENDER");
    String number = request.path("orderNumber").asText();
    Optional<MallOrder> order = book.find(number);
    if (order.isEmpty()) {
      messages.add("ERROR_009", "orderNumberの項目を指定して下さい。");
    } else if (!WHILE.contains(order.get().progress())) {
      messages.add("ERROR_101", "送付先の変更が出来る状態ではありませんでした。").put("orderNumber", number);
    } else {
      check(order.get().tree(), request, messages);
    }
    if (messages.hasError()) {
      return Said.messages(400, messages);
    }
    book.change(number, tree -> send(tree, request));
    messages.add("INFO_101", "送付先の更新に成功しました。").put("orderNumber", number);
    return Said.messages(200, messages);
  }

  private static void check(ObjectNode order, ObjectNode request, Messages messages) {
    boolean whole = ids(order, "basketId").equals(ids(request, "basketId"));
    if (!whole || !ids(order, "itemDetailId").equals(ids(request, "itemDetailId"))) {
      messages.add("ERROR_009", "PackageModelListの項目を指定して下さい。");
      return;
    }
    for (ObjectNode basket : Json.objects(request, "PackageModelList")) {
      JsonNode sender = basket.path("SenderModel");
      if (NEEDED.stream().anyMatch(f -> sender.path(f).asText().isBlank())) {
        messages.add("ERROR_010", "SenderModelの値を指定して下さい。");
      }
    }
    ObjectNode after = order.deepCopy();
    send(after, request);
    boolean less = after.path("requestPrice").asLong() < order.path("requestPrice").asLong();
    if (less && !request.hasNonNull("reductionReason")) {
      messages.add("ERROR_009", "reductionReasonの項目を指定して下さい。");
    }
  }

  /** Of all baskets, or of all rows in them. */
  private static Set<String> ids(ObjectNode from, String field) {
    return Json.objects(from, "PackageModelList").stream()
        .flatMap(
            b ->
                field.equals("basketId")
                    ? List.of(b.path(field).asText()).stream()
                    : b.path("ItemModelList").findValuesAsText(field).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Effect> send(ObjectNode order, ObjectNode request) {
    for (ObjectNode wanted : Json.objects(request, "PackageModelList")) {
      for (ObjectNode basket : Json.objects(order, "PackageModelList")) {
        if (basket.path("basketId").equals(wanted.path("basketId"))) {
          send(basket, wanted.path("SenderModel"), Json.objects(wanted, "ItemModelList"));
          PRICES.stream().filter(wanted::hasNonNull).forEach(p -> basket.set(p, wanted.get(p)));
        }
      }
    }
    Amounts.total(order);
    order.put("modifyFlag", 1);
    return List.of(Effect.of("sender"));
  }

  private static void send(ObjectNode basket, JsonNode sender, List<ObjectNode> rows) {
    ((ObjectNode) basket.path("SenderModel")).setAll((ObjectNode) sender);
    for (ObjectNode item : Json.objects(basket, "ItemModelList")) {
      rows.stream()
          .filter(r -> r.path("itemDetailId").asLong() == item.path("itemDetailId").asLong())
          .forEach(
              r -> {
                item.put("units", r.path("units").asInt());
                item.put("deleteItemFlag", r.path("deleteItemFlag").asInt());
              });
    }
  }
}
