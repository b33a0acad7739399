// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.TaxRate;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.amazon.AmazonMall;
import org.banto.simulators.run.RealTime;
import org.banto.spapi.engine.SpApi;
import org.junit.jupiter.api.Test;

/**
 * Amazon's own static sandbox cases: the simulated mall answers each as Amazon does, and the
 * connector reads the orders in them. The models are others' and are read where they lie.
 */
class SandboxTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final AmazonReader reader = new AmazonReader(TaxRate.STANDARD, CarrierCodes.of(""));
  private final Map<String, Integer> played = new TreeMap<>();
  private final List<JsonNode> orders = new ArrayList<>();

  private static Path models() {
    Path models = Path.of(System.getProperty("banto.fixtures", ""), "third-party", "amazon-sp-api");
    assumeTrue(
        Files.isDirectory(models),
        "skipped: no models of Amazon's Selling Partner API in banto.fixtures");
    return models;
  }

  @Test
  void everyPublishedCaseIsAnsweredAsAmazonAnswersIt() throws Exception {
    Path models = models();
    MallSettings settings = RealTime.forTests().with("sandbox", models.toString());
    try (Simulator mall = AmazonMall.open(settings);
        Stream<Path> all = Files.walk(models)) {
      for (Path model : all.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
        JsonNode said = SpApi.JSON.readTree(model.toFile());
        for (JsonNode one : said.path("sandboxStaticCases")) {
          play(mall.url(), said, one);
        }
      }
    }
    int cases = played.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(played.get("orders_2026-01-01") >= 8, played.toString());
    assertTrue(played.get("ordersV0") >= 30, played.toString());
    System.out.println("Amazon's static sandbox: " + cases + " cases " + played);
  }

  @Test
  void theOrdersInThePublishedCasesAreRead() throws Exception {
    Path folder = models().resolve("orders_2026-01-01");
    for (String name : List.of("getOrder.json", "searchOrders.json")) {
      JsonNode said = SpApi.JSON.readTree(folder.resolve(name).toFile());
      for (String list : List.of("sandboxStaticCases", "responseExamples")) {
        said.path(list).forEach(c -> gather(c.path("response")));
      }
    }
    int japanese = 0;
    for (JsonNode order : orders) {
      boolean here =
          order.at("/salesChannel/marketplaceId").asText().equals(OrderPages.MARKETPLACE);
      japanese += here ? 1 : 0;
      if (here) {
        assertRead(order);
      } else {
        ConnectorException e =
            assertThrows(ConnectorException.class, () -> reader.read(payload(order)));
        assertEquals(Reason.MALFORMED, e.reason());
        assertRead(inYen(order.deepCopy()));
      }
    }
    assertTrue(japanese > 0 && orders.size() >= 8, japanese + " of " + orders.size());
    System.out.println(
        "Amazon's published orders read: " + orders.size() + ", Japanese as they are: " + japanese);
  }

  private void gather(JsonNode response) {
    response.path("orders").forEach(orders::add);
    if (response.has("order")) {
      orders.add(response.path("order"));
    }
  }

  private void assertRead(JsonNode order) throws Exception {
    ReadOrder read = reader.read(payload(order));
    assertEquals(order.path("orderId").asText(), read.number());
    assertEquals(order.path("orderItems").size(), read.placed().lines().size());
    assertEquals(
        order.at("/recipient/deliveryAddress/name").asText(),
        read.placed().destinations().get(0).recipient().name());
    assertEquals(order.path("packages").size(), read.shipped().size());
    assertFalse(read.mall().words().isEmpty());
  }

  /** The same order as if it had been placed in Japan: each amount in hundreds. */
  private static JsonNode inYen(JsonNode node) {
    if (node instanceof ObjectNode money && money.has("currencyCode")) {
      BigDecimal amount = new BigDecimal(money.path("amount").asText()).movePointRight(2);
      money.put("amount", amount.setScale(0, RoundingMode.UNNECESSARY).toPlainString());
      money.put("currencyCode", "JPY");
    }
    node.forEach(SandboxTest::inYen);
    return node;
  }

  private static Payload payload(JsonNode order) {
    try {
      return new Payload(RawOrder.MEDIA_TYPE, SpApi.JSON.writeValueAsBytes(order));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void play(URI mall, JsonNode model, JsonNode one) throws Exception {
    HttpResponse<byte[]> answer = HTTP.send(request(mall, model, one), BodyHandlers.ofByteArray());
    String name = model.path("api").asText();
    String which = name + " " + model.path("operationId").asText() + " " + one.path("request");
    assertEquals(one.path("status").asInt(), answer.statusCode(), which);
    if (answer.statusCode() == 204) {
      assertEquals(0, answer.body().length, which);
    } else {
      assertEquals(one.path("response"), SpApi.JSON.readTree(answer.body()), which);
    }
    played.merge(name, 1, Integer::sum);
  }

  private static HttpRequest request(URI mall, JsonNode model, JsonNode one) {
    String path = model.path("path").asText();
    StringBuilder query = new StringBuilder();
    byte[] body = new byte[0];
    for (Map.Entry<String, JsonNode> p : parameters(one)) {
      JsonNode value = p.getValue().path("value");
      if (p.getKey().equals("body")) {
        body = value.toString().getBytes(StandardCharsets.UTF_8);
      } else if (path.contains('{' + p.getKey() + '}')) {
        path = path.replace('{' + p.getKey() + '}', encoded(value.asText()));
      } else {
        query.append(query.isEmpty() ? '?' : '&').append(p.getKey()).append('=');
        query.append(encoded(text(value)));
      }
    }
    path = path.replaceAll("\\{[A-Za-z]+}", "any");
    return HttpRequest.newBuilder(URI.create(mall + path + query))
        .method(model.path("method").asText(), BodyPublishers.ofByteArray(body))
        .build();
  }

  private static Set<Map.Entry<String, JsonNode>> parameters(JsonNode one) {
    return one.at("/request/parameters") instanceof ObjectNode given
        ? given.properties()
        : Set.of();
  }

  private static String text(JsonNode value) {
    List<String> all = new ArrayList<>();
    value.forEach(v -> all.add(v.asText()));
    return value.isArray() ? String.join(",", all) : value.asText();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
