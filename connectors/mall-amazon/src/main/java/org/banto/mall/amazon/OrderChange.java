// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.SpApi;

/**
 * A push of kind {@code ORDER_CHANGE} (payload version 1.0): that an order of the Japanese
 * marketplace is new or has changed. Of what it says of the order only the number is used.
 *
 * @param order the order's number
 * @param seller whose it is
 * @param byAmazon whether Amazon ships it
 * @param at when it was sent
 */
record OrderChange(String order, String seller, boolean byAmazon, Instant at) {
  /** Amazon's name of the kind. */
  static final String TYPE = "ORDER_CHANGE";

  /** Reads a message; empty when it is of another kind or marketplace, or none of Amazon's at all. */
  static Optional<OrderChange> read(String body) {
    JsonNode message;
    try {
      message = SpApi.object(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
    JsonNode told = message.path("Payload").path("OrderChangeNotification");
    JsonNode summary = told.path("Summary");
    String order = Fields.text(told, "AmazonOrderId");
    Optional<Instant> at = Fields.time(message, "EventTime");
    boolean news =
        Fields.text(message, "NotificationType").equals(TYPE)
            && Fields.text(summary, "MarketplaceId").equals(OrderPages.MARKETPLACE)
            && order.matches("[0-9]{3}-[0-9]{7}-[0-9]{7}")
            && at.isPresent();
    return news
        ? Optional.of(
            new OrderChange(
                order,
                Fields.text(told, "SellerId"),
                Fields.text(summary, "FulfillmentType").equals("AFN"),
                at.get()))
        : Optional.empty();
  }
}
