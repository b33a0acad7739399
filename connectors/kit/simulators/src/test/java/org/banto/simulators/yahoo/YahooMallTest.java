// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.yahoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.banto.simulators.Json;
import org.banto.simulators.Simulator;
import org.banto.simulators.run.RealTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YahooMallTest {
  @TempDir private Path data;
  private final HttpClient http = HttpClient.newHttpClient();
  private Simulator mall;
  private String token = "";

  @BeforeEach
  void open() throws Exception {
    mall = YahooMall.open(RealTime.forTests().withData(data));
  }

  @AfterEach
  void close() throws Exception {
    mall.close();
  }

  private JsonNode tell(String command, String wish) {
    byte[] json = wish.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return mall.control(command, Json.own(json));
  }

  private String create(String kind) {
    return tell("orders/create", "{'kinds':['" + kind + "'],'lines':2}")
        .path("orderNumbers")
        .path(0)
        .asText();
  }

  private HttpResponse<byte[]> post(String path, String authorization, String body)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(mall.url().resolve(path))
            .header("Authorization", authorization)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> token(String form) throws Exception {
    byte[] pair = "client-sample:secret-sample".getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(pair);
    return post("/yconnect/v2/token", basic, form);
  }

  private HttpResponse<byte[]> raw(String operation, String request) throws Exception {
    if (token.isEmpty()) {
      byte[] answer = token("grant_type=authorization_code&code=code-sample").body();
      token = Json.read(answer).path("access_token").asText();
    }
    String xml = "<Req>" + request + "<SellerId>banto-sample</SellerId></Req>";
    return post("/ShoppingWebService/V1/" + operation, "Bearer " + token, xml);
  }

  private ObjectNode call(String operation, String request) throws Exception {
    return Xml.read(raw(operation, request).body());
  }

  private String ship(String number, String waybill) throws Exception {
    JsonNode answer =
        call(
            "orderShipStatusChange",
            "<Target><OrderId>"
                + number
                + "</OrderId></Target><Order><Ship><ShipStatus>3</ShipStatus><ShipInvoiceNumber1>"
                + waybill
                + "</ShipInvoiceNumber1><ShipDate>20261125</ShipDate></Ship></Order>");
    return answer.path("Code").asText(answer.path("Result").path("Status").asText());
  }

  @Test
  void aCodeIsGoodOnceAndARefreshTokenAgain() throws Exception {
    ObjectNode first = Json.read(token("grant_type=authorization_code&code=code-sample").body());
    assertEquals(400, token("grant_type=authorization_code&code=code-sample").statusCode());
    String again = "grant_type=refresh_token&refresh_token=" + first.path("refresh_token").asText();
    assertEquals(200, token(again).statusCode());
    tell("clock", "{'offsetSeconds':43300}");
    assertEquals(400, token(again).statusCode());
  }

  private String change(String number, String contents) throws Exception {
    JsonNode answer =
        call(
            "orderChange",
            "<Target><OrderId>" + number + "</OrderId></Target><Order>" + contents + "</Order>");
    return answer.path("Code").asText(answer.path("Result").path("Status").asText());
  }

  @Test
  void contentsChangeUntilTheOrderHasLeft() throws Exception {
    String number = create("COOL");
    long before = tell("orders", "{}").path("orders").path(0).path("totalPrice").asLong();
    String one = "<Item><LineId>1</LineId><Quantity>9</Quantity></Item>";
    String ship = "<Ship><ShipAddress1>架空町4-5-6</ShipAddress1></Ship>";
    assertEquals("OK", change(number, ship + one));
    JsonNode order = tell("orders", "{}").path("orders").path(0);
    assertTrue(order.path("totalPrice").asLong() > before);
    assertEquals(1, order.path("edits").asInt());
    assertEquals("od90102", change(number, one.replace(">1<", ">77<")));
    assertEquals("od90001", change(number, "<Ship><ShipMoon>1</ShipMoon></Ship>"));
    ship(number, "123456789012");
    assertEquals("od90305", change(number, one));
  }

  @Test
  void anEndedTokenIsRefused() throws Exception {
    String number = create("COOL");
    String request = "<Target><OrderId>" + number + "</OrderId></Target>";
    assertEquals(200, raw("orderInfo", request).statusCode());
    tell("token", "{'expired':true}");
    assertEquals(401, raw("orderInfo", request).statusCode());
  }

  @Test
  void theListIsPagedByOrderTime() throws Exception {
    tell("orders/create", "{'count':5,'spreadSeconds':50}");
    String condition =
        "<Condition><OrderTimeFrom>20200101000000</OrderTimeFrom>"
            + "<OrderTimeTo>20991231235959</OrderTimeTo></Condition><Field>OrderId</Field>";
    JsonNode page =
        call("orderList", "<Search><Result>2</Result><Start>5</Start>" + condition + "</Search>");
    assertEquals("5", page.path("Search").path("TotalCount").asText());
    assertEquals("5", page.path("Search").path("OrderInfo").path("Index").asText());
    JsonNode none = call("orderList", "<Search><Condition></Condition></Search>");
    assertEquals("od90001", none.path("Code").asText());
  }

  @Test
  void aReportIsCountedAndSurvivesARestart() throws Exception {
    String number = create("COOL");
    assertEquals("OK", ship(number, "123456789012"));
    ship(number, "123456789012");
    JsonNode before = tell("orders", "{}");
    assertEquals(
        2, before.path("orders").path(0).path("shipments").path(0).path("reported").asInt());
    mall.close();
    open();
    assertEquals(before, tell("orders", "{}"));
    assertEquals("OK", ship(number, "999999999999"));
  }

  @Test
  void anOrderThatIsNotPaidOrCancelledDoesNotShip() throws Exception {
    String transfer = create("BANK_TRANSFER");
    assertEquals("od90304", ship(transfer, "1"));
    tell("orders/pay", "{'orderNumber':'" + transfer + "'}");
    assertEquals("OK", ship(transfer, "1"));
    String other = create("COOL");
    tell("orders/cancel", "{'orderNumber':'" + other + "'}");
    assertEquals("od90304", ship(other, "1"));
  }

  @Test
  void aSplitMakesASecondOrder() throws Exception {
    String parent = create("COOL");
    String child =
        tell("orders/split", "{'orderNumber':'" + parent + "'}").path("orderNumber").asText();
    JsonNode info = call("orderInfo", "<Target><OrderId>" + child + "</OrderId></Target>");
    assertEquals(parent, info.path("Result").path("OrderInfo").path("ParentOrderId").asText());
    assertTrue(tell("orders", "{}").path("orders").size() == 2);
  }
}
