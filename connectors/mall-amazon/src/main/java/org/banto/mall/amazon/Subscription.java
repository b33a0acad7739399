// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.Grant;
import org.banto.spapi.engine.SpApi;

/**
 * Has Amazon send its pushes to the shop's queue (Notifications API v1), where it does not yet: once
 * for each instance, before it first looks. Destinations belong to the application and are asked for
 * without the seller's grant.
 */
final class Subscription {
  /** The scope of an access token without a seller's grant. */
  static final String SCOPE = "sellingpartnerapi::notifications";

  private static final String ROOT = "/notifications/v1/";
  private static final String PATH = ROOT + "subscriptions/" + OrderChange.TYPE;

  private final SpApi seller;
  private final SpApi application;
  private final QueueAccount queue;
  private final AtomicBoolean stands = new AtomicBoolean();

  Subscription(SpApi seller, SpApi application, QueueAccount queue) {
    this.seller = seller;
    this.application = application;
    this.queue = queue;
  }

  /** Makes it, unless it stands. */
  void ensure() throws ConnectorException {
    if (stands.get() || !queue.subscribe()) {
      return;
    }
    HttpResponse<byte[]> answer = seller.get(Operations.GET_SUBSCRIPTION, PATH);
    if (SpApi.missing("getSubscription", answer)) {
      subscribe(destination());
    } else {
      JsonNode found = payload("getSubscription", answer);
      goesHere(Fields.text(found, "destinationId"));
    }
    stands.set(true);
  }

  /** Another system may live of a subscription that goes elsewhere: it is told of, not taken away. */
  private void goesHere(String destination) throws ConnectorException {
    JsonNode there =
        payload(
            "getDestination",
            application.get(Operations.GET_DESTINATION, ROOT + "destinations/" + destination));
    String arn = arn(there);
    if (!arn.equals(queue.arn())) {
      throw Grant.misconfigured(
          QueueAccount.FIELD_URL,
          new Text(
              "Amazon は ORDER_CHANGE をほかの宛先へ送っています: " + arn,
              "Amazon sends ORDER_CHANGE to another place: " + arn),
          null);
    }
  }

  private String destination() throws ConnectorException {
    JsonNode all =
        payload(
            "getDestinations", application.get(Operations.GET_DESTINATIONS, ROOT + "destinations"));
    for (JsonNode one : all) {
      if (arn(one).equals(queue.arn())) {
        return Fields.text(one, "destinationId");
      }
    }
    ObjectNode wish = SpApi.object().put("name", "banto-" + queue.name());
    wish.putObject("resourceSpecification").putObject("sqs").put("arn", queue.arn());
    JsonNode made =
        payload(
            "createDestination",
            application.post(Operations.CREATE_DESTINATION, ROOT + "destinations", wish));
    return Fields.text(made, "destinationId");
  }

  private void subscribe(String destination) throws ConnectorException {
    ObjectNode wish = SpApi.object().put("payloadVersion", "1.0");
    wish.put("destinationId", destination);
    ObjectNode filter = wish.putObject("processingDirective").putObject("eventFilter");
    filter.put("eventFilterType", OrderChange.TYPE);
    filter.putArray("orderChangeTypes").add("OrderStatusChange").add("BuyerRequestedChange");
    payload("createSubscription", seller.post(Operations.CREATE_SUBSCRIPTION, PATH, wish));
  }

  private static String arn(JsonNode destination) {
    return Fields.text(destination.path("resource").path("sqs"), "arn");
  }

  private static JsonNode payload(String what, HttpResponse<byte[]> answer)
      throws ConnectorException {
    JsonNode said;
    try {
      said = SpApi.object(answer.body());
    } catch (IOException e) {
      throw SpApi.unreadable(Text.same(what), answer.body(), e);
    }
    if (answer.statusCode() != 200 || !said.has("payload")) {
      throw SpApi.refused(what, answer);
    }
    return said.path("payload");
  }
}
