// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.banto.testhouse.Api;
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
  private static final String LOG_IN =
      "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

  private static final int SENDERS = 260;
  private static final int MEGABYTES = 15;

  /** For the long form, on a machine that does nothing else: 100 seconds and 1,000 log-ins. */
  private static final int SECONDS = Integer.getInteger("doors.seconds", 0);

  private static final int LOG_INS = Integer.getInteger("doors.logins", 20);
  private static final Duration AT_ONCE = Duration.ofMillis(SECONDS > 0 ? 500 : 3_000);
  private static final int MOST_STREAMS = 20;
  private static final int ABORTED = 40;
  private static final long MOST_MORE = 5_000_000;
  private static final AtomicInteger ADDRESS = new AtomicInteger();

  private static House house;
  private static Api api;

  @BeforeAll
  static void boot() throws Exception {
    house = Standing.house();
    api = house.shop("doors");
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
    String head = LOG_IN + "Content-Length: " + MEGABYTES * 1_000_000 + "\r\n\r\n{";
    try (Socket socket = send(head)) {
      socket.setSoTimeout(60_000);
      String heard = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(heard.startsWith("HTTP/1.1 413 "), heard);
      assertTrue(heard.contains("urn:banto:problem:too-large"), heard);
    }
  }

  @Test
  @Tag("proof")
  @Tag("security.M5")
  void whatIsFarTooLargeLeavesNothingBehind() throws Exception {
    refused(20);
    Alive before = Alive.in(house);
    refused(SECONDS > 0 ? 500 : 100);
    Alive after = Alive.in(house);
    long more = after.bytes() - before.bytes();
    System.out.printf("heap %,d more bytes after log-ins of 15 MB%n", more);
    assertTrue(more <= MOST_MORE, more + ": " + after.grownSince(before));
  }

  @Test
  void aBodyThatBreaksIsNoSuccess() throws Exception {
    for (String piece : List.of("ZZ", "-1", "FFFFFFFFFFFFFFFF")) {
      try (Socket socket =
          send(LOG_IN + "Transfer-Encoding: chunked\r\n\r\n" + piece + "\r\n{}\r\n0\r\n\r\n")) {
        assertEquals("400", status(socket), piece);
      }
    }
  }

  /** Twice as many: with its length said, and in pieces. */
  private static void refused(int count) throws IOException {
    byte[] piece = ("4000\r\n" + "a".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < count; i++) {
      String length = "Content-Length: " + MEGABYTES * 1_000_000 + "\r\n\r\n{";
      try (Socket said = send(LOG_IN + length);
          Socket pieces = send(LOG_IN + "Transfer-Encoding: chunked\r\n\r\n")) {
        assertEquals("413", status(said));
        assertEquals("413", poured(pieces, piece));
      }
    }
  }

  /** Sends it again and again until the house has had enough. */
  private static String poured(Socket socket, byte[] piece) throws IOException {
    try {
      for (int sent = 0; sent < MEGABYTES * 1_000_000; sent += piece.length) {
        socket.getOutputStream().write(piece);
      }
    } catch (IOException e) {
      // it hangs up on who goes on sending; what it said before may be gone with the connection
      return "413";
    }
    return status(socket);
  }

  @Test
  @Tag("proof")
  @Tag("security.H7")
  void slowSendersAndReadersShutNobodyOut() throws Exception {
    List<Socket> all = new ArrayList<>();
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    CompletableFuture<Integer> logIns = CompletableFuture.supplyAsync(() -> logIns(LOG_INS));
    try {
      int good = 0;
      int asked = 0;
      Duration longest = Duration.ZERO;
      while (asked < 20 || System.nanoTime() < end || !logIns.isDone()) {
        if (asked % 200 == 0) {
          close(all);
          begin(all);
        }
        long from = System.nanoTime();
        good += house.get("/health").statusCode() == 200 ? 1 : 0;
        asked++;
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        longest = took.compareTo(longest) > 0 ? took : longest;
        Thread.sleep(SECONDS > 0 ? 50 : 0);
      }
      System.out.printf(
          "%d slow ones: /health %d of %d, longest %d ms; %d of %d log-ins%n",
          all.size(), good, asked, longest.toMillis(), logIns.get(), LOG_INS);
      assertTrue(longest.compareTo(AT_ONCE) < 0, longest.toString());
      // a busy machine may say once that its database took longer than it should
      assertTrue(good >= (SECONDS > 0 ? asked : asked * 9 / 10), good + " of " + asked);
      assertEquals(LOG_INS, logIns.get());
      Socket first = all.get(0);
      first.setSoTimeout(20_000);
      String heard = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(heard.startsWith("HTTP/1.1 408 "), heard);
    } finally {
      close(all);
    }
  }

  private static void close(List<Socket> all) throws IOException {
    for (Socket socket : all) {
      socket.close();
    }
    all.clear();
  }

  /** Slow bodies, slow readers and slow heads, so many of each, from many addresses. */
  private static void begin(List<Socket> all) throws IOException {
    for (int i = 0; i < SENDERS; i++) {
      all.add(send(LOG_IN + "Content-Length: 1000\r\n\r\n{"));
      all.add(send("GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n"));
      all.add(send("GET /health HTTP/1.1\r\nX-Slow: "));
    }
  }

  /** How many of so many log-ins got in, each with a body. */
  private static int logIns(int count) {
    int in = 0;
    byte[] body =
        ("{\"user\":\"admin\",\"password\":\"" + Api.PASSWORD + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    String head = LOG_IN + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
    for (int i = 0; i < count; i++) {
      try (Socket socket = send(head + new String(body, StandardCharsets.UTF_8))) {
        socket.setSoTimeout(60_000);
        String heard = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        in += heard.startsWith("HTTP/1.1 200 ") && heard.contains("\"csrf\"") ? 1 : 0;
      } catch (IOException e) {
        System.out.println("log-in " + i + ": " + e);
      }
    }
    return in;
  }

  @Test
  @Tag("security.low.streams")
  void onePersonListensAFewTimesAtOnce() throws Exception {
    String token =
        api.post(
                "tokens",
                b -> {
                  b.put("name", "listener").putArray("rights").add("orders.see");
                  return b;
                })
            .get("token")
            .asText();
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < MOST_STREAMS + 3; i++) {
        Socket socket =
            send(
                "GET /api/v1/events HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n"
                    + "Connection: close\r\n"
                    + "Authorization: Bearer "
                    + token
                    + "\r\n\r\n");
        open.add(socket);
        assertEquals("200", status(socket));
      }
      List<Boolean> ended = new ArrayList<>();
      for (int i : List.of(0, 1, 2)) {
        ended.add(ended(open.get(i), 60_000));
      }
      for (int i : List.of(3, MOST_STREAMS + 2)) {
        ended.add(ended(open.get(i), 2_000));
      }
      assertEquals(List.of(true, true, true, false, false), ended);
    } finally {
      close(open);
    }
  }

  private static boolean ended(Socket socket, int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Test
  @Tag("proof")
  @Tag("security.low.aborted")
  void whoHangsUpLeavesNoPageInTheLog() throws Exception {
    long before = house.log().stream().mapToLong(String::length).sum();
    for (int i = 0; i < ABORTED; i++) {
      send("GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n").close();
      send("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{").close();
    }
    Thread.sleep(2_000);
    long written = house.log().stream().mapToLong(String::length).sum() - before;
    assertTrue(written < 2 * ABORTED * 300, written + " characters in the log");
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

  /** The status of the answer. */
  private static String status(Socket socket) throws IOException {
    socket.setSoTimeout(60_000);
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8).substring(9);
  }

  /** Sends it from an address of its own, and takes little of what comes back. */
  private static Socket send(String text) throws IOException {
    URI uri = house.uri("");
    Socket socket = new Socket();
    socket.setReceiveBufferSize(2_048);
    int from = ADDRESS.incrementAndGet();
    socket.bind(
        new InetSocketAddress(
            InetAddress.getByAddress(
                new byte[] {
                  127, (byte) (1 + from / 62_500), (byte) (from / 250), (byte) (1 + from % 250)
                }),
            0));
    socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
