// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.banto.simulators.Json;
import org.banto.simulators.Simulator;
import org.banto.simulators.invented.Kind;
import org.banto.simulators.run.RealTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final String SEARCH =
      "{'dateType':1,'startDatetime':'2026-01-01T00:00:00+0900',"
          + "'endDatetime':'2026-01-02T00:00:00+0900',"
          + "'PaginationRequestModel':{'requestRecordsAmount':10,'requestPage':1}}";

  private Simulator mall;
  private MallCaller caller;

  @BeforeEach
  void open() throws Exception {
    mall = RakutenMall.open(RealTime.forTests());
    caller = new MallCaller(mall);
  }

  @AfterEach
  void close() throws Exception {
    mall.close();
  }

  @Test
  void withoutTheCharsetTheMallAnswers415() throws Exception {
    HttpResponse<byte[]> answer =
        caller.post("/es/2.0/order/searchOrder/", "application/json", "{}");
    assertEquals(415, answer.statusCode());
    assertEquals("ES04-03", error(answer));
  }

  @Test
  void aWrongOrExpiredKeyIsUnauthorised() throws Exception {
    caller.key = "SL000000_other";
    assertEquals("ES01-01", error(caller.raw("searchOrder", SEARCH)));
    caller.control("key", "{'licenseKey':'SL000000_other'}");
    assertEquals(200, caller.raw("searchOrder", SEARCH).statusCode());
    caller.control("key", "{'expired':true}");
    HttpResponse<byte[]> expired = caller.raw("searchOrder", SEARCH);
    assertEquals(401, expired.statusCode());
    assertEquals("ES01-01", error(expired));
  }

  @Test
  void theKeyTellsItsLastDay() throws Exception {
    caller.control("key", "{'expires':'2027-02-28T23:59:59+0900'}");
    HttpResponse<byte[]> answer =
        caller.get("/es/1.0/license-management/license-key/expiry-date?licenseKey=SL000000_sample");
    assertEquals("2027-02-28T23:59:59+0900", Json.read(answer.body()).path("expiryDate").asText());
  }

  @Test
  void unknownOperationsAreNotFoundAndGetIsNotAllowed() throws Exception {
    assertEquals(404, caller.raw("getEverything", "{}").statusCode());
    assertEquals(405, caller.get("/es/2.0/order/getOrder/").statusCode());
    assertEquals(400, caller.raw("searchOrder", "{'dateType':").statusCode());
  }

  @Test
  void overThePaceTheMallAnswers429() throws Exception {
    caller.control("pace", "{'perSecond':2}");
    int refused = 0;
    for (int i = 0; i < 10; i++) {
      refused += caller.raw("searchOrder", SEARCH).statusCode() == 429 ? 1 : 0;
    }
    assertTrue(refused >= 5, "refused " + refused);
  }

  @Test
  void whatWasTooManyIsCountedApartFromWhatFaultsSay() throws Exception {
    caller.control("faults", "{'fault':'TOO_MANY','operation':'searchOrder','times':3}");
    for (int i = 0; i < 5; i++) {
      caller.raw("searchOrder", SEARCH);
    }
    caller.control("pace", "{'perSecond':1}");
    for (int i = 0; i < 5; i++) {
      caller.raw("searchOrder", SEARCH);
    }
    JsonNode limit = caller.control("state", "{}").at("/limits/searchOrder");
    assertEquals(7, limit.path("requests").asInt());
    assertTrue(limit.path("refused").asInt() >= 3, limit.toString());
  }

  @Test
  void aCopyThatLagsShowsAnOrderAsItWasOnceAndChangesNothing() throws Exception {
    String number = caller.one(Kind.PLAIN);
    for (String word : new String[] {"一", "二", "三"}) {
      String edit = "{'orderNumber':'" + number + "','set':{'remarks':'" + word + "'}}";
      caller.control("orders/edit", edit);
    }
    String stale = "{'fault':'STALE','operation':'getOrder','probability':1,'seed':3}";
    caller.control("faults", stale);
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 40; i++) {
      seen.add(caller.order(number).path("remarks").asText());
    }
    assertTrue(seen.containsAll(Set.of("一", "二", "三")) && seen.size() == 4, seen.toString());
    caller.control("faults/clear", "{}");
    assertEquals("三", caller.order(number).path("remarks").asText());
  }

  @Test
  void inMaintenanceEveryCallGetsAPage() throws Exception {
    caller.control("maintenance", "{'on':true}");
    HttpResponse<byte[]> shut = caller.raw("searchOrder", SEARCH);
    assertEquals(503, shut.statusCode());
    assertTrue(text(shut).contains("メンテナンス"));
    caller.control("maintenance", "{'on':false}");
    assertEquals(200, caller.raw("searchOrder", SEARCH).statusCode());
  }

  @Test
  void tooManyComesWithOrWithoutRetryAfter() throws Exception {
    caller.control("faults", "{'fault':'TOO_MANY','retryAfter':7}");
    caller.control("faults", "{'fault':'TOO_MANY'}");
    HttpResponse<byte[]> told = caller.raw("searchOrder", SEARCH);
    HttpResponse<byte[]> untold = caller.raw("searchOrder", SEARCH);
    assertEquals(429, told.statusCode());
    assertEquals("7", told.headers().firstValue("Retry-After").orElseThrow());
    assertEquals(429, untold.statusCode());
    assertTrue(untold.headers().firstValue("Retry-After").isEmpty());
    assertEquals(200, caller.raw("searchOrder", SEARCH).statusCode());
  }

  @Test
  void theConnectionBreaksWhenTold() throws Exception {
    caller.control("faults", "{'fault':'RESET'}");
    assertThrows(IOException.class, () -> caller.raw("getSubStatusList", "{}"));
    caller.control("faults", "{'fault':'CUT'}");
    assertThrows(IOException.class, () -> caller.raw("getSubStatusList", "{}"));
  }

  @Test
  void bodiesAreSpoiltWhenTold() throws Exception {
    caller.control("faults", "{'fault':'TRUNCATED','operation':'getSubStatusList'}");
    HttpResponse<byte[]> half = caller.raw("getSubStatusList", "{}");
    assertThrows(IOException.class, () -> Json.read(half.body()));
    caller.control("faults", "{'fault':'CHARSET'}");
    assertFalse(text(caller.raw("getSubStatusList", "{}")).contains("確認中"));
    caller.control("faults", "{'fault':'HTML'}");
    HttpResponse<byte[]> page = caller.raw("getSubStatusList", "{}");
    assertEquals(200, page.statusCode());
    assertTrue(text(page).startsWith("<!DOCTYPE html>"));
  }

  @Test
  void aFaultByChanceStrikesTheSameCallsForTheSameSeed() throws Exception {
    assertEquals(strikes(), strikes());
  }

  private String strikes() throws Exception {
    caller.control("faults", "{'fault':'ERROR','status':503,'probability':0.4,'seed':5}");
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      all.append(caller.raw("getSubStatusList", "{}").statusCode()).append(' ');
    }
    caller.control("faults/clear", "{}");
    assertTrue(all.toString().contains("503"));
    assertTrue(all.toString().contains("200"));
    return all.toString();
  }

  private static String error(HttpResponse<byte[]> answer) throws IOException {
    return Json.read(answer.body()).path("Results").path("errorCode").asText();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
