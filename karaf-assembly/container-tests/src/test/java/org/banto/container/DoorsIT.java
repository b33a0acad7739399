// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody without a log-in finds at the doors of the house. */
@ExtendWith(Standing.class)
@Order(1)
class DoorsIT {
  private static final int SENDERS = 260;
  private static final int MEGABYTES = 15;
  private static final Duration QUICK = Duration.ofSeconds(3);

  private static House house;

  @BeforeAll
  static void boot() throws Exception {
    house = Standing.house();
  }

  @Test
  @Tag("security.M4")
  void theInterfaceHasOnePath() throws Exception {
    JsonNode api = Wire.JSON.readTree(house.get("/api/v1/openapi.json").body());
    TreeMap<String, Integer> answers = new TreeMap<>();
    List<String> paths = new ArrayList<>(List.of("/openapi.json", "/application.wadl"));
    api.get("paths").fieldNames().forEachRemaining(paths::add);
    for (String path : paths) {
      String plain = path.replace("/api/v1", "").replaceAll("[{][^}]*[}]", "1");
      answers.put(plain, house.get(plain).statusCode());
    }
    assertTrue(answers.size() > 100, answers.toString());
    answers.values().removeIf(status -> status == 404);
    assertEquals(new TreeMap<>(), answers);
  }

  @Test
  @Tag("security.M5")
  void whatIsFarTooLargeIsRefusedBeforeItIsSent() throws Exception {
    String head =
        "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Content-Length: "
            + MEGABYTES * 1_000_000
            + "\r\n\r\n{";
    try (Socket socket = send(head)) {
      socket.setSoTimeout(10_000);
      String heard = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(heard.startsWith("HTTP/1.1 413 "), heard);
      assertTrue(heard.contains("urn:banto:problem:too-large"), heard);
    }
  }

  @Test
  @Tag("security.H7")
  void slowSendersAndReadersShutNobodyOut() throws Exception {
    List<Socket> all = new ArrayList<>();
    try {
      for (int i = 0; i < SENDERS; i++) {
        all.add(
            send(
                "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n{"));
        all.add(send("GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n"));
        all.add(send("GET /health HTTP/1.1\r\nX-Slow: "));
      }
      int good = 0;
      for (int i = 0; i < 20; i++) {
        long from = System.nanoTime();
        good += house.get("/health").statusCode() == 200 ? 1 : 0;
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        assertTrue(took.compareTo(QUICK) < 0, took.toString());
      }
      // a busy machine may say once that its database took longer than it should
      assertTrue(good >= 18, good + " of 20");
      Socket first = all.get(0);
      first.setSoTimeout(20_000);
      String heard = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(heard.startsWith("HTTP/1.1 408 "), heard);
    } finally {
      for (Socket socket : all) {
        socket.close();
      }
    }
  }

  @Test
  @Tag("security.low.health")
  void aStrangerHearsWhetherTheHouseIsUpAndNothingElse() throws Exception {
    JsonNode atHome = Wire.JSON.readTree(house.get("/health").body());
    assertTrue(atHome.has("version") && atHome.has("accounts"), atHome.toString());
    try (Socket socket =
        send(
            "GET /health HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.9\r\n"
                + "Connection: close\r\n\r\n")) {
      String heard = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(heard.endsWith("{\"status\":\"up\"}"), heard);
    }
  }

  /** Sends it, and takes little of what comes back. */
  private static Socket send(String text) throws IOException {
    URI uri = house.uri("");
    Socket socket = new Socket();
    socket.setReceiveBufferSize(2_048);
    socket.connect(new java.net.InetSocketAddress(uri.getHost(), uri.getPort()));
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
