// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.connect.Allowance;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.flow.fake.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PacedOutboundTest {
  private final Map<String, String> heard = new ConcurrentHashMap<>();
  private final List<String> unread = new ArrayList<>();
  private final HttpLanes lines =
      new HttpLanes(
          1,
          (far, answer, why) ->
              unread.add(
                  far.id() + " " + answer.mediaType() + " " + new String(answer.bytes(), UTF_8)));
  private final PacedOutbound outbound =
      ToHere.outbound(lines, 1_000, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String[] path = exchange.getRequestURI().getPath().split("/");
          heard.put("agent", exchange.getRequestHeaders().getFirst("User-Agent"));
          if (path[1].equals("cut")) {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.close();
            return;
          }
          if (path[1].equals("maintenance")) {
            byte[] page = "<html>メンテナンス中</html>".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
            return;
          }
          if (path[1].equals("silent")) {
            return;
          }
          if (path.length > 2) {
            exchange.getResponseHeaders().set("Retry-After", path[2]);
          }
          exchange.sendResponseHeaders(Integer.parseInt(path[1]), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private HttpRequest request(String path) {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    Duration patience = path.equals("silent") ? Duration.ofMillis(500) : Duration.ofMinutes(1);
    return HttpRequest.newBuilder(uri).timeout(patience).build();
  }

  private ConnectorException failure(String path) {
    return assertThrows(ConnectorException.class, () -> outbound.send(request(path)));
  }

  @Test
  @Tag("security.C1")
  void nothingLeavesAHouseThatCloses() {
    lines.end();
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> outbound.send(request("200")));
    assertEquals(Reason.UNAVAILABLE, e.reason());
    assertEquals(Map.of(), heard);
  }

  @Test
  void statusesWithAMeaningOfTheirOwnComeBack() throws ConnectorException {
    for (int status : new int[] {200, 204, 302, 400, 404, 409, 422}) {
      assertEquals(status, outbound.send(request(Integer.toString(status))).statusCode());
    }
    assertEquals("Banto", heard.get("agent"));
  }

  @Test
  void otherStatusesAreReasons() {
    assertEquals(Reason.UNAUTHORIZED, failure("401").reason());
    assertEquals(Reason.UNAUTHORIZED, failure("403").reason());
    assertEquals(Reason.UNAVAILABLE, failure("405").reason());
    assertEquals(Reason.UNAVAILABLE, failure("500").reason());
    assertEquals(Reason.UNAVAILABLE, failure("503").reason());
  }

  @Test
  void aThrottleHoldsTheWholeAccountAsLongAsItSays() {
    ConnectorException e = failure("429/3000");
    assertEquals(Reason.THROTTLED, e.reason());
    assertEquals(Duration.ofSeconds(3000), e.retryAfter().orElseThrow());
    ConnectorException next = failure("200");
    assertEquals(Reason.THROTTLED, next.reason());
    assertTrue(next.retryAfter().orElseThrow().toSeconds() > 2_900);
  }

  @Test
  void anOperationKeepsItsOwnAllowanceAndHoldsNoOther() throws ConnectorException {
    Allowance rare = new Allowance("search", 0.001, 2);
    outbound.send(request("200"), rare);
    outbound.send(request("200"), rare);
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> outbound.send(request("200"), rare));
    assertEquals(Reason.THROTTLED, e.reason());
    assertTrue(e.retryAfter().orElseThrow().toSeconds() > 900);
    assertEquals(200, outbound.send(request("200")).statusCode());
    Allowance other = new Allowance("get", 1, 2);
    assertThrows(ConnectorException.class, () -> outbound.send(request("429"), other));
    assertEquals(200, outbound.send(request("200")).statusCode());
  }

  @Test
  void arrivalsKeepTheirDistanceHoweverLateARequestLeaves() {
    AtomicLong now = new AtomicLong();
    Pace pace = new Pace(1, now::get);
    Duration most = Duration.ofSeconds(10);
    assertEquals(Duration.ZERO, pace.take(most));
    now.addAndGet(Duration.ofMillis(400).toNanos());
    pace.left();
    assertEquals(Duration.ofSeconds(1), pace.take(most));
  }

  @Test
  void aPaceStaysALittleBelowWhatTheFarSideBears() {
    assertTrue(lines.pace(1).gap().compareTo(Duration.ofMillis(1_020)) > 0);
    Pace rare = lines.pace(new ConcurrentHashMap<>(), new Allowance("search", 0.5, 20));
    assertTrue(rare.gap().compareTo(Duration.ofMillis(2_040)) > 0);
  }

  @Test
  void aConnectorThatKnowsWhatIsLeftHasTheAccountRest() throws ConnectorException {
    outbound.rest(Duration.ofMillis(300));
    assertEquals(200, outbound.send(request("200")).statusCode());
    outbound.rest(Duration.ofHours(1));
    ConnectorException e = failure("200");
    assertEquals(Reason.THROTTLED, e.reason());
    assertTrue(e.retryAfter().orElseThrow().toMinutes() >= 55);
  }

  @Test
  void nothingIsSentDuringARestThatIsWaitedFor() throws Exception {
    outbound.rest(Duration.ofSeconds(25));
    FutureTask<ConnectorException> sent = new FutureTask<>(() -> failure("200"));
    Thread sending = new Thread(sent);
    sending.start();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> sent.isDone() || sending.getState() == Thread.State.TIMED_WAITING);
    sending.interrupt();
    assertEquals(Reason.UNAVAILABLE, sent.get().reason());
    assertEquals(Map.of(), heard);
  }

  @Test
  void retryAfterMayBeADateAndIsBelievedForAnHourAtMost() {
    assertEquals(
        Duration.ofSeconds(90),
        failure("503/Tue, 24 Nov 2026 01:01:30 GMT".replace(" ", "%20"))
            .retryAfter()
            .orElseThrow());
  }

  @Test
  void aLostAnswerIsNotTheSameAsNoConnection() {
    assertEquals(Reason.NO_ANSWER, failure("cut").reason());
    assertEquals(Reason.NO_ANSWER, failure("silent").reason());
    HttpRequest closed = request("200");
    server.stop(0);
    ConnectorException e = assertThrows(ConnectorException.class, () -> outbound.send(closed));
    assertEquals(Reason.UNAVAILABLE, e.reason());
  }

  @Test
  @Tag("partner.S10")
  void anAnswerThatCannotBeReadIsKeptAsItCame() throws ConnectorException {
    ConnectionKey far = new ConnectionKey(Samples.MAIN, new ConnectionId("demo", "one"));
    assertThrows(
        ConnectorException.class,
        () ->
            lines.during(
                far,
                () -> {
                  outbound.send(request("200"));
                  outbound.send(request("maintenance"));
                  throw new ConnectorException(Reason.MALFORMED, Text.same("JSONではありません"));
                }));
    assertEquals(List.of("demo~one text/html <html>メンテナンス中</html>"), unread);
    assertThrows(
        ConnectorException.class,
        () ->
            lines.during(
                far,
                () -> {
                  outbound.send(request("200"));
                  throw new ConnectorException(Reason.UNAVAILABLE, Text.same("休み"));
                }));
    assertThrows(
        ConnectorException.class,
        () ->
            lines.during(
                far,
                () -> {
                  throw new ConnectorException(Reason.MALFORMED, Text.same("何も来ていない"));
                }));
    assertEquals(1, unread.size());
  }

  @Test
  void requestsOfAnAccountGoEvenlyWhoeverSendsThem() throws ConnectorException {
    AtomicLong now = new AtomicLong();
    Pace pace = new Pace(2, now::get);
    Duration most = Duration.ofSeconds(10);
    assertEquals(Duration.ZERO, pace.take(most));
    assertEquals(Duration.ofMillis(500), pace.take(most));
    assertEquals(Duration.ofMillis(1000), pace.take(most));
    now.addAndGet(Duration.ofSeconds(5).toNanos());
    assertEquals(Duration.ZERO, pace.take(most));
    ConnectionKey far = new ConnectionKey(Samples.MAIN, new ConnectionId("demo", "one"));
    Pace first = lines.during(far, () -> lines.current(1).orElseThrow());
    Pace second = lines.during(far, () -> lines.current(1).orElseThrow());
    assertTrue(first == second && lines.current(1).isEmpty());
  }
}
