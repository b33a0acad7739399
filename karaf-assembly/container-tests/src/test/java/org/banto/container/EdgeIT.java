// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A house that is open to the network, as {@code BANTO_LISTEN} opens it. */
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.OrderAnnotation.class)
@Tag("proof")
class EdgeIT {
  private static final String HOST = "shop.test";

  /** Linux has all of 127.0.0.0/8: this one stands for the front's machine. */
  private static final String FRONT = "127.0.0.2";

  private static final String HERE = "127.0.0.1";
  private static final String GET = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n";
  private static final String POST =
      "POST %s HTTP/1.1\r\n"
          + "Host: %s\r\n"
          + "Connection: close\r\n"
          + "Content-Type: %s\r\n"
          + "Content-Length: %d\r\n"
          + "%s\r\n"
          + "%s";
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z-]+)` \\|.*\\| ([^|]*) \\| ([A-Za-z]+) \\|");

  /** So many bodies, heads and readers each; for so many seconds, or as long as 50 looks take. */
  private static final int SLOW = Integer.getInteger("edge.slow", 260);

  private static final int SECONDS = Integer.getInteger("edge.seconds", 0);
  private static final int LOG_INS = Integer.getInteger("edge.logins", 20);

  /** So many guesses, ten from each of as many networks as that takes. */
  private static final int GUESSES = Integer.getInteger("edge.guesses", 1_000);

  private static final int AT_ONCE = 60;
  private static final long MOST_MORE = 5_000_000;
  private static final int A_SECOND = 50;

  @TempDir static Path data;

  private static House house;
  private static TlsLine line;
  private static Api api;
  private static String said;

  @BeforeAll
  static void open() throws Exception {
    int tls = House.freePort();
    house =
        new House(
            data,
            Map.of(
                "BANTO_LISTEN", HERE,
                "BANTO_HOST", HOST,
                "BANTO_TLS_PORT", Integer.toString(tls),
                "BANTO_FRONTS", FRONT));
    house.start();
    said = house.said();
    line = new TlsLine(tls, house.uri().getPort());
    api = Api.logIn(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String bare(String answer) {
    return answer.isEmpty() ? "closed" : answer.substring(9, 12);
  }

  private static String status(String path) throws IOException {
    return bare(line.secure(GET.formatted(path, HOST, "")));
  }

  @Test
  @Order(1)
  @Tag("security.H1")
  void itSpeaksTlsWithACertificateOfItsOwnAndSaysHowToKnowIt() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.shown().getEncoded());
    String known = HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    assertTrue(said.contains("https://" + HOST + ":" + line.tls() + "/"), said);
    assertTrue(said.contains(known), said);
    String page = line.secure(GET.formatted("/ui/index.html", HOST, ""));
    assertTrue(page.startsWith("HTTP/1.1 200"), page);
    assertTrue(page.contains("Strict-Transport-Security: max-age=31536000; includeSubDomains"));
    assertFalse(page.contains("Server: "), page);
    assertEquals("421", bare(line.secure(GET.formatted("/ui/", "evil.example", ""))));
    assertEquals("404", status("/orders"));
    assertEquals("404", status("/system/console"));
  }

  @Test
  @Order(2)
  void aHelloOfTls11GetsTheAlert() throws Exception {
    assertTrue(line.refusesTls11());
  }

  @Test
  @Order(3)
  @Tag("security.H1")
  void plainHttpStaysAtTheMachineAndShowsOthersTheWay() throws Exception {
    assertEquals("200", bare(line.clear(HERE, GET.formatted("/health", "localhost", ""))));
    String stranger = "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: http\r\n";
    String page = line.clear(FRONT, GET.formatted("/ui/orders?desk=NEW", HOST, stranger));
    assertEquals("308", bare(page));
    assertTrue(page.contains("Location: https://" + HOST + "/ui/orders?desk=NEW\r\n"), page);
    for (String path : List.of("/api/v1/session", "/api/v1/orders", "/health")) {
      String heard = line.clear(FRONT, GET.formatted(path, HOST, stranger));
      assertEquals("403", bare(heard), path);
      assertTrue(heard.contains("urn:banto:problem:tls"), heard);
    }
    // a proxy that nobody has named: also on the port of TLS
    String unnamed = GET.formatted("/ui/", HOST, stranger);
    String shown = TlsLine.clear(HERE, line.tls(), unnamed);
    assertTrue(shown.contains("Location: https://" + HOST + ":" + line.tls() + "/ui/"), shown);
  }

  @Test
  @Order(4)
  void theCookieBelongsToTheHostAndOnlyTheNameOfTheSchemeIsRead() throws Exception {
    String body = "{\"user\":\"admin\",\"password\":\"" + Api.PASSWORD + "\"}";
    String secure = line.secure(logIn(HOST, body, ""));
    assertEquals("200", bare(secure), secure);
    String cookie = cookie(secure);
    assertTrue(cookie.startsWith("__Host-banto_session="), cookie);
    assertTrue(
        cookie.endsWith("; Secure") && cookie.contains("; HttpOnly; SameSite=Strict"), cookie);
    String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    assertEquals("200", with("__Host-banto_session=" + token, true));
    assertEquals("401", with("banto_session=" + token, true));
    assertEquals("200", with("banto_session=" + token, false));
    assertEquals("401", with("__Host-banto_session=" + token, false));
    String plain = line.clear(HERE, logIn("localhost", body, ""));
    assertTrue(cookie(plain).startsWith("banto_session="), plain);
    assertFalse(cookie(plain).contains("Secure"), plain);
    String front = "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n";
    String handed = line.clear(FRONT, logIn(HOST, body, front));
    assertTrue(cookie(handed).startsWith("__Host-banto_session="), handed);
  }

  private static String logIn(String host, String body, String headers) {
    return POST.formatted(
        "/api/v1/session", host, "application/json", body.length(), headers, body);
  }

  private static String cookie(String answer) {
    Matcher set = Pattern.compile("Set-Cookie: (.*)\r\n").matcher(answer);
    assertTrue(set.find(), answer);
    return set.group(1);
  }

  private static String with(String cookie, boolean secure) throws IOException {
    String header = "Cookie: " + cookie + "\r\n";
    return bare(
        secure
            ? line.secure(GET.formatted("/api/v1/session", HOST, header))
            : line.clear(HERE, GET.formatted("/api/v1/session", "localhost", header)));
  }

  @Test
  @Order(5)
  void aForgedForwardIsNotBelievedExceptFromAFront() throws Exception {
    String body = "{\"user\":\"nobody\",\"password\":\"a wrong password\"}";
    String forged = "X-Forwarded-For: 203.0.113.66\r\nForwarded: for=203.0.113.67\r\n";
    assertEquals("401", bare(line.secure(logIn(HOST, body, forged))));
    String front = "X-Forwarded-For: 198.51.100.1, 203.0.113.77\r\nX-Forwarded-Proto: https\r\n";
    assertEquals("401", bare(line.clear(FRONT, logIn(HOST, body, front))));
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 100 && told.size() < 2; i++) {
      told.clear();
      for (JsonNode entry : api.get("audit?act=session.refused").get("items")) {
        told.add(entry.toString());
      }
      Thread.sleep(50);
    }
    String all = String.join("\n", told);
    assertTrue(all.contains("203.0.113.77") && all.contains(HERE), all);
    for (String not : List.of("203.0.113.66", "203.0.113.67", "198.51.100.1")) {
      assertFalse(all.contains(not), all);
    }
  }

  @Test
  @Order(6)
  void anotherCertificateIsServedUnderLoadWithoutARequestLost() throws Exception {
    Path tls = data.resolve("tls");
    String before = line.shown().getSerialNumber().toString();
    AtomicInteger good = new AtomicInteger();
    AtomicInteger bad = new AtomicInteger();
    ExecutorService clerks = Executors.newFixedThreadPool(8);
    long began = System.nanoTime();
    Duration taken = Duration.ZERO;
    try {
      TlsLine.renew(tls, HOST);
      for (int tick = 0; tick < 15 * A_SECOND; tick++) {
        clerks.execute(() -> ask(good, bad));
        Thread.sleep(1_000 / A_SECOND);
        if (taken.isZero() && tick % 10 == 0 && !shown().equals(before)) {
          taken = Duration.ofNanos(System.nanoTime() - began);
        }
      }
    } finally {
      clerks.shutdown();
      assertTrue(clerks.awaitTermination(60, TimeUnit.SECONDS));
    }
    System.out.printf(
        "certificate: %d of %d requests good, served after %d ms%n",
        good.get(), good.get() + bad.get(), taken.toMillis());
    assertEquals(0, bad.get());
    assertFalse(taken.isZero());
    assertTrue(taken.compareTo(Duration.ofSeconds(10)) <= 0, taken.toString());
    String now = shown();
    Files.writeString(tls.resolve("chain.pem"), "half a certif");
    until(() -> causes().contains("edge.certificate"));
    assertEquals(now, shown());
    assertEquals("200", status("/ui/index.html"));
    TlsLine.renew(tls, HOST);
    until(() -> !causes().contains("edge.certificate"));
    assertNotEquals(now, shown());
  }

  private static String shown() throws IOException {
    return line.shown().getSerialNumber().toString();
  }

  private static void ask(AtomicInteger good, AtomicInteger bad) {
    try {
      (status("/health").equals("200") ? good : bad).incrementAndGet();
    } catch (IOException e) {
      System.out.println("a request failed: " + e);
      bad.incrementAndGet();
    }
  }

  private static String causes() throws IOException {
    return line.clear(HERE, GET.formatted("/health", "localhost", ""));
  }

  private static void until(Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!holds.call()) {
      assertTrue(System.nanoTime() < end, "in vain");
      Thread.sleep(200);
    }
  }

  @Test
  @Order(7)
  void slowBodiesHeadersAndReadersOverTlsLeaveTheHouseAnswering() throws Exception {
    List<String> slow =
        List.of(
            "POST /api/v1/session HTTP/1.1\r\nHost: %s\r\nContent-Length: 1000\r\n\r\n{",
            "GET /api/v1/openapi.json HTTP/1.1\r\nHost: %s\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: %s\r\nX-Slow: ");
    List<SSLSocket> open = new ArrayList<>();
    List<Long> millis = new ArrayList<>();
    CompletableFuture<Integer> logIns;
    int good = 0;
    try {
      for (int i = 0; i < SLOW * slow.size(); i++) {
        open.add(siege(i, slow));
      }
      long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
      logIns = CompletableFuture.supplyAsync(EdgeIT::logIns);
      for (int i = 0; millis.size() < 50 || System.nanoTime() < end || !logIns.isDone(); i++) {
        // whoever was cut comes again, so there are always as many
        open.get(i % open.size()).close();
        open.set(i % open.size(), siege(i, slow));
        long from = System.nanoTime();
        good += status("/health").equals("200") ? 1 : 0;
        millis.add((System.nanoTime() - from) / 1_000_000);
      }
    } finally {
      for (SSLSocket one : open) {
        one.close();
      }
    }
    millis.sort(null);
    long p99 = millis.get(millis.size() * 99 / 100);
    System.out.printf(
        "%d slow ones over TLS: /health %d of %d, p99 %d ms, longest %d ms; %d of %d log-ins%n",
        open.size(),
        good,
        millis.size(),
        p99,
        millis.get(millis.size() - 1),
        logIns.get(),
        LOG_INS);
    assertEquals(millis.size(), good);
    assertEquals(LOG_INS, logIns.get());
    assertTrue(p99 <= (SECONDS > 0 ? 500 : 3_000), p99 + " ms");
  }

  /** A slow one, from an address of its own. */
  private static SSLSocket siege(int i, List<String> slow) throws IOException {
    String text = slow.get(i % slow.size()).formatted(HOST);
    return said("127." + (10 + i / 62_500 % 100) + "." + i / 250 % 250 + "." + (1 + i % 250), text);
  }

  /** How many of so many honest ones got in, from other addresses, and were told so in a body. */
  private static int logIns() {
    String request = logIn(HOST, "{\"user\":\"admin\",\"password\":\"" + Api.PASSWORD + "\"}", "");
    int in = 0;
    for (int i = 0; i < LOG_INS; i++) {
      try {
        String heard = line.secure("127.200." + i / 250 + "." + (1 + i % 250), request);
        in += bare(heard).equals("200") && heard.contains("\"csrf\"") ? 1 : 0;
      } catch (IOException e) {
        System.out.println("log-in " + i + ": " + e);
      }
    }
    return in;
  }

  private static SSLSocket said(String text) throws IOException {
    return said(HERE, text);
  }

  private static SSLSocket said(String from, String text) throws IOException {
    SSLSocket socket = line.openFrom(from);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Answers of the limits that are tried here, by their id in docs/limits.md. */
  private static Map<String, Callable<String>> tries() {
    Map<String, Callable<String>> tries = new TreeMap<>();
    tries.put(
        "headers",
        () -> bare(line.secure(GET.formatted("/ui/", HOST, "X: " + "a".repeat(16_400) + "\r\n"))));
    tries.put("url", () -> status("/ui/?" + "a".repeat(8_200)));
    tries.put("login", () -> sized("/api/v1/session", "application/json", 8 * 1024 + 1));
    tries.put("json", () -> sized("/api/v1/orders/search", "application/json", 1024 * 1024 + 1));
    tries.put("depth", () -> posted("{\"query\":" + "[".repeat(50) + "]".repeat(50) + "}"));
    tries.put(
        "keys", () -> posted("{\"query\":{}," + listed(10_000, i -> "\"k" + i + "\":1") + "}"));
    tries.put("ids", () -> posted("{\"ids\":[" + listed(20_001, Integer::toString) + "]}"));
    tries.put("file", () -> sized("/api/v1/order-files", "text/csv", 20 * 1024 * 1024 + 1));
    tries.put(
        "jar", () -> sized("/api/v1/connectors", "application/java-archive", 32 * 1024 * 1024 + 1));
    tries.put("slow", EdgeIT::slow);
    tries.put(
        "search",
        () -> Integer.toString(api.answer("GET", "orders?q=" + "a".repeat(201)).statusCode()));
    tries.put("address", () -> flood("203.0.113.101", "/ui/index.html", "", 190, 400));
    tries.put("stranger", () -> flood("203.0.113.102", "/api/v1/session", "", 28, 150));
    tries.put(
        "token",
        () -> flood("203.0.113.103", "/api/v1/session", "Authorization: Bearer x\r\n", 48, 180));
    return tries;
  }

  private static String listed(int count, IntFunction<String> each) {
    return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(","));
  }

  /** How an act with this body is answered, which says so in words where it is too large. */
  private static String posted(String body) {
    HttpResponse<byte[]> answer =
        api.send("POST", "actions/preview", body.getBytes(StandardCharsets.UTF_8));
    String said = new String(answer.body(), StandardCharsets.UTF_8);
    assertTrue(said.contains("分けて送ってください"), said);
    return Integer.toString(answer.statusCode());
  }

  private static String sized(String path, String type, int length) throws IOException {
    return bare(line.secure(POST.formatted(path, HOST, type, length, "", "{")));
  }

  private static String slow() throws IOException {
    try (SSLSocket socket =
        said("POST /api/v1/session HTTP/1.1\r\nHost: " + HOST + "\r\nContent-Length: 9\r\n\r\n{")) {
      return bare(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** How an address is answered that asks so often, which it may so many times at least. */
  private static String flood(String from, String path, String headers, int least, int times)
      throws IOException {
    String request =
        GET.formatted(
            path, HOST, "X-Forwarded-For: " + from + "\r\nX-Forwarded-Proto: https\r\n" + headers);
    int good = 0;
    Set<String> refused = new TreeSet<>();
    for (int i = 0; i < times; i++) {
      String answer = line.clear(FRONT, request);
      if (bare(answer).equals("429")) {
        assertTrue(answer.contains("Retry-After: "), answer);
        refused.add("429");
      } else {
        good++;
      }
    }
    assertTrue(good >= least, good + " of " + times);
    return String.join(" ", refused);
  }

  @Test
  @Order(8)
  void eachLimitOfTheTableIsTried() throws Exception {
    Map<String, Callable<String>> tries = tries();
    Map<String, String> wanted = new TreeMap<>();
    Map<String, String> answered = new TreeMap<>();
    for (String row : Files.readAllLines(House.root().resolve("docs/limits.md"))) {
      Matcher cells = ROW.matcher(row);
      if (!cells.matches()) {
        assertFalse(row.startsWith("| `"), "a row without a test: " + row);
      } else if (cells.group(3).equals("EdgeIT")) {
        wanted.put(cells.group(1), cells.group(2).strip());
        Callable<String> one = tries.get(cells.group(1));
        answered.put(cells.group(1), one == null ? "not tried" : one.call());
      } else {
        assertTrue(exists(cells.group(3)), row);
      }
    }
    assertEquals(wanted, answered);
    assertEquals(tries.keySet(), wanted.keySet());
  }

  private static boolean exists(String test) throws IOException {
    for (String top : List.of("features", "karaf-assembly")) {
      try (Stream<Path> folders = Files.list(House.root().resolve(top))) {
        for (Path tests : folders.map(f -> f.resolve("src/test")).filter(Files::exists).toList()) {
          try (Stream<Path> files = Files.walk(tests)) {
            if (files.anyMatch(file -> file.endsWith(test + ".java"))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  @Test
  @Order(9)
  void aSearchNamesNobodyInItsAddress() {
    JsonNode found =
        Wire.JSON.valueToTree(
            api.post(
                "orders/search",
                b -> {
                  b.putObject("query").put("q", "山田");
                  return b.put("limit", 10);
                }));
    assertTrue(found.has("items"), found.toString());
    assertEquals(
        0,
        api.post(
                "orders/search/count",
                b -> {
                  b.putObject("query").put("q", "山田");
                  return b;
                })
            .get("orders")
            .asInt());
    byte[] named =
        "{\"query\":{\"q\":\"山田\"},\"reason\":\"test\"}".getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> file = api.send("POST", "exports/orders", named);
    assertEquals(200, file.statusCode());
    assertTrue(
        new String(file.body(), StandardCharsets.UTF_8).startsWith("\uFEFF\"受注ID\""), "no file");
  }

  @Test
  @Order(10)
  @Tag("security.M2")
  void guessesFromEverywhereLetNobodyInAndKeepTheOwnerOutOfNothing() throws Exception {
    String right = "{\"user\":\"admin\",\"password\":\"" + Api.PASSWORD + "\"}";
    String owner = line.clear(FRONT, logIn(HOST, right, handed("192.0.2.5", "")));
    Matcher cookie = Pattern.compile("Set-Cookie: (__Host-banto_known_[^;]*);").matcher(owner);
    assertTrue(cookie.find(), owner);
    String known = "Cookie: " + cookie.group(1) + "\r\n";
    ExecutorService guessers = Executors.newFixedThreadPool(AT_ONCE);
    long began = System.nanoTime();
    try {
      // at one moment, from one network
      Map<String, Integer> atOnce =
          guesses(guessers, "admin", AT_ONCE, i -> "203.0.113." + (i + 1));
      assertEquals(Map.of("401", 5, "429", AT_ONCE - 5), atOnce);
      // what a house fills once, whoever guesses: pages of its tables, code
      guesses(guessers, "nobody", GUESSES, i -> from(118, i));
      Alive before = Alive.in(house.pid());
      CompletableFuture<String> owners =
          CompletableFuture.supplyAsync(() -> owners(right, known), guessers);
      Map<String, Integer> heard = guesses(guessers, "admin", GUESSES, i -> from(18, i));
      long seconds = (System.nanoTime() - began) / 1_000_000_000;
      long more = Alive.in(house.pid()).bytes() - before.bytes();
      System.out.printf(
          "%d guesses: %s in %d s; heap %,d more bytes; owner %s%n",
          GUESSES, heard, seconds, more, owners.get());
      assertEquals(Set.of("401", "429"), heard.keySet());
      // twenty an hour are judged, and one in five seconds after them
      assertTrue(heard.get("401") <= 20 - 5 + seconds / 5 + 1, heard.toString());
      assertEquals("200 200 200 200 200", owners.get());
      assertTrue(more <= MOST_MORE, more + " bytes more");
    } finally {
      guessers.shutdownNow();
    }
  }

  private static String handed(String from, String more) {
    return "X-Forwarded-For: " + from + "\r\nX-Forwarded-Proto: https\r\n" + more;
  }

  /** Ten from each network. */
  private static String from(int first, int guess) {
    return "198." + (first + guess / 2_560) + "." + guess / 10 % 256 + ".9";
  }

  /** How many guesses at somebody's password were answered how. */
  private static Map<String, Integer> guesses(
      ExecutorService guessers, String login, int count, IntFunction<String> from)
      throws Exception {
    Map<String, Integer> heard = new ConcurrentHashMap<>();
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String body = "{\"user\":\"" + login + "\",\"password\":\"a guess, number " + i + "\"}";
      String request = logIn(HOST, body, handed(from.apply(i), ""));
      all.add(() -> heard.merge(bare(line.clear(FRONT, request)), 1, Integer::sum));
    }
    for (Future<Integer> one : guessers.invokeAll(all)) {
      one.get();
    }
    return heard;
  }

  /** How the owner is answered meanwhile, in a browser that knows them, wherever they are. */
  private static String owners(String right, String known) {
    List<String> heard = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        String from = "192.0.2." + (10 + i);
        heard.add(bare(line.clear(FRONT, logIn(HOST, right, handed(from, known)))));
        Thread.sleep(200);
      }
    } catch (IOException | InterruptedException e) {
      heard.add(e.toString());
    }
    return String.join(" ", heard);
  }
}
