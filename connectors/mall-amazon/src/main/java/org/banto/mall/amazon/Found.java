// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.spapi.engine.SpApi;

/**
 * One page of searchOrders.
 *
 * @param orders as Amazon gave them
 * @param next the token of the next page, or empty
 * @param end up to where orders were looked for, where Amazon says so
 */
record Found(List<RawOrder> orders, String next, Optional<Instant> end) {
  /** The latest update on the page. */
  Optional<Instant> newest() {
    return orders.stream().map(RawOrder::updated).max(Instant::compareTo);
  }

  /**
   * Cuts an answer.
   *
   * @throws IOException when it is not whole, well-formed JSON with a list of orders
   */
  static Found cut(byte[] answer) throws IOException {
    List<RawOrder> orders = new ArrayList<>();
    boolean listed = false;
    String next = "";
    Optional<Instant> end = Optional.empty();
    try (JsonParser in = SpApi.JSON.createParser(answer)) {
      RawOrder.expect(in.nextToken() == JsonToken.START_OBJECT, "no object");
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        switch (name) {
          case "orders" -> {
            RawOrder.expect(value == JsonToken.START_ARRAY, "no list of orders");
            listed = true;
            while (in.nextToken() == JsonToken.START_OBJECT) {
              orders.add(RawOrder.here(in, answer));
            }
          }
          case "pagination" -> {
            JsonNode page = SpApi.JSON.readTree(in);
            next = page.path("nextToken").asText("");
          }
          case "lastUpdatedBefore" -> end = time(in.getText());
          default -> in.skipChildren();
        }
      }
      RawOrder.expect(in.currentToken() == JsonToken.END_OBJECT, "cut off");
    }
    RawOrder.expect(listed, "no list of orders");
    return new Found(orders, next, end);
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
