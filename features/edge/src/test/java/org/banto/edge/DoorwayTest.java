// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.banto.base.Actor;
import org.banto.fakes.MemorySettings;
import org.banto.flow.Alarm;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorwayTest {
  private static final String GET = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n";
  private static final String HOST = "shop.example.jp";

  /** A hello of TLS 1.1 with two suites that every server of its time knew. */
  private static final String HELLO_1_1 =
      "16030100310100002d0302" + "00".repeat(32) + "000006c013c0140035" + "0100";

  @TempDir Path made;
  @TempDir Path tls;

  private final Server server = new Server();
  private final MemorySettings settings = new MemorySettings();
  private final KeptAddressRules rules =
      new KeptAddressRules(System::nanoTime).with(settings, null);
  private Doorway doorway;

  @BeforeEach
  void aHouse() throws Exception {
    ServerConnector plain = new ServerConnector(server);
    plain.setHost("127.0.0.1");
    server.addConnector(plain);
    server.setHandler(new WhoAsks());
    server.start();
  }

  @AfterEach
  void closed() throws Exception {
    if (doorway != null) {
      doorway.close();
    }
    server.stop();
  }

  private void open(Map<String, String> properties) {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
    doorway = new Doorway(server, EdgeSettings.of(properties::get), tls, clock, rules);
  }

  private void listens() throws Exception {
    Keys.pem(Keys.ec(made, HOST, 90), tls);
    open(Map.of("banto.listen", "127.0.0.1", "banto.tls.port", "0", "banto.host", HOST));
  }

  private int plainPort() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  private int tlsPort() {
    return TlsPort.port(server);
  }

  @Test
  void nothingSaidNothingChanges() throws Exception {
    open(Map.of());
    assertEquals(1, server.getConnectors().length);
    String heard = plain(GET.formatted("/api/v1/orders", "anything", ""));
    assertTrue(heard.startsWith("HTTP/1.1 200"), heard);
    assertTrue(heard.endsWith("127.0.0.1 http anything"), heard);
    assertFalse(heard.contains("Jetty"), heard);
  }

  @Test
  void onlyTls12And13AreSpokenWithSuitesThatAreForwardSecret() throws Exception {
    listens();
    for (String protocol : List.of("TLSv1.2", "TLSv1.3")) {
      try (SSLSocket socket = tls(protocol)) {
        assertEquals(protocol, socket.getSession().getProtocol());
      }
    }
    try (SSLSocket any = tls("TLSv1.2")) {
      Set<String> offered = Set.of(any.getSupportedCipherSuites());
      for (String suite : offered) {
        boolean good = suite.matches("TLS_ECDHE_ECDSA_WITH_(AES_...|CHACHA20)_(GCM|POLY1305)_.*");
        if (!suite.contains("_WITH_") || suite.contains("RSA")) {
          continue;
        }
        assertEquals(good, takes(suite), suite);
      }
    }
  }

  private boolean takes(String suite) throws Exception {
    try (SSLSocket socket = (SSLSocket) trusting().createSocket("127.0.0.1", tlsPort())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.setEnabledCipherSuites(new String[] {suite});
      socket.startHandshake();
      return true;
    } catch (SSLHandshakeException e) {
      return false;
    }
  }

  @Test
  void aHelloOfTls11GetsTheAlert() throws Exception {
    listens();
    try (Socket socket = new Socket("127.0.0.1", tlsPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(HexFormat.of().parseHex(HELLO_1_1));
      byte[] heard = socket.getInputStream().readNBytes(7);
      // alert, fatal (2), protocol_version (70): RFC 8446, 6
      assertEquals(0x15, heard[0]);
      assertArrayEquals(
          new byte[] {0, 2, 2, 70}, new byte[] {heard[3], heard[4], heard[5], heard[6]});
    }
  }

  @Test
  void theHouseAnswersUnderItsNameAndNoOther() throws Exception {
    listens();
    String heard = secure(GET.formatted("/api/v1/orders", HOST + ":8443", ""));
    assertTrue(heard.startsWith("HTTP/1.1 200"), heard);
    assertTrue(heard.contains("Strict-Transport-Security: max-age=31536000; includeSubDomains"));
    assertTrue(heard.endsWith("127.0.0.1 https " + HOST), heard);
    String other = secure(GET.formatted("/ui/", "evil.example", ""));
    assertTrue(other.startsWith("HTTP/1.1 421"), other);
    assertTrue(other.contains("urn:banto:problem:host"), other);
    assertTrue(secure(GET.formatted("/ui/", HOST.toUpperCase() + ".", "")).contains(" 200 "));
  }

  @Test
  void atTheMachineItselfPlainHttpStays() throws Exception {
    listens();
    assertTrue(plain(GET.formatted("/health", "localhost:8181", "")).contains(" 200 "));
    assertTrue(plain(GET.formatted("/health", "evil.example", "")).contains(" 421 "));
  }

  @Test
  void pagesAreShownTheWayToHttpsAndTheInterfaceIsRefused() throws Exception {
    listens();
    String stranger = "X-Forwarded-For: 203.0.113.9\r\n";
    for (String page : List.of("/", "/ui/", "/ui/orders?desk=NEW", "/rooms/x.js")) {
      String heard = plain(GET.formatted(page, HOST, stranger));
      assertTrue(heard.startsWith("HTTP/1.1 308"), heard);
      assertTrue(
          heard.contains("Location: https://" + HOST + ":8443" + page + "\r\n")
              || heard.contains("Location: https://" + HOST + ":0" + page + "\r\n"),
          heard);
    }
    for (String rest :
        List.of(
            "/api/v1/orders",
            "/health",
            "/uix",
            "/ui/../api/v1/session",
            "/ui/%2e%2e/api/v1/session")) {
      String heard = plain(GET.formatted(rest, HOST, stranger));
      assertTrue(heard.startsWith("HTTP/1.1 403"), heard);
      assertTrue(heard.contains("urn:banto:problem:tls"), heard);
    }
    String named =
        "GET https://" + HOST + "/api/v1/orders HTTP/1.1\r\nHost: " + HOST + "\r\n" + stranger;
    assertTrue(plain(named + "\r\n").startsWith("HTTP/1.1 403"), "https in the first line alone");
    String sent =
        "POST /ui/ HTTP/1.1\r\nHost: " + HOST + "\r\nContent-Length: 2\r\n" + stranger + "\r\n{}";
    assertTrue(plain(sent).startsWith("HTTP/1.1 403"));
  }

  @Test
  void aTokenThatWasSentInTheClearIsWrittenIntoTheHistoryOnce() throws Exception {
    listens();
    List<String> history = new ArrayList<>();
    doorway.with(HistoryLines.into(history));
    String stranger = "X-Forwarded-For: 203.0.113.9\r\n";
    for (String more :
        List.of("", "Authorization: Bearer secret\r\n", "Authorization: Bearer secret\r\n")) {
      plain(GET.formatted("/api/v1/orders", HOST, stranger + more));
    }
    assertEquals(1, history.size(), history.toString());
    assertTrue(history.get(0).contains("token.in-clear"), history.toString());
    assertFalse(history.get(0).contains("secret"), history.toString());
  }

  @Test
  void aFrontIsBelievedAndNobodyElse() throws Exception {
    open(Map.of("banto.host", HOST, "banto.fronts", "127.0.0.1, 10.9.9.9"));
    String handed =
        "X-Forwarded-For: 198.51.100.7, 203.0.113.9, 10.9.9.9\r\nX-Forwarded-Proto: https\r\n";
    String heard = plain(GET.formatted("/api/v1/orders", HOST, handed));
    assertTrue(heard.endsWith("203.0.113.9 https " + HOST), heard);
    assertTrue(heard.contains("Strict-Transport-Security"), heard);
    // the client's own word does not count
    String forged =
        "Forwarded: for=192.0.2.1;proto=https\r\n"
            + "X-Proxied-Https: on\r\n"
            + "X-Forwarded-For: 203.0.113.9\r\n";
    assertTrue(plain(GET.formatted("/api/v1/orders", HOST, forged)).startsWith("HTTP/1.1 403"));
    String page = plain(GET.formatted("/ui/", HOST, forged));
    assertTrue(page.contains("Location: https://" + HOST + "/ui/\r\n"), page);
    String six = "X-Forwarded-For: [2001:db8::7]:4711\r\nX-Forwarded-Proto: https\r\n";
    String sixth = plain(GET.formatted("/api/v1/orders", HOST, six));
    assertTrue(sixth.endsWith("[2001:db8:0:0:0:0:0:7] https " + HOST), sixth);
    // the operator at the machine
    assertTrue(
        plain(GET.formatted("/health", "localhost", "")).endsWith("127.0.0.1 http localhost"));
  }

  @Test
  void whoIsNoFrontIsNotBelieved() throws Exception {
    open(Map.of("banto.host", HOST, "banto.fronts", "10.9.9.9"));
    String handed = "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n";
    String heard = plain(GET.formatted("/api/v1/orders", HOST, handed));
    assertTrue(heard.startsWith("HTTP/1.1 403"), heard);
  }

  private void allow(String addresses) {
    settings.write(
        KeptAddressRules.HOUSE,
        KeptAddressRules.SECTION,
        Map.of("house", addresses),
        Actor.staff("kato"));
  }

  @Test
  void whoComesFromElsewhereHearsOneSentenceAndNothingElse() throws Exception {
    allow("127.0.0.2");
    open(Map.of());
    String page = plain(GET.formatted("/ui/", "localhost", ""));
    assertTrue(page.startsWith("HTTP/1.1 403"), page);
    assertTrue(page.contains("\r\n\r\nこの接続元（127.0.0.1）からは利用できません。"), page);
    String english = "Accept-Language: en\r\n";
    for (String path : List.of("/api/v1/orders", "/shop/../api/v1/orders", "/api/v1/session")) {
      String heard = plain(GET.formatted(path, "localhost", english));
      assertTrue(heard.startsWith("HTTP/1.1 403"), heard);
      assertTrue(heard.contains("urn:banto:problem:address"), heard);
    }
    for (String open : List.of("/health", "/shop/receipt", "/api/v1/push/main/x")) {
      assertTrue(plain(GET.formatted(open, "localhost", "")).contains(" 200 "), open);
    }
    // negative control: the list that holds the address
    settings.write(
        KeptAddressRules.HOUSE,
        KeptAddressRules.SECTION,
        Map.of("house", "127.0.0.1"),
        Actor.staff("kato"));
    until(() -> answers("/ui/"));
  }

  private boolean answers(String path) {
    try {
      return plain(GET.formatted(path, "localhost", "")).startsWith("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void theAddressIsTheOneThatAFrontNamesAndNobodyElse() throws Exception {
    allow("203.0.113.0/24");
    open(Map.of("banto.host", HOST, "banto.fronts", "127.0.0.1"));
    String proto = "X-Forwarded-Proto: https\r\nX-Forwarded-For: ";
    String path = GET.formatted("/api/v1/orders", HOST, proto + "%s\r\n");
    assertTrue(plain(path.formatted("203.0.113.9")).contains(" 200 "));
    assertTrue(plain(path.formatted("198.51.100.7, 203.0.113.9")).contains(" 200 "));
    assertTrue(plain(path.formatted("203.0.113.9, 198.51.100.7")).contains(" 403 "));
    doorway.close();
    open(Map.of("banto.fronts", "10.9.9.9", "banto.host", "localhost"));
    String forged =
        GET.formatted("/api/v1/orders", "localhost", "X-Forwarded-For: 203.0.113.9\r\n");
    assertTrue(plain(forged).contains(" 403 "));
  }

  @Test
  void anAddressThatIsTooLongIsRefusedAndSoAreHeaders() throws Exception {
    open(Map.of());
    assertTrue(plain(GET.formatted("/ui/?q=" + "a".repeat(8_000), "x", "")).contains(" 200 "));
    assertTrue(plain(GET.formatted("/ui/?q=" + "a".repeat(8_200), "x", "")).contains(" 414 "));
    assertTrue(
        plain(GET.formatted("/ui/", "x", "X-A: " + "a".repeat(15_000) + "\r\n")).contains(" 200 "));
    assertTrue(
        plain(GET.formatted("/ui/", "x", "X-A: " + "a".repeat(17_000) + "\r\n")).contains(" 431 "));
  }

  @Test
  void anAddressMayAskSoOftenAndNoMore() throws Exception {
    open(Map.of("banto.host", HOST, "banto.fronts", "127.0.0.1"));
    String from = "X-Forwarded-Proto: https\r\nX-Forwarded-For: ";
    int burst = answered(60, "/api/v1/session", from + "203.0.113.1\r\n");
    assertTrue(burst >= 30 && burst < 50, "" + burst);
    assertEquals(1, answered(1, "/api/v1/session", from + "203.0.113.2\r\n"));
    assertEquals(40, answered(40, "/ui/", from + "203.0.113.1\r\n"));
    String token = from + "203.0.113.3\r\nAuthorization: Bearer one\r\n";
    assertTrue(answered(70, "/api/v1/orders", token) < 60);
    String session = from + "203.0.113.4\r\nCookie: __Host-banto_session=x\r\n";
    assertEquals(100, answered(100, "/api/v1/orders", session));
    assertTrue(answered(300, "/api/v1/orders", session) < 290);
    // the machine itself is not counted
    for (int i = 0; i < 300; i++) {
      assertTrue(plain(GET.formatted("/api/v1/session", "localhost", "")).contains(" 200 "));
    }
  }

  private int answered(int times, String path, String headers) throws IOException {
    int good = 0;
    for (int i = 0; i < times; i++) {
      String heard = plain(GET.formatted(path, HOST, headers));
      boolean fine = heard.startsWith("HTTP/1.1 200");
      assertTrue(
          fine || heard.startsWith("HTTP/1.1 429") && heard.contains("Retry-After: 1"), heard);
      good += fine ? 1 : 0;
    }
    return good;
  }

  @Test
  void anAddressHoldsSoManyConnections() throws Exception {
    listens();
    CountedConnector counted =
        new CountedConnector(
            server, 3, address -> true, new org.eclipse.jetty.server.HttpConnectionFactory());
    counted.setHost("127.0.0.1");
    server.addConnector(counted);
    counted.start();
    List<Socket> held = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      held.add(new Socket("127.0.0.1", counted.getLocalPort()));
    }
    until(() -> counted.getConnectedEndPoints().size() == 3);
    try (Socket more = new Socket("127.0.0.1", counted.getLocalPort())) {
      more.setSoTimeout(60_000);
      assertEquals(-1, more.getInputStream().read());
    }
    held.remove(0).close();
    until(() -> counted.getConnectedEndPoints().size() == 2);
    try (Socket next = new Socket("127.0.0.1", counted.getLocalPort())) {
      assertTrue(exchange(next, GET.formatted("/", "x", "")).contains(" 200 "));
    }
    for (Socket one : held) {
      one.close();
    }
    counted.stop();
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofMinutes(1)).until(holds);
  }

  @Test
  void anotherCertificateIsServedWithoutARequestLost() throws Exception {
    listens();
    String before = served();
    AtomicInteger good = new AtomicInteger();
    AtomicInteger bad = new AtomicInteger();
    try (SSLSocket stays = tls("TLSv1.3")) {
      Thread asking = new Thread(() -> ask(good, bad));
      asking.start();
      Keys.pem(Keys.ec(made, HOST, 90), tls);
      doorway.run();
      assertEquals(before, served(), "a pair counts once two looks have found it the same");
      doorway.run();
      asking.join();
      String request = "GET / HTTP/1.1\r\nHost: " + HOST + "\r\nConnection: close\r\n\r\n";
      stays.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertTrue(read(stays.getInputStream()).contains(" 200 "));
    }
    assertFalse(before.equals(served()));
    assertEquals(0, bad.get());
    assertEquals(100, good.get());
  }

  private void ask(AtomicInteger good, AtomicInteger bad) {
    for (int i = 0; i < 100; i++) {
      try {
        boolean fine = secure(GET.formatted("/", HOST, "")).startsWith("HTTP/1.1 200");
        (fine ? good : bad).incrementAndGet();
      } catch (Exception e) {
        bad.incrementAndGet();
      }
    }
  }

  @Test
  void aBrokenFileLeavesTheOldOneAndRaisesAnAlarm() throws Exception {
    listens();
    CertificateWatch watch = new CertificateWatch(doorway);
    String before = served();
    assertEquals(List.of(), watch.look(Instant.now()));
    Files.writeString(tls.resolve("chain.pem"), "half a certif");
    doorway.run();
    doorway.run();
    assertEquals(before, served());
    assertEquals(List.of("edge.certificate"), kinds(watch.look(Instant.now())));
    Keys.pem(Keys.ec(made, HOST, 90), tls);
    doorway.run();
    doorway.run();
    assertEquals(List.of(), watch.look(Instant.now()));
    assertFalse(before.equals(served()));
  }

  @Test
  void withoutACertificateTlsIsNotSpokenUntilOneComes() throws Exception {
    open(Map.of("banto.listen", "127.0.0.1", "banto.tls.port", "0", "banto.host", HOST));
    assertEquals(-1, tlsPort());
    assertEquals(
        List.of("edge.certificate"), kinds(new CertificateWatch(doorway).look(Instant.now())));
    Keys.pem(Keys.ec(made, HOST, 90), tls);
    doorway.run();
    doorway.run();
    assertTrue(secure(GET.formatted("/", HOST, "")).contains(" 200 "));
  }

  @Test
  void aPortThatIsTakenIsToldAndOpenedOnceItIsFree() throws Exception {
    Keys.pem(Keys.ec(made, HOST, 90), tls);
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(other.getLocalPort());
      open(Map.of("banto.listen", "127.0.0.1", "banto.tls.port", port, "banto.host", HOST));
      assertTrue(doorway.fault().orElseThrow().getMessage().contains("cannot listen"));
    }
    doorway.run();
    assertTrue(secure(GET.formatted("/", HOST, "")).contains(" 200 "));
    assertTrue(doorway.fault().isEmpty());
  }

  @Test
  void theEndIsToldAt21And14And7And3And1Days() throws Exception {
    listens();
    CertificateWatch watch = new CertificateWatch(doorway);
    Instant ends = doorway.served().orElseThrow().ends();
    Map<Integer, String> told = new java.util.TreeMap<>();
    for (int left = 30; left >= -1; left--) {
      List<Alarm> found = watch.look(ends.minus(Duration.ofDays(left)).plusSeconds(1));
      told.put(
          left,
          found.stream().map(a -> a.subject().replaceAll(".*:", "")).collect(Collectors.joining()));
    }
    assertEquals("", told.get(22));
    assertEquals("21", told.get(21));
    assertEquals("21", told.get(15));
    assertEquals("14", told.get(14));
    assertEquals("7", told.get(7));
    assertEquals("3", told.get(3));
    assertEquals("1", told.get(1));
    assertEquals("0", told.get(0));
  }

  @Test
  void itListensOnIpv6AndAHouseholdThereIsOneAddress() throws Exception {
    assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null, "no IPv6");
    Keys.pem(Keys.ec(made, HOST, 90), tls);
    open(
        Map.of(
            "banto.listen", "::1",
            "banto.tls.port", "0",
            "banto.host", HOST,
            "banto.fronts", "::1"));
    assertTrue(six("").endsWith("0:0:0:0:0:0:0:1] https " + HOST), six(""));
    int good = 0;
    String last = "";
    for (int i = 1; i <= 400 && !last.startsWith("HTTP/1.1 429"); i++) {
      last = six("X-Forwarded-For: 2001:db8:7:7::" + Integer.toHexString(i) + "\r\n");
      good += last.startsWith("HTTP/1.1 200") ? 1 : 0;
    }
    assertTrue(last.startsWith("HTTP/1.1 429"), last);
    assertTrue(good >= Throttle.STRANGER.burst(), good + " were good");
    String neighbour = six("X-Forwarded-For: 2001:db8:7:8::1\r\n");
    assertTrue(neighbour.startsWith("HTTP/1.1 200"), neighbour);
  }

  private String six(String headers) throws Exception {
    try (SSLSocket socket = (SSLSocket) trusting().createSocket("::1", tlsPort())) {
      return exchange(socket, GET.formatted("/api/v1/orders", HOST, headers));
    }
  }

  private static List<String> kinds(List<Alarm> alarms) {
    return alarms.stream().map(a -> a.kind().id()).toList();
  }

  private String served() throws Exception {
    try (SSLSocket socket = tls("TLSv1.3")) {
      X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return shown.getSerialNumber().toString(16);
    }
  }

  private SSLSocket tls(String protocol) throws Exception {
    SSLSocket socket = (SSLSocket) trusting().createSocket("127.0.0.1", tlsPort());
    socket.setEnabledProtocols(new String[] {protocol});
    socket.startHandshake();
    return socket;
  }

  private static javax.net.ssl.SSLSocketFactory trusting() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Trusting()}, null);
    return context.getSocketFactory();
  }

  private String secure(String request) throws Exception {
    try (SSLSocket socket = tls("TLSv1.3")) {
      return exchange(socket, request);
    }
  }

  private String plain(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", plainPort())) {
      return exchange(socket, request);
    }
  }

  private static String exchange(Socket socket, String request) throws IOException {
    socket.setSoTimeout(60_000);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return read(socket.getInputStream());
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Says who asks, as the rooms behind the edge see it. */
  private static final class WhoAsks extends AbstractHandler {
    @Override
    public void handle(
        String target, Request base, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      base.setHandled(true);
      String said =
          request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName();
      response.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
