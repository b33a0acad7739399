// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.banto.flow.fake.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("house.silence")
class ClockWatchTest {
  private final FarClocks clocks = new FarClocks();
  private final ClockWatch watch = new ClockWatch(clocks);

  private void heard(String host, long secondsAhead) {
    Instant theirs = Samples.NOW.plusSeconds(secondsAhead);
    clocks.heard(
        host,
        DateTimeFormatter.RFC_1123_DATE_TIME.format(theirs.atOffset(ZoneOffset.UTC)),
        "0",
        Samples.NOW);
  }

  private List<String> look() {
    return watch.look(Samples.NOW).stream().map(a -> a.sentence().ja()).toList();
  }

  @Test
  void aClockThatGoesWithTheMallsIsSilentAndOneThatDoesNotIsSaidAndMended() {
    assertEquals(List.of(), look(), "nobody has answered yet");
    heard("a.example", 2);
    heard("b.example", -60);
    assertEquals(List.of(), look());
    heard("a.example", 300);
    heard("b.example", 302);
    assertTrue(look().get(0).contains("5分遅れています"), look().toString());
    heard("a.example", -61);
    heard("b.example", -62);
    assertTrue(look().get(0).contains("61秒進んでいます"), look().toString());
    heard("a.example", 0);
    heard("b.example", 1);
    assertEquals(List.of(), look());
  }

  @Test
  void oneMallWithAWrongClockAccusesNobody() {
    heard("wrong.example", 172_800);
    heard("a.example", 1);
    assertEquals(List.of(), look());
    heard("b.example", -1);
    assertEquals(List.of(), look());
  }

  @Test
  void anAnswerOutOfAStoreOnTheWayIsAsOldAsItSays() {
    Instant filled = Samples.NOW.minusSeconds(3_600);
    clocks.heard(
        "cdn.example",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(filled.atOffset(ZoneOffset.UTC)),
        "3600",
        Samples.NOW);
    assertEquals(List.of(), look());
    clocks.heard("cdn.example", "yesterday", "0", Samples.NOW);
    assertEquals(List.of(), look());
  }

  @Test
  void everyAnswerThatComesInTellsTheTime() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      HttpLanes lines = new HttpLanes(1, (far, answer, why) -> {});
      PacedOutbound outbound = ToHere.outbound(lines, 1_000, Clock.systemUTC());
      URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      outbound.send(HttpRequest.newBuilder(uri).build());
      Duration ahead = lines.clocks().ahead(Instant.now()).orElseThrow();
      assertTrue(ahead.abs().toSeconds() <= 5, ahead.toString());
    } finally {
      server.stop(0);
    }
  }
}
