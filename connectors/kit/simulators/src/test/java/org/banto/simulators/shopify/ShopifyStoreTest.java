// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.banto.simulators.Json;
import org.banto.simulators.Simulator;
import org.banto.simulators.run.RealTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopifyStoreTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;
  private Simulator store;

  @BeforeEach
  void open() throws Exception {
    store = ShopifyStore.open(RealTime.forTests().withData(folder).withOrders(3, 1));
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  private HttpResponse<byte[]> post(String token, String query, ObjectNode variables)
      throws Exception {
    ObjectNode body = Json.object().put("query", query).put("operationName", "Test");
    body.set("variables", variables);
    HttpRequest request =
        HttpRequest.newBuilder(store.url().resolve("/admin/api/2026-07/graphql.json"))
            .header("X-Shopify-Access-Token", token)
            .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
            .build();
    return HTTP.send(request, BodyHandlers.ofByteArray());
  }

  private JsonNode ask(String query) throws Exception {
    return ask(query, Json.object());
  }

  private JsonNode ask(String query, ObjectNode variables) throws Exception {
    return Json.read(post("shpat_sample", query, variables).body());
  }

  @Test
  void onlyWhatIsAskedForIsGiven() throws Exception {
    JsonNode said = ask("{orders(first:1){nodes{name lineItems(first:1){nodes{sku}}}}}");
    JsonNode order = said.at("/data/orders/nodes/0");
    assertEquals("#1001", order.path("name").asText());
    assertEquals(2, order.size());
    assertEquals(1, order.at("/lineItems/nodes/0").size());
    JsonNode strange = ask("{orders(first:1){nodes{number}}}");
    assertEquals("undefinedField", strange.at("/errors/0/extensions/code").asText());
  }

  @Test
  void pagesFollowTheirCursors() throws Exception {
    String query =
        "query Q($after:String){orders(first:2,after:$after,sortKey:UPDATED_AT)"
            + "{pageInfo{hasNextPage endCursor} nodes{name}}}";
    JsonNode first = ask(query).at("/data/orders");
    assertTrue(first.at("/pageInfo/hasNextPage").asBoolean());
    String end = first.at("/pageInfo/endCursor").asText();
    JsonNode second = ask(query, Json.object().put("after", end)).at("/data/orders");
    assertEquals("#1003", second.at("/nodes/0/name").asText());
    assertFalse(second.at("/pageInfo/hasNextPage").asBoolean());
    JsonNode wrong = ask(query, Json.object().put("after", "bm9uZQ=="));
    assertTrue(wrong.at("/errors/0/message").asText().startsWith("Invalid cursor"));
  }

  @Test
  void queriesCostPointsAndAnEmptyBucketThrottles() throws Exception {
    store.control("bucket", Json.object().put("most", 100).put("rate", 1).put("available", 30));
    String query = "{orders(first:20){nodes{id}}}";
    JsonNode cost = ask(query).at("/extensions/cost");
    assertEquals(22, cost.path("requestedQueryCost").asInt());
    assertTrue(cost.path("actualQueryCost").asInt() < 22);
    store.control("bucket", Json.object().put("most", 100).put("rate", 1).put("available", 3));
    assertEquals("THROTTLED", ask(query).at("/errors/0/extensions/code").asText());
    JsonNode limit = store.control("state", Json.object()).path("limits").iterator().next();
    assertEquals(Json.object().put("requests", 2).put("refused", 1), limit);
    JsonNode huge = ask("{orders(first:200){nodes{lineItems(first:10){nodes{id}}}}}");
    assertEquals("MAX_COST_EXCEEDED", huge.at("/errors/0/extensions/code").asText());
  }

  @Test
  void aWrongTokenIsRefused() throws Exception {
    assertEquals(401, post("another", "{shop{name}}", Json.object()).statusCode());
  }

  @Test
  void piecesOfTwoLocationsLeaveNotTogetherAndNoneLeavesTwice() throws Exception {
    ObjectNode wish = Json.object().put("locations", 2).put("lines", 2);
    store.control("orders/create", wish);
    JsonNode all =
        ask("{orders(first:10){nodes{name fulfillmentOrders(first:5){nodes{id}}}}}")
            .at("/data/orders/nodes/3/fulfillmentOrders/nodes");
    String mutation =
        "mutation M($fulfillment:FulfillmentInput!){fulfillmentCreate(fulfillment:$fulfillment)"
            + "{fulfillment{id} userErrors{message}}}";
    assertTrue(refused(mutation, all.get(0), all.get(1)).contains("same location"));
    assertEquals("", refused(mutation, all.get(0)));
    assertTrue(refused(mutation, all.get(0)).contains("not in an open state"));
    assertEquals(1, store.control("state", Json.object()).at("/effects/fulfilled").asInt());
  }

  private String refused(String mutation, JsonNode... orders) throws Exception {
    ObjectNode variables = Json.object();
    ObjectNode fulfilment = variables.putObject("fulfillment");
    fulfilment.putObject("trackingInfo").put("company", "Yamato (JA)").put("number", "1");
    for (JsonNode order : orders) {
      fulfilment
          .withArray("lineItemsByFulfillmentOrder")
          .addObject()
          .put("fulfillmentOrderId", order.path("id").asText());
    }
    JsonNode said = ask(mutation, variables);
    return said.at("/data/fulfillmentCreate/userErrors/0/message").asText();
  }

  @Test
  void theTruthOutlivesARestart() throws Exception {
    store.control("orders/cancel", Json.object().put("orderNumber", "#1002"));
    store.close();
    store = ShopifyStore.open(RealTime.forTests().withData(folder));
    JsonNode order =
        store.control("orders", Json.object().put("orderNumber", "#1002")).at("/orders/0");
    assertTrue(order.path("cancelled").asBoolean());
    String next =
        store.control("orders/create", Json.object()).path("orderNumbers").path(0).asText();
    assertEquals("#1004", next);
  }

  @Test
  void changesAreToldToTheListenerWithASignature() throws Exception {
    LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    HttpServer listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    listener.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String signature = exchange.getRequestHeaders().getFirst("X-Shopify-Hmac-Sha256");
          boolean right = Webhooks.signature("whsec_1", body).equals(signature);
          heard.add(right + " " + exchange.getRequestHeaders().getFirst("X-Shopify-Topic"));
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    listener.start();
    String url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/push";
    store.control("webhooks", Json.object().put("url", url).put("secret", "whsec_1"));
    store.control("orders/pay", Json.object().put("orderNumber", "#1001"));
    assertEquals("true orders/paid", heard.poll(60, TimeUnit.SECONDS));
    ObjectNode trouble = Json.object().put("url", url).put("lost", 0.5).put("doubled", 0.5);
    store.control("webhooks", trouble.put("secret", "whsec_1"));
    store.control("orders/create", Json.object().put("count", 100));
    JsonNode sent =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> store.control("state", Json.object()).path("webhooks"),
                s -> s.path("sent").asInt() + s.path("lost").asInt() >= 112);
    assertTrue(sent.path("lost").asInt() > 20, sent.toString());
    listener.stop(0);
  }
}
