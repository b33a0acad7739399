// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;

/** Reads orders from the mall, from the REST list and from the order file, as comparable texts. */
final class Readers {
  private Readers() {}

  /** The mall's truth: number to what the buyer pays and how many places it goes to. */
  static Map<String, String> truth(Mall mall) {
    Map<String, String> truth = new TreeMap<>();
    for (JsonNode order : mall.ask("orders").get("orders")) {
      truth.put(
          order.get("orderNumber").asText(),
          contents(order.get("requestPrice").asLong(), order.get("destinations").asInt()));
    }
    return truth;
  }

  /** The list as the page reads it. */
  static List<Map.Entry<String, String>> rest(Api api) {
    List<Map.Entry<String, String>> found = new ArrayList<>();
    api.each(
        "orders?sort=OLDEST",
        row ->
            found.add(
                Map.entry(
                    row.get("number").asText(),
                    contents(row.get("due").asLong(-9999), row.get("destinations").asInt()))));
    return found;
  }

  /** The order file: one entry per order. */
  static List<Map.Entry<String, String>> file(Api api) {
    Map<String, Map.Entry<String, String>> byId = new LinkedHashMap<>();
    for (List<String> row : Csv.rows(api.text("exports/orders?sort=OLDEST"))) {
      String due = row.get(6).isEmpty() ? "-9999" : row.get(6);
      byId.put(row.get(0), Map.entry(row.get(2), due));
    }
    return new ArrayList<>(byId.values());
  }

  /** Only what the buyer pays, for readers that do not know places. */
  static Map<String, String> amounts(Map<String, String> truth) {
    Map<String, String> amounts = new TreeMap<>();
    truth.forEach((number, contents) -> amounts.put(number, contents.split(" ")[0]));
    return amounts;
  }

  private static String contents(long due, int destinations) {
    return due + " " + destinations;
  }
}
