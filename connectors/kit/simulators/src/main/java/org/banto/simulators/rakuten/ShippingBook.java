// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;

/** Enters shipments: a row without id is added again each time it is sent; a row with id is changed. */
final class ShippingBook {
  private static final List<String> FIELDS =
      List.of("deliveryCompany", "shippingNumber", "shippingDate");

  private static final Set<String> EDITS = Set.of("memo", "remarks", "sender");

  private final OrderBook<MallOrder> book;
  private final Clock clock;

  ShippingBook(OrderBook<MallOrder> book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** The basket and number that an effect reported anew, or that the shop has edited the order. */
  static String reported(ObjectNode effect) {
    if (EDITS.contains(effect.path("effect").asText())) {
      return "edit";
    }
    if (!effect.path("effect").asText().equals("shippingAdded")) {
      return "";
    }
    JsonNode row = effect.path("detail");
    return row.path("basketId").asText() + '/' + row.path("shippingNumber").asText();
  }

  /** Enters a checked report; says for each row what happened. */
  void enter(ObjectNode report, Messages messages) {
    String number = report.path("orderNumber").asText();
    Optional<MallOrder> order = book.find(number);
    if (order.isEmpty()) {
      refuse(messages, "ERROR_101", "指定された注文番号は存在しません。");
      return;
    }
    if (order.get().progress() >= 800) {
      refuse(messages, "ERROR_102", "指定された注文番号は既にキャンセルされているため、発送完了報告が出来る状態ではありませんでした。");
      return;
    }
    if (order.get().progress() < 300) {
      refuse(messages, "ERROR_103", "発送完了報告が出来る状態ではありませんでした。");
      return;
    }
    try {
      book.change(number, tree -> enter(tree, report, messages));
    } catch (Refused e) {
      refuse(messages, "ERROR_101", e.getMessage());
    }
  }

  private static void refuse(Messages messages, String code, String message) {
    messages.add(code, message).putNull("dataNumber").putNull("shippingDetailId");
  }

  private List<Effect> enter(ObjectNode order, ObjectNode report, Messages messages) {
    List<Effect> effects = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (ObjectNode given : Json.objects(report, "BasketidModelList")) {
      ObjectNode basket = basket(order, given.path("basketId").asLong());
      for (ObjectNode row : Json.objects(given, "ShippingModelList")) {
        Effect effect = row(basket, row);
        effects.add(effect);
        ids.add(effect.detail().path("shippingDetailId").asLong());
        codes.add(effect.kind());
      }
    }
    for (int i = 0; i < codes.size(); i++) {
      say(messages, codes.get(i)).put("dataNumber", i + 1).put("shippingDetailId", ids.get(i));
    }
    if (complete(order) && order.path("orderProgress").asInt() == 300) {
      order.put("orderProgress", 500).put("shippingCmplRptDatetime", RmsTime.text(clock.instant()));
      effects.add(Effect.of("reported"));
    }
    return effects;
  }

  private static ObjectNode say(Messages messages, String kind) {
    return switch (kind) {
      case "shippingAdded" -> messages.add("INFO_101", "発送情報の追加設定が完了しました。");
      case "shippingDeleted" -> messages.add("INFO_103", "発送情報の削除設定が完了しました。");
      default -> messages.add("INFO_102", "発送情報の更新設定が完了しました。");
    };
  }

  private Effect row(ObjectNode basket, ObjectNode given) {
    ArrayNode rows = (ArrayNode) basket.path("ShippingModelList");
    ObjectNode detail = Json.object().put("basketId", basket.path("basketId").asLong());
    if (!given.hasNonNull("shippingDetailId")) {
      ObjectNode row = Json.object().put("shippingDetailId", book.nextId());
      FIELDS.forEach(f -> row.putNull(f));
      row.putNull("deliveryCompanyName");
      set(row, given);
      rows.add(row);
      return new Effect("shippingAdded", detail.setAll(row));
    }
    long id = given.path("shippingDetailId").asLong();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).path("shippingDetailId").asLong() == id) {
        ObjectNode row = (ObjectNode) rows.get(i);
        if (given.path("shippingDeleteFlag").asInt() == 1) {
          rows.remove(i);
          return new Effect("shippingDeleted", detail.setAll(row));
        }
        set(row, given);
        return new Effect("shippingUpdated", detail.setAll(row));
      }
    }
    throw new Refused("指定された発送明細IDは存在しません。");
  }

  private static void set(ObjectNode row, ObjectNode given) {
    for (String field : FIELDS) {
      if (given.has(field)) {
        String value = given.path(field).asText("");
        row.put(field, value.isEmpty() ? null : value);
      }
    }
  }

  private static ObjectNode basket(ObjectNode order, long id) {
    return Json.objects(order, "PackageModelList").stream()
        .filter(b -> b.path("basketId").asLong() == id)
        .findFirst()
        .orElseThrow(() -> new Refused("指定された送付先IDは存在しません。"));
  }

  /** Whether every basket has a row with carrier, number and date. */
  private static boolean complete(ObjectNode order) {
    return Json.objects(order, "PackageModelList").stream()
        .allMatch(
            b ->
                Json.objects(b, "ShippingModelList").stream()
                    .anyMatch(r -> FIELDS.stream().allMatch(r::hasNonNull)));
  }
}
