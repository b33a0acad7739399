// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Japan;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.Tables;

/** How Amazon sees an order, with what its own page says beside the status. */
final class States {
  static final String CANCELLED = "CANCELLED";
  static final String SHIPPED = "SHIPPED";

  private static final Set<String> WAITING = Set.of("PENDING", "PENDING_AVAILABILITY");
  private static final Map<String, String[]> TABLE = Tables.of(States.class, "states.tsv");
  private static final Map<String, String> ORIGINS =
      Map.of("REPLACEMENT_ORIGINAL_ID", "交換品", "EXCHANGE_ORIGINAL_ID", "別商品との交換");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M/d").withZone(Japan.ZONE);

  private States() {}

  static String status(JsonNode order) {
    return Fields.text(order.path("fulfillment"), "fulfillmentStatus");
  }

  /** The money is not there yet, and perhaps no address. */
  static boolean pending(String status) {
    return WAITING.contains(status);
  }

  static boolean byAmazon(JsonNode order) {
    return Fields.text(order.path("fulfillment"), "fulfilledBy").equals("AMAZON");
  }

  /** Ordered in place of another order, for nothing. */
  static Optional<JsonNode> origin(JsonNode order) {
    return Fields.list(order, "associatedOrders").stream()
        .filter(o -> ORIGINS.containsKey(Fields.text(o, "associationType")))
        .findFirst();
  }

  /** Empty for a status that nobody knows. */
  static Optional<MallState> of(JsonNode order) {
    String status = status(order);
    return Optional.ofNullable(TABLE.get(status))
        .map(row -> new MallState(standing(order, row), status, words(order, status, row[2])));
  }

  /**
   * What Amazon ships is never ready to be shipped here. A buyer's wish to cancel holds the order
   * until the shop has decided.
   */
  private static Standing standing(JsonNode order, String[] row) {
    Standing plain = Standing.valueOf(row[1]);
    if (byAmazon(order) && plain == Standing.READY_TO_SHIP) {
      return Standing.ON_HOLD;
    }
    return plain == Standing.READY_TO_SHIP && cancelWished(order) ? Standing.CANCEL_PENDING : plain;
  }

  private static boolean cancelWished(JsonNode order) {
    return Fields.list(order, "orderItems").stream()
        .map(item -> item.path("cancellation"))
        .anyMatch(c -> c.has("cancellationRequest") && !c.has("cancellationExecution"));
  }

  private static String words(JsonNode order, String status, String plain) {
    StringBuilder words = new StringBuilder(plain);
    if (byAmazon(order)) {
      words.append("・Amazonが出荷");
    }
    origin(order)
        .ifPresent(
            o ->
                words
                    .append('・')
                    .append(ORIGINS.get(Fields.text(o, "associationType")))
                    .append("（元の注文 ")
                    .append(Fields.text(o, "orderId"))
                    .append('）'));
    if (!byAmazon(order) && !status.equals(SHIPPED) && !status.equals(CANCELLED)) {
      shipBy(order).ifPresent(at -> words.append("・").append(DAY.format(at)).append("までに出荷"));
    }
    if (cancelWished(order)) {
      words.append("・購入者がキャンセルを希望");
    }
    return words.toString();
  }

  private static Optional<Instant> shipBy(JsonNode order) {
    return Fields.time(order.path("fulfillment").path("shipByWindow"), "latestDateTime");
  }
}
