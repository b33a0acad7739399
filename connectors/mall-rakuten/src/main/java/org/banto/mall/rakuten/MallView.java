// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;

/**
 * An order as it stands at the mall at this moment, as far as instructions need to know.
 *
 * @param progress the mall's status
 * @param rows what has been reported, by basket
 */
record MallView(int progress, Map<String, List<Row>> rows) {
  static final int TO_CONFIRM = 100;
  static final int TO_SHIP = 300;
  static final int SHIPPED = 500;
  static final int CANCELLING = 800;

  static final Text UNKNOWN = new Text("楽天にこの注文がありません", "Rakuten has no such order");
  static final Text OFF = new Text("楽天でキャンセルされています", "The order is cancelled at Rakuten");

  /** One reported parcel. */
  record Row(String id, String company, String number, String day) {
    boolean says(ShipmentRow wanted) {
      return company.equals(wanted.company())
          && number.equals(wanted.number())
          && day.equals(wanted.day());
    }
  }

  boolean cancelled() {
    return progress >= CANCELLING;
  }

  /** Looks at all of these orders; unknown ones are missing. */
  static Map<String, MallView> of(OrderPages pages, List<String> numbers)
      throws ConnectorException {
    Map<String, MallView> views = new HashMap<>();
    for (RawOrder raw : pages.fetch(numbers.stream().distinct().toList())) {
      try {
        views.put(raw.number(), of(Rms.JSON.readTree(raw.json())));
      } catch (IOException e) {
        throw Rms.malformed(
            new Text("getOrder の応答が読めません", "The answer to getOrder cannot be read"), e);
      }
    }
    return views;
  }

  private static MallView of(JsonNode order) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (JsonNode basket : Fields.list(order, "PackageModelList")) {
      List<Row> list = new ArrayList<>();
      for (JsonNode row : Fields.list(basket, "ShippingModelList")) {
        list.add(
            new Row(
                Fields.text(row, "shippingDetailId"),
                Fields.text(row, "deliveryCompany"),
                Fields.text(row, "shippingNumber"),
                RmsTime.day(Fields.text(row, "shippingDate")).map(Object::toString).orElse("")));
      }
      rows.put(Fields.text(basket, "basketId"), list);
    }
    return new MallView(order.path("orderProgress").asInt(), rows);
  }
}
