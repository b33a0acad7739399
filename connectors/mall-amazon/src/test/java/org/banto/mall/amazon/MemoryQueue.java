// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** A queue of SQS and the Notifications API in memory, just enough of both for the contract. */
final class MemoryQueue {
  private static final String ERROR = "{'errors':[{'code':'NotFound','message':'Not found'}]}";

  private final Map<String, String> messages = new LinkedHashMap<>();
  private final List<ObjectNode> destinations = new ArrayList<>();
  private boolean subscribed;
  private int serial;

  MemoryQueue(FarSide far) {
    far.on("POST", "/", this::sqs);
    far.on("GET", "/notifications/v1/destinations", r -> payload(list()));
    far.on("POST", "/notifications/v1/destinations", this::destine);
    far.on("GET", "/notifications/v1/destinations/{id}", r -> payload(destinations.get(0)));
    far.on("GET", "/notifications/v1/subscriptions/ORDER_CHANGE", r -> subscription());
    far.on("POST", "/notifications/v1/subscriptions/ORDER_CHANGE", r -> subscribe());
  }

  void put(String body) {
    messages.put("handle-" + ++serial, body);
  }

  int waiting() {
    return messages.size();
  }

  /** A push as Amazon publishes it. */
  static ObjectNode change(String order, Instant at) {
    ObjectNode message = SpApi.object().put("NotificationType", "ORDER_CHANGE");
    message.put("EventTime", at.toString());
    ObjectNode told = message.withObject("/Payload/OrderChangeNotification");
    told.put("SellerId", "A3SAMPLESELLER").put("AmazonOrderId", order);
    ObjectNode summary = told.putObject("Summary");
    summary.put("MarketplaceId", OrderPages.MARKETPLACE).put("FulfillmentType", "MFN");
    return message;
  }

  private Answer sqs(FarRequest request) {
    JsonNode asked = body(request);
    return switch (request.header("X-Amz-Target")) {
      case "AmazonSQS.ReceiveMessage" -> receive(asked.path("MaxNumberOfMessages").asInt());
      case "AmazonSQS.DeleteMessageBatch" -> delete(asked.path("Entries"));
      case "AmazonSQS.GetQueueAttributes" -> Answer.json("{'Attributes':{'QueueArn':'arn:q'}}");
      default -> Answer.json(400, "{'__type':'com.amazon.coral#UnknownOperationException'}");
    };
  }

  private Answer receive(int most) {
    ObjectNode answer = SpApi.object();
    ArrayNode list = SpApi.JSON.createArrayNode();
    messages.entrySet().stream()
        .limit(most)
        .forEach(m -> list.addObject().put("ReceiptHandle", m.getKey()).put("Body", m.getValue()));
    return MemoryAmazon.json(list.isEmpty() ? answer : answer.set("Messages", list));
  }

  private Answer delete(JsonNode entries) {
    ObjectNode answer = SpApi.object();
    ArrayNode done = answer.putArray("Successful");
    for (JsonNode entry : entries) {
      messages.remove(entry.path("ReceiptHandle").asText());
      done.addObject().set("Id", entry.path("Id"));
    }
    return MemoryAmazon.json(answer);
  }

  private ArrayNode list() {
    ArrayNode all = SpApi.JSON.createArrayNode();
    destinations.forEach(all::add);
    return all;
  }

  private Answer destine(FarRequest request) {
    ObjectNode made = SpApi.object().put("destinationId", "d1");
    made.set("resource", body(request).path("resourceSpecification"));
    destinations.add(made);
    return payload(made);
  }

  private Answer subscription() {
    return subscribed
        ? payload(SpApi.object().put("destinationId", "d1"))
        : Answer.json(404, ERROR);
  }

  private Answer subscribe() {
    subscribed = true;
    return payload(SpApi.object().put("subscriptionId", "s1"));
  }

  private static Answer payload(JsonNode of) {
    return MemoryAmazon.json(SpApi.object().set("payload", of));
  }

  private static JsonNode body(FarRequest request) {
    try {
      return SpApi.JSON.readTree(request.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
