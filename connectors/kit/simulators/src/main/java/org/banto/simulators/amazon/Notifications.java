// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;

/**
 * Notifications API v1 as far as {@code ORDER_CHANGE} goes: one subscription, to a destination of the
 * application. What happens to an order is sent to the shop's queue while the subscription leads
 * there. Forgotten at a restart.
 */
final class Notifications {
  static final String SELLER = "A3SAMPLESELLER";

  private static final String TYPE = "ORDER_CHANGE";
  private static final Map<String, String> STATUS =
      Map.of(
          "PENDING", "Pending",
          "PENDING_AVAILABILITY", "PendingAvailability",
          "UNSHIPPED", "Unshipped",
          "PARTIALLY_SHIPPED", "PartiallyShipped",
          "SHIPPED", "Shipped",
          "CANCELLED", "Canceled",
          "UNFULFILLABLE", "Unfulfillable");

  private final MessageQueue queue;
  private final Clock clock;
  private final List<ObjectNode> destinations = new ArrayList<>();
  private Optional<ObjectNode> subscription = Optional.empty();

  Notifications(MessageQueue queue, Clock clock) {
    this.queue = queue;
    this.clock = clock;
  }

  synchronized Answer answer(Operation operation, Call call) {
    return switch (operation) {
      case DESTINATIONS -> payload(list());
      case DESTINATION ->
          destination(operation.number(call)).map(Notifications::payload).orElseGet(Said::unknown);
      case DESTINE -> destine(call);
      case SUBSCRIPTION -> subscription.map(Notifications::payload).orElseGet(Said::unknown);
      case SUBSCRIBE -> subscribe(call);
      default -> throw new IllegalArgumentException(operation.label());
    };
  }

  private ArrayNode list() {
    ArrayNode all = Json.array();
    destinations.forEach(all::add);
    return all;
  }

  private Optional<ObjectNode> destination(String id) {
    return destinations.stream().filter(d -> d.path("destinationId").asText().equals(id)).findAny();
  }

  private Answer destine(Call call) {
    ObjectNode wish = body(call);
    String arn = wish.at("/resourceSpecification/sqs/arn").asText();
    if (!arn.matches("arn:aws:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+")
        || wish.path("name").asText().isBlank()) {
      return Said.invalid("resourceSpecification or name is not valid.");
    }
    if (destinations.stream().anyMatch(d -> d.at("/resource/sqs/arn").asText().equals(arn))) {
      return Said.error(409, "Conflict", "The destination exists already.", "");
    }
    ObjectNode made = Json.object().put("name", wish.path("name").asText());
    made.put("destinationId", UUID.randomUUID().toString());
    made.putObject("resource").putObject("sqs").put("arn", arn);
    destinations.add(made);
    return payload(made);
  }

  private Answer subscribe(Call call) {
    ObjectNode wish = body(call);
    JsonNode filter = wish.at("/processingDirective/eventFilter");
    boolean filtered =
        filter.isMissingNode() || filter.path("eventFilterType").asText().equals(TYPE);
    if (!wish.path("payloadVersion").asText().equals("1.0") || !filtered) {
      return Said.invalid("payloadVersion or eventFilter is not valid.");
    }
    if (destination(wish.path("destinationId").asText()).isEmpty()) {
      return Said.invalid("There is no such destination.");
    }
    if (subscription.isPresent()) {
      return Said.error(409, "Conflict", "The subscription exists already.", "");
    }
    ObjectNode made = wish.deepCopy().put("subscriptionId", UUID.randomUUID().toString());
    subscription = Optional.of(made);
    return payload(made);
  }

  private static ObjectNode body(Call call) {
    try {
      return Json.read(call.body());
    } catch (IOException e) {
      return Json.object();
    }
  }

  private static Answer payload(JsonNode of) {
    return Answer.ok(Json.object().set("payload", of));
  }

  /** Something happened to an order: it is new or another, or its buyer wishes something. */
  synchronized void tell(ObjectNode order, String what) {
    boolean here =
        subscription
            .flatMap(s -> destination(s.path("destinationId").asText()))
            .filter(d -> d.at("/resource/sqs/arn").asText().equals(MessageQueue.ARN))
            .isPresent();
    if (here) {
      queue.send(new String(Json.bytes(message(order, what)), StandardCharsets.UTF_8));
    }
  }

  /** As the published schema of the notification has it. */
  private ObjectNode message(ObjectNode order, String what) {
    String now = clock.instant().toString();
    ObjectNode message = Json.object().put("NotificationVersion", "1.0");
    message.put("NotificationType", TYPE).put("PayloadVersion", "1.0").put("EventTime", now);
    ObjectNode told = message.putObject("Payload").putObject("OrderChangeNotification");
    boolean wish = what.equals("cancelWished");
    told.put("NotificationLevel", "OrderLevel").put("SellerId", SELLER);
    told.put("AmazonOrderId", order.path("orderId").asText());
    told.put("OrderChangeType", wish ? "BuyerRequestedChange" : "OrderStatusChange");
    ObjectNode why = told.putObject("OrderChangeTrigger");
    why.put("TimeOfOrderChange", now).put("ChangeReason", wish ? "Buyer Requested Cancel" : what);
    summary(order, told.putObject("Summary"));
    ObjectNode about = message.putObject("NotificationMetadata");
    about.put("ApplicationId", "amzn1.sellerapps.app.sample").put("PublishTime", now);
    about.put("SubscriptionId", subscription.orElseThrow().path("subscriptionId").asText());
    about.put("NotificationId", UUID.randomUUID().toString());
    return message;
  }

  private static void summary(ObjectNode order, ObjectNode summary) {
    String status = status(order);
    summary.put("MarketplaceId", AmazonMall.MARKETPLACE).put("OrderStatus", status);
    summary.put("PurchaseDate", order.path("createdTime").asText());
    String by = order.at("/fulfillment/fulfilledBy").asText();
    summary.put("FulfillmentType", by.equals("AMAZON") ? "AFN" : "MFN");
    summary.put("OrderType", "StandardOrder");
    String postal = order.at("/recipient/deliveryAddress/postalCode").asText("");
    summary.put("DestinationPostalCode", postal);
    int shipped = 0;
    int open = 0;
    ArrayNode items = Json.array();
    for (ObjectNode item : Json.objects(order, "orderItems")) {
      shipped += item.at("/fulfillment/quantityFulfilled").asInt();
      open += item.at("/fulfillment/quantityUnfulfilled").asInt();
      ObjectNode one = items.addObject().put("OrderItemId", item.path("orderItemId").asText());
      one.put("SellerSKU", item.at("/product/sellerSku").asText()).put("OrderItemStatus", status);
      one.put("Quantity", item.path("quantityOrdered").asInt());
      one.put("QuantityShipped", item.at("/fulfillment/quantityFulfilled").asInt());
    }
    summary.put("NumberOfItemsShipped", shipped).put("NumberOfItemsUnshipped", open);
    summary.set("OrderItems", items);
  }

  private static String status(ObjectNode order) {
    String status = order.at("/fulfillment/fulfillmentStatus").asText();
    return STATUS.getOrDefault(status, status);
  }
}
