// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.banto.simulators.Json;

/** Looks at the form of a shipment report before anything is done. */
final class ShippingCheck {
  private static final Pattern COMPANY = Pattern.compile("10[0-2]\\d|103[01]");
  private static final Pattern PLAIN =
      Pattern.compile("[\\x20-\\x7E\\u3040-\\u30FF\\u4E00-\\u9FFF\\uFF01-\\uFF5E]*");

  private ShippingCheck() {}

  /** Adds an error for every row that is wrong in form. */
  static void check(ObjectNode report, Messages messages) {
    int number = 0;
    if (!report.hasNonNull("orderNumber") || report.path("BasketidModelList").isEmpty()) {
      messages.add("ERROR_009", "orderNumberまたはBasketidModelListの項目を指定して下さい。");
    }
    for (ObjectNode basket : Json.objects(report, "BasketidModelList")) {
      if (basket.path("ShippingModelList").size() > 20) {
        messages.add("ERROR_011", "ShippingModelListは20件以内で指定して下さい。");
      }
      for (ObjectNode row : Json.objects(basket, "ShippingModelList")) {
        row(report, row, ++number, messages);
      }
    }
  }

  private static void row(ObjectNode report, ObjectNode row, int number, Messages messages) {
    String date = row.path("shippingDate").asText("");
    String tracking = row.path("shippingNumber").asText("");
    if (!date.isEmpty() && !row.path("shippingDate").isNull() && RmsTime.day(date).isEmpty()) {
      error("shippingDate", report, row, number, messages);
    }
    if (row.has("deliveryCompany")
        && !COMPANY.matcher(row.path("deliveryCompany").asText()).matches()) {
      error("deliveryCompany", report, row, number, messages);
    }
    if (tracking.length() > 120 || !PLAIN.matcher(tracking).matches()) {
      error("shippingNumber", report, row, number, messages);
    }
  }

  private static void error(
      String field, ObjectNode report, ObjectNode row, int number, Messages messages) {
    messages
        .add("ERROR_011", field + "の書式が不正です。")
        .put("orderNumber", report.path("orderNumber").asText())
        .put("dataNumber", number)
        .set("shippingDetailId", row.get("shippingDetailId"));
  }
}
