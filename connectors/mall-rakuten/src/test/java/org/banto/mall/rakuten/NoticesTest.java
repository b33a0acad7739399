// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.banto.connect.Push;
import org.banto.connect.PushAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulated mall notifies over HTTP, and hears the answers of the connector. */
class NoticesTest extends MallTest {
  private final LinkedBlockingQueue<Boolean> taken = new LinkedBlockingQueue<>();
  private HttpServer door;
  private String url;

  @BeforeEach
  void openTheDoor() throws IOException {
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext("/", this::take);
    door.start();
    url = "http://" + door.getAddress().getHostString() + ":" + door.getAddress().getPort() + "/p";
  }

  @AfterEach
  void shutTheDoor() {
    door.stop(0);
  }

  /** As the house does it. */
  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      Push push =
          new Push("", exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
      RakutenShop notified =
          new RakutenShop(
              outbound, account("k", 0), OrderMails.PLAIN, new Notices("key of both"), time);
      boolean genuine = notified.genuine(push);
      PushAnswer answer = notified.answer(push, genuine);
      taken.add(genuine);
      exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
      exchange.sendResponseHeaders(200, answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private void notify(String key, String trouble) {
    tell("notices", "{'url':'" + url + "','key':'" + key + "'" + trouble + "}");
  }

  /** The mall sends from time to time; what it counts is waited for. */
  private JsonNode counted(Predicate<JsonNode> enough) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> tell("state", "{}").path("notices"), enough);
  }

  @Test
  void aNewOrderIsNotifiedTakenAndReadRightAfter() throws Exception {
    round(shop);
    notify("key of both", "");
    String number = create("{'count':1,'kinds':['PLAIN']}").get(0);
    assertEquals(Boolean.TRUE, taken.poll(60, TimeUnit.SECONDS));
    counted(n -> n.path("heard").path("N-000-000").asInt() == 1);
    round(shop);
    assertTrue(kept.containsKey(number));
  }

  @Test
  void ordersOfEveryKindAreNotifiedSoThatTheyCanBeRead() throws Exception {
    notify("key of both", "");
    int made = create("{'count':60}").size();
    counted(n -> n.path("heard").path("N-000-000").asInt() == made);
  }

  @Test
  void anotherKeyHearsThatItDoesNotFit() throws Exception {
    notify("key of somebody", "");
    create("{'count':1}");
    assertEquals(Boolean.FALSE, taken.poll(60, TimeUnit.SECONDS));
    counted(n -> n.path("heard").path("E-400-101").asInt() == 1);
  }

  @Test
  void whatGetsLostOrDoubledCostsNoOrder() throws Exception {
    round(shop);
    notify("key of both", ",'lost':0.4,'doubled':0.4,'shuffled':true,'seed':7");
    List<String> numbers = create("{'count':40}");
    JsonNode counts =
        counted(n -> n.path("sent").asInt() + n.path("lost").asInt() > numbers.size());
    assertTrue(counts.path("lost").asInt() > 5, counts.toString());
    round(shop);
    assertTrue(kept.keySet().containsAll(numbers));
  }
}
