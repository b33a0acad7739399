// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banto.simulators.Json;
import org.banto.simulators.KeptOrder;
import org.banto.simulators.MallClock;

/**
 * One order as the mall keeps it, with its answer ready in bytes.
 *
 * @param number the order number
 * @param placed when the buyer ordered
 * @param progress the mall's status, 100 to 900
 * @param dates the other searchable dates by {@code dateType} 2 to 6
 * @param json the order as getOrder answers it
 */
record MallOrder(
    String number, Instant placed, int progress, Map<Integer, Instant> dates, byte[] json)
    implements KeptOrder {

  static MallOrder of(ObjectNode tree) {
    Map<Integer, Instant> dates = new HashMap<>();
    put(dates, 2, tree.path("shopOrderCfmDatetime"));
    put(dates, 3, tree.path("orderFixDatetime"));
    put(dates, 5, tree.path("shippingCmplRptDatetime"));
    put(dates, 6, tree.path("orderFixDatetime"));
    shipped(tree).ifPresent(at -> dates.put(4, at));
    return new MallOrder(
        tree.path("orderNumber").asText(),
        RmsTime.of(tree.path("orderDatetime")).orElseThrow(),
        tree.path("orderProgress").asInt(),
        dates,
        Json.bytes(tree));
  }

  /** The date of that search type. */
  Optional<Instant> date(int dateType) {
    return dateType == 1 ? Optional.of(placed) : Optional.ofNullable(dates.get(dateType));
  }

  @Override
  public ObjectNode tree() {
    return Json.own(json);
  }

  private static void put(Map<Integer, Instant> dates, int type, JsonNode field) {
    RmsTime.of(field).ifPresent(at -> dates.put(type, at));
  }

  private static Optional<Instant> shipped(ObjectNode tree) {
    for (ObjectNode basket : Json.objects(tree, "PackageModelList")) {
      for (ObjectNode row : Json.objects(basket, "ShippingModelList")) {
        Optional<Instant> day =
            RmsTime.day(row.path("shippingDate").asText())
                .map(d -> d.atStartOfDay(MallClock.TOKYO).toInstant());
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }
}
