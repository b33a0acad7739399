// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.banto.simulators.Json;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.run.RealTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmazonMallTest {
  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  private static final String SEARCH =
      "/orders/2026-01-01/orders?lastUpdatedAfter=2026-11-20T00:00:00Z";
  private static final String FORM =
      "grant_type=refresh_token&client_id=amzn1.application-oa2-client.sample"
          + "&client_secret=secret-sample&refresh_token=Atzr%7Csample";

  private final HttpClient http = HttpClient.newHttpClient();
  private final MallSettings settings =
      RealTime.forTests().withClock(Clock.fixed(NOON, ZoneOffset.UTC));
  private Simulator mall;
  private String token = "";

  @BeforeEach
  void open() throws Exception {
    mall = AmazonMall.open(settings);
    token = token(FORM).path("access_token").asText();
  }

  @AfterEach
  void close() throws Exception {
    mall.close();
  }

  private static ObjectNode json(String text) {
    return Json.own(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode token(String form) throws Exception {
    return Json.read(post("/auth/o2/token", form).body());
  }

  private HttpResponse<byte[]> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)).build());
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return send(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(mall.url() + path))
        .header("x-amz-access-token", token);
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    return http.send(request, BodyHandlers.ofByteArray());
  }

  private List<String> create(String wish) {
    List<String> numbers =
        Json.texts(mall.control("orders/create", json(wish)).path("orderNumbers"));
    mall.control("clock", json("{'offsetSeconds':600}"));
    return numbers;
  }

  private JsonNode order(String number, String sets) throws Exception {
    String path = "/orders/2026-01-01/orders/" + number + "?includedData=" + sets;
    return Json.read(get(path).body()).path("order");
  }

  private static String confirmation(String item, String reference, String number) {
    return ("{'marketplaceId':'A1VC38T7YXB528','packageDetail':{'packageReferenceId':'"
            + reference
            + "','carrierCode':'YAMATO TRANSPORT','trackingNumber':'"
            + number
            + "','shipDate':'2026-11-24T03:05:00Z','orderItems':[{'orderItemId':'"
            + item
            + "','quantity':1}]}}")
        .replace('\'', '"');
  }

  @Test
  void onlyGoodTokensComeInAndOnlyForAnHour() throws Exception {
    assertEquals(200, get(SEARCH).statusCode());
    assertEquals("invalid_client", token(FORM.replace("secret-", "x")).path("error").asText());
    assertEquals("invalid_grant", token(FORM.replace("Atzr", "x")).path("error").asText());
    mall.control("clock", json("{'offsetSeconds':3601}"));
    assertEquals(403, get(SEARCH).statusCode());
  }

  @Test
  void restrictedTokensAreGivenForKnownResources() throws Exception {
    String path = "/tokens/2021-03-01/restrictedDataToken";
    String good = "{\"restrictedResources\":[{\"method\":\"GET\",\"path\":\"/orders/v0/orders\"}]}";
    assertEquals(3600, Json.read(post(path, good).body()).path("expiresIn").asInt());
    assertEquals(400, post(path, "{\"restrictedResources\":[]}").statusCode());
  }

  @Test
  void eachOperationHasItsPlan() throws Exception {
    for (int i = 0; i < 20; i++) {
      HttpResponse<byte[]> answer = get(SEARCH);
      assertEquals(200, answer.statusCode());
      assertEquals("0.0056", answer.headers().firstValue("x-amzn-RateLimit-Limit").orElse(""));
    }
    HttpResponse<byte[]> over = get(SEARCH);
    assertEquals(429, over.statusCode());
    assertTrue(new String(over.body(), StandardCharsets.UTF_8).contains("QuotaExceeded"));
    assertEquals(404, get("/orders/2026-01-01/orders/250-0000000-0000000").statusCode());
    JsonNode limit = mall.control("state", json("{}")).at("/limits/searchOrders");
    assertEquals(json("{'requests':21,'refused':1}"), limit);
    mall.control("clock", json("{'offsetSeconds':180}"));
    assertEquals(200, get(SEARCH).statusCode());
  }

  @Test
  void pagesAreTurnedByTokensThatEnd() throws Exception {
    List<String> made = create("{'count':250,'kinds':['PLAIN'],'spreadSeconds':600}");
    List<String> seen = new ArrayList<>();
    String next = "";
    String first = "";
    do {
      String on = next.isEmpty() ? "" : "&paginationToken=" + next;
      ObjectNode page = Json.read(get(SEARCH + on).body());
      page.path("orders").forEach(o -> seen.add(o.path("orderId").asText()));
      next = page.at("/pagination/nextToken").asText("");
      first = first.isEmpty() ? next : first;
    } while (!next.isEmpty());
    assertEquals(made.size(), seen.size());
    assertTrue(seen.containsAll(made));
    String other = SEARCH.replace("-20T", "-21T") + "&paginationToken=" + first;
    assertEquals(400, get(other).statusCode());
    mall.control("clock", json("{'offsetSeconds':90000}"));
    token = token(FORM).path("access_token").asText();
    assertEquals(400, get(SEARCH + "&paginationToken=" + first).statusCode());
  }

  @Test
  void onlyWhatIsAskedForIsTold() throws Exception {
    String number = create("{'count':1,'kinds':['PLAIN']}").get(0);
    assertTrue(order(number, "BUYER").has("buyer"));
    assertFalse(order(number, "BUYER").has("recipient"));
    assertFalse(order(number, "").at("/orderItems/0").has("proceeds"));
    String pending = create("{'count':1,'kinds':['NOT_FIXED']}").get(0);
    assertFalse(order(pending, "BUYER,RECIPIENT,FULFILLMENT").has("recipient"));
    mall.control("orders/pay", json("{'orderNumber':'" + pending + "'}"));
    assertTrue(order(pending, "BUYER,RECIPIENT,FULFILLMENT").has("recipient"));
  }

  @Test
  void aPackageToldAgainIsTheSameOneAndAnotherNumberEditsIt() throws Exception {
    String number = create("{'count':1,'kinds':['PLAIN'],'lines':1}").get(0);
    String item = order(number, "").at("/orderItems/0/orderItemId").asText();
    String path = "/orders/v0/orders/" + number + "/shipmentConfirmation";
    assertEquals(204, post(path, confirmation(item, "1", "012345678901")).statusCode());
    assertEquals(204, post(path, confirmation(item, "1", "012345678901")).statusCode());
    assertEquals(204, post(path, confirmation(item, "1", "912345678907")).statusCode());
    JsonNode effects = mall.control("state", Json.object()).path("effects");
    assertEquals(1, effects.path("packageConfirmed").asInt());
    assertEquals(1, effects.path("packageEdited").asInt());
    assertEquals(1, order(number, "PACKAGES").path("packages").size());
    assertEquals(400, post(path, confirmation(item, "x", "1")).statusCode());
    assertEquals(400, post(path, confirmation("unknown", "2", "1")).statusCode());
  }

  @Test
  void theTruthSurvivesARestart(@TempDir Path folder) throws Exception {
    mall.close();
    mall = AmazonMall.open(settings.withData(folder).withOrders(40, 3));
    JsonNode before = mall.control("orders", Json.object());
    mall.close();
    mall = AmazonMall.open(settings.withData(folder).withOrders(40, 3));
    assertEquals(before, mall.control("orders", Json.object()));
    assertEquals(40, before.path("orders").size());
  }
}
