// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Payload;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.SpApi;

/**
 * One order cut out of an answer, byte for byte.
 *
 * @param number its number
 * @param updated when it was last updated
 * @param ours whether it is an order of this shop's to know of, now
 * @param json its bytes
 */
record RawOrder(String number, Instant updated, boolean ours, byte[] json) {
  static final String MEDIA_TYPE = "application/json";
  private static final Set<String> OVER = Set.of("SHIPPED", "CANCELLED", "UNFULFILLABLE");

  IncomingOrder incoming() {
    return new IncomingOrder(number, new Payload(MEDIA_TYPE, json));
  }

  /** The order at whose opening brace the parser stands. */
  static RawOrder here(JsonParser in, byte[] answer) throws IOException {
    int start = (int) in.currentTokenLocation().getByteOffset();
    JsonNode order = SpApi.JSON.readTree(in);
    int end = (int) in.currentLocation().getByteOffset();
    String number = Fields.text(order, "orderId");
    expect(!number.isEmpty(), "an order without number");
    Instant updated =
        Fields.time(order, "lastUpdatedTime")
            .orElseThrow(() -> new IOException("an order without lastUpdatedTime"));
    return new RawOrder(number, updated, ours(order), Arrays.copyOfRange(answer, start, end));
  }

  /**
   * The order of an answer of getOrder.
   *
   * @throws IOException when there is none
   */
  static JsonNode only(byte[] answer) throws IOException {
    JsonNode order = SpApi.object(answer).path("order");
    expect(order.isObject(), "no order");
    return order;
  }

  /**
   * The order of an answer of getOrder, byte for byte.
   *
   * @throws IOException when there is none, or the answer is not whole
   */
  static RawOrder alone(byte[] answer) throws IOException {
    Optional<RawOrder> found = Optional.empty();
    try (JsonParser in = SpApi.JSON.createParser(answer)) {
      expect(in.nextToken() == JsonToken.START_OBJECT, "no object");
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        boolean order = in.currentName().equals("order");
        boolean object = in.nextToken() == JsonToken.START_OBJECT;
        if (order && object) {
          found = Optional.of(here(in, answer));
        } else {
          in.skipChildren();
        }
      }
      expect(in.currentToken() == JsonToken.END_OBJECT, "cut off");
    }
    return found.orElseThrow(() -> new IOException("no order"));
  }

  static void expect(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException(otherwise);
    }
  }

  /**
   * What Amazon ships comes in when it is over, as history: nothing about it can be shipped twice
   * then. What is no order of the marketplace is a request of the shop itself (MCF).
   */
  private static boolean ours(JsonNode order) {
    JsonNode fulfillment = order.path("fulfillment");
    boolean byAmazon = Fields.text(fulfillment, "fulfilledBy").equals("AMAZON");
    boolean elsewhere = Fields.text(order.path("salesChannel"), "channelName").equals("NON_AMAZON");
    return !elsewhere
        && (!byAmazon || OVER.contains(Fields.text(fulfillment, "fulfillmentStatus")));
  }

  @Override
  public String toString() {
    return "RawOrder[" + number + "]";
  }
}
