// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Payload;

/**
 * One order cut out of an answer of {@code getOrder}, byte for byte.
 *
 * @param number its number
 * @param placed when it was ordered
 * @param progress how far it is at the mall, as of this answer
 * @param json its bytes
 */
record RawOrder(String number, Instant placed, int progress, byte[] json) {
  static final String MEDIA_TYPE = "application/json";

  /** 発送待ち: from here on the mall answers for the money. */
  private static final int PAID = 300;

  /** Whether this answer was given after its payment was settled. */
  boolean settled() {
    return progress >= PAID;
  }

  IncomingOrder incoming() {
    return new IncomingOrder(number, new Payload(MEDIA_TYPE, json));
  }

  /**
   * Cuts an answer into its orders.
   *
   * @throws IOException when it is not whole, well-formed JSON in UTF-8 with an order list, which may be null
   */
  static List<RawOrder> cut(byte[] answer) throws IOException {
    List<RawOrder> orders = new ArrayList<>();
    boolean listed = false;
    try (JsonParser in = Rms.JSON.createParser(answer)) {
      expect(in.nextToken() == JsonToken.START_OBJECT, "no object");
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        boolean list = in.currentName().equals("OrderModelList");
        JsonToken value = in.nextToken();
        listed |= list;
        if (list && value == JsonToken.START_ARRAY) {
          while (in.nextToken() == JsonToken.START_OBJECT) {
            orders.add(order(in, answer));
          }
        } else {
          in.skipChildren();
        }
      }
      expect(in.currentToken() == JsonToken.END_OBJECT, "cut off");
    }
    expect(listed, "no order list");
    return orders;
  }

  private static RawOrder order(JsonParser in, byte[] answer) throws IOException {
    int start = (int) in.currentTokenLocation().getByteOffset();
    String number = "";
    String placed = "";
    int progress = 0;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "orderNumber" -> number = in.getText();
        case "orderDatetime" -> placed = in.getText();
        case "orderProgress" -> progress = in.getValueAsInt();
        default -> in.skipChildren();
      }
    }
    expect(in.currentToken() == JsonToken.END_OBJECT, "cut off");
    int end = (int) in.currentLocation().getByteOffset();
    expect(!number.isBlank(), "an order without number");
    Instant at = RmsTime.read(placed).orElseThrow(() -> new IOException("an order without time"));
    return new RawOrder(number, at, progress, Arrays.copyOfRange(answer, start, end));
  }

  private static void expect(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException(otherwise);
    }
  }

  @Override
  public String toString() {
    return "RawOrder[" + number + "]";
  }
}
