// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
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
import java.util.List;
import org.banto.simulators.Json;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.run.RealTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedMallTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path data;
  private final HttpClient http = HttpClient.newHttpClient();
  private Simulator mall;
  private String token = "sample";

  @BeforeEach
  void open() throws Exception {
    mall = RecordedMall.open(settings());
  }

  private MallSettings settings() throws URISyntaxException {
    Path tape = Path.of(RecordedMallTest.class.getResource("tape.json").toURI()).getParent();
    return RealTime.forTests().withClock(NOON).withData(data).with("tape", tape.toString());
  }

  @AfterEach
  void close() throws Exception {
    mall.close();
  }

  private HttpResponse<byte[]> raw(String method, String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(mall.url().resolve(path))
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private ObjectNode get(String path) throws Exception {
    return Json.read(raw("GET", path, "").body());
  }

  private ObjectNode post(String path, String body) throws Exception {
    return Json.read(raw("POST", path, body).body());
  }

  private JsonNode tell(String command, String wish) {
    return mall.control(
        command, Json.own(wish.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> create(int count) {
    return Json.texts(tell("orders/create", "{'count':" + count + "}").path("orderNumbers"));
  }

  private static List<String> ids(JsonNode page) {
    return page.path("orders").findValuesAsText("id");
  }

  @Test
  void aListIsPagedFilteredAndFilledFromTheTemplate() throws Exception {
    List<String> numbers = create(5);
    JsonNode page = get("/v1/orders?since=0&limit=2&offset=2");
    assertEquals(numbers.subList(2, 4), ids(page));
    assertEquals(5, page.path("total").asInt());
    assertEquals(true, page.path("more").asBoolean());
    assertEquals("2026/11/24", page.path("orders").path(0).path("day").asText());
    assertEquals(List.of(), ids(get("/v1/orders?shipped=true")));
    assertEquals(List.of(), ids(get("/v1/orders?since=1795489201")));
  }

  @Test
  void anEffectIsDoneOnceForEachCallAndCounted() throws Exception {
    String number = create(1).get(0);
    String ship = "{'mutation':'ship(" + number + ")','slip':'123'}";
    assertEquals(number, post("/v1/ship", ship).path("ok").asText());
    post("/v1/ship", ship);
    JsonNode order = get("/v1/orders/" + number + ".json");
    assertEquals(true, order.path("shipped").asBoolean());
    assertEquals("[\"123\",\"123\"]", order.path("slips").toString());
    JsonNode truth = tell("orders", "{}").path("orders").path(0);
    assertEquals(2, truth.path("reports").path(0).path("reported").asInt());
  }

  @Test
  void whatTheStateForbidsIsRefusedAndWhatIsUnknownIsNotFound() throws Exception {
    List<String> numbers = create(2);
    tell("orders/cancel", "{'orderNumber':'" + numbers.get(0) + "'}");
    HttpResponse<byte[]> refused =
        raw("POST", "/v1/ship", "{'mutation':'ship(" + numbers.get(0) + ")'}");
    assertEquals(422, refused.statusCode());
    assertEquals("cancelled", Json.read(refused.body()).path("state").asText());
    assertEquals(404, raw("GET", "/v1/orders/H-1.json", "").statusCode());
    assertEquals(404, raw("GET", "/v1/nowhere", "").statusCode());
    JsonNode many =
        post(
            "/v1/cancel",
            "{'list':[{'no':'" + numbers.get(0) + "'},{'no':'" + numbers.get(1) + "'}]}");
    assertEquals(numbers.get(1), many.path("done").path(0).asText());
    assertEquals(numbers.get(0), many.path("bad").path(0).asText());
  }

  @Test
  void aWrongOrExpiredKeyIsUnauthorised() throws Exception {
    tell("key", "{'expired':true}");
    assertEquals(401, raw("GET", "/v1/orders", "").statusCode());
    tell("key", "{}");
    token = "other";
    assertEquals("invalid_token", get("/v1/orders").path("error").asText());
  }

  @Test
  void pagesAndConnectionsGoWrongWhenTold() throws Exception {
    List<String> numbers = create(20);
    tell("faults", "{'fault':'DUPLICATE_PAGE','operation':'list'}");
    assertEquals(numbers.subList(0, 10), ids(get("/v1/orders?limit=10&offset=10")));
    tell("faults", "{'fault':'SHIFTED_PAGE','operation':'list'}");
    assertEquals(numbers.subList(11, 20), ids(get("/v1/orders?limit=10&offset=10")));
    tell("faults", "{'fault':'REORDERED_PAGE','operation':'list'}");
    assertNotEquals(numbers.subList(0, 10), ids(get("/v1/orders?limit=10")));
    String ship = "{'mutation':'ship(" + numbers.get(0) + ")','slip':'1'}";
    tell("faults", "{'fault':'NO_ANSWER','operation':'ship'}");
    assertThrows(IOException.class, () -> post("/v1/ship", ship));
    assertEquals(1, tell("state", "{}").path("effects").path("reported").asInt());
  }

  @Test
  void theTruthSurvivesARestart() throws Exception {
    String number = create(1).get(0);
    post("/v1/ship", "{'mutation':'ship(" + number + ")','slip':'123'}");
    JsonNode before = tell("orders", "{}");
    mall.close();
    open();
    assertEquals(before, tell("orders", "{}"));
  }
}
