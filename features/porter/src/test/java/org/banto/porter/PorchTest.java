// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The porch before a web server of few threads, as the house has it. */
class PorchTest {
  private static final int THREADS = 12;
  private static final int SENDERS = 40;
  private static final int LARGE = 6 * 1024 * 1024;

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /** Whoever asks while all threads are held waits in vain; Jetty lets go after half a minute. */
  private static final Duration IN_VAIN = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration LAST_MOMENT = Duration.ofSeconds(3);
  private static final String HEAD =
      "POST /api/v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Long> taken = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new ArrayList<>();
  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger rounds = new AtomicInteger();
  private final Porch porch = new Porch(PATIENCE, this::nanos);
  private Server server;

  /** Reads all that is sent to it, and says how much it was. */
  private final class Reader extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      long count = request.getInputStream().readAllBytes().length;
      taken.add(count);
      if (request.getPathInfo().equals("/large")) {
        response.getOutputStream().write(bytes(LARGE));
      } else {
        response.getWriter().print(count);
      }
    }
  }

  /** The porch's clock stands still until it is set; only its rounds look at it from there. */
  private long nanos() {
    if (Thread.currentThread().getName().equals("banto-porch")) {
      rounds.incrementAndGet();
    }
    return clock.get();
  }

  /** So long passes, and the porch has looked whom that is too long for. */
  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
    int before = rounds.get();
    until("a whole round", () -> rounds.get() > before + 1);
  }

  private void open(Filter... filters) throws Exception {
    server = new Server(new QueuedThreadPool(THREADS, THREADS));
    ServerConnector connector = new ServerConnector(server, 1, 1);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler(server, "/api/v1");
    EnumSet<DispatcherType> both = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC);
    for (Filter filter : filters) {
      FilterHolder holder = new FilterHolder(filter);
      holder.setAsyncSupported(true);
      context.addFilter(holder, "/*", both);
    }
    ServletHolder servlet = new ServletHolder(new Reader());
    servlet.setAsyncSupported(true);
    context.addServlet(servlet, "/*");
    server.start();
  }

  @AfterEach
  void close() throws Exception {
    closeSockets();
    porch.close();
    if (server != null) {
      server.stop();
    }
  }

  private URI uri(String path) {
    return URI.create(
        "http://localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort() + path);
  }

  private HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", type)
            .POST(body)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static byte[] bytes(int count) {
    return new byte[count];
  }

  /** Without saying before how much it will be. */
  private static HttpRequest.BodyPublisher chunked(int count) {
    return BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes(count)));
  }

  private Socket send(String text) throws IOException {
    Socket socket = new Socket("localhost", uri("/").getPort());
    sockets.add(socket);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private boolean answersWithin(Duration limit) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(uri("/api/v1/health"))
              .version(HttpClient.Version.HTTP_1_1)
              .timeout(limit)
              .build();
      return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean answers() throws InterruptedException {
    return answersWithin(A_MINUTE);
  }

  private static void until(String what, Callable<Boolean> good) {
    await(what).pollInterval(Duration.ofMillis(20)).atMost(A_MINUTE).until(good);
  }

  private void closeSockets() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  @Tag("security.M5")
  void whatMayBeSentThereComesThroughWholeAndLeavesNothingBehind() throws Exception {
    open(porch);
    for (int count : List.of(0, 1, Body.LITTLE, Body.LITTLE + 1, 1024 * 1024)) {
      assertEquals(
          Integer.toString(count),
          post("/api/v1/orders", "application/json", BodyPublishers.ofByteArray(bytes(count)))
              .body());
      assertEquals(
          Integer.toString(count),
          post("/api/v1/orders", "application/json", chunked(count)).body());
    }
    int file = 20 * 1024 * 1024;
    assertEquals(
        Integer.toString(file),
        post("/api/v1/imports", "application/octet-stream", chunked(file)).body());
    assertEquals(0, porch.held());
  }

  @Test
  @Tag("security.M5")
  void moreThanThatIsRefusedWithAWordAndTakesNoThread() throws Exception {
    open(porch);
    for (HttpRequest.BodyPublisher body :
        List.of(BodyPublishers.ofByteArray(bytes(1024 * 1024 + 1)), chunked(1024 * 1024 + 1))) {
      refused(() -> post("/api/v1/orders", "application/json", body), "1 MB まで");
    }
    refused(
        () -> post("/api/v1/session", "application/json", BodyPublishers.ofByteArray(bytes(9_000))),
        "8 kB まで");
    assertEquals(List.of(), taken);
    until("nothing is held", () -> porch.held() == 0);
  }

  private interface Sent {
    HttpResponse<String> now() throws Exception;
  }

  /** Who is refused before all was sent hears it, or finds the line cut. */
  private static void refused(Sent sent, String word) throws Exception {
    try {
      HttpResponse<String> answer = sent.now();
      assertEquals(413, answer.statusCode());
      assertTrue(answer.body().contains("urn:banto:problem:too-large"), answer.body());
      assertTrue(answer.body().contains(word), answer.body());
    } catch (IOException e) {
      assertFalse(e.getClass().getName().contains("Timeout"), e.toString());
    }
  }

  @Test
  @Tag("security.H7")
  void slowSendersTakeNoThreadAndAreCut() throws Exception {
    open(porch);
    for (int i = 0; i < SENDERS; i++) {
      send(HEAD + "Content-Length: 1000\r\n\r\n{");
    }
    until("all are on their way", () -> porch.held() == SENDERS);
    for (int i = 0; i < 10; i++) {
      assertTrue(answers(), "answer " + i);
    }
    pass(PATIENCE);
    assertEquals(SENDERS, porch.held(), "answered beside them, and nobody is cut too early");
    pass(Duration.ofMillis(1));
    Socket last = sockets.get(SENDERS - 1);
    last.setSoTimeout(60_000);
    String heard = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(heard.startsWith("HTTP/1.1 408 "), heard);
    assertTrue(heard.contains("urn:banto:problem:too-slow"), heard);
    until("nothing is held", () -> porch.held() == 0);
  }

  @Test
  @Tag("security.H7")
  void withoutThePorchTheSameSendersHoldTheHouse() throws Exception {
    open();
    for (int i = 0; i < SENDERS; i++) {
      send(HEAD + "Content-Length: 1000\r\n\r\n{");
    }
    until("whoever asks now waits in vain", () -> !answersWithin(IN_VAIN));
    closeSockets();
    assertTrue(answers(), "it was they who held it");
  }

  @Test
  @Tag("security.H7")
  void anHonestLineThatIsSlowerThanThePatienceComesThrough() throws Exception {
    open(porch);
    int pieces = 6;
    int piece = 40 * 1024;
    Socket socket = send(HEAD + "Content-Length: " + pieces * piece + "\r\n\r\n");
    for (int i = 1; i < pieces; i++) {
      socket.getOutputStream().write(bytes(piece));
      int sent = i * piece;
      until("so much is here: " + sent, () -> porch.held() == sent);
      pass(PATIENCE.multipliedBy(3).dividedBy(2L * (pieces - 1)));
    }
    socket.getOutputStream().write(bytes(piece));
    until("it is here", () -> taken.equals(List.of((long) pieces * piece)));
  }

  /** Asks for much and reads none of it. */
  private void asksAndReadsNothing() throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(2_048);
    socket.connect(new java.net.InetSocketAddress("localhost", uri("/").getPort()));
    socket
        .getOutputStream()
        .write("GET /api/v1/large HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  @Tag("security.H7")
  void slowReadersTakeNoThreadAndHoldNoStop() throws Exception {
    open(porch);
    for (int i = 0; i < SENDERS; i++) {
      asksAndReadsNothing();
    }
    until("all wait", () -> porch.underWay().equals(List.of(SENDERS + " answers")));
    for (int i = 0; i < 10; i++) {
      assertTrue(answers(), "answer " + i);
    }
    assertEquals(List.of(SENDERS + " answers"), porch.underWay(), "answered beside them");
    porch.end();
    pass(LAST_MOMENT);
    assertEquals(List.of(SENDERS + " answers"), porch.underWay(), "they have a moment");
    pass(Duration.ofMillis(1));
    until("nobody is waited for", () -> porch.underWay().isEmpty());
  }

  @Test
  @Tag("security.H7")
  void withoutThePorchTheSameReadersHoldTheHouse() throws Exception {
    open();
    for (int i = 0; i < SENDERS; i++) {
      asksAndReadsNothing();
    }
    until("whoever asks now waits in vain", () -> !answersWithin(IN_VAIN));
  }

  @Test
  void anAnswerComesWholeWhateverItsSize() throws Exception {
    open(porch);
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(uri("/api/v1/large")).build(), BodyHandlers.ofByteArray());
    assertEquals(LARGE, answer.body().length);
    until("nobody is waited for", () -> porch.underWay().isEmpty());
  }

  @Test
  @Tag("security.C1")
  void aHouseThatClosesTellsWhoeverStillSends() throws Exception {
    open(porch);
    Socket socket = send(HEAD + "Content-Length: 1000\r\n\r\n{");
    until("it is on its way", () -> porch.held() == 1);
    porch.end();
    socket.setSoTimeout(60_000);
    String heard = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(heard.startsWith("HTTP/1.1 503 ") && heard.contains("closing"), heard);
  }

  @Test
  void whoeverBreaksOffIsForgotten() throws Exception {
    open(porch);
    send(HEAD + "Content-Length: 1000\r\n\r\n{{{{").close();
    until("nothing is held", () -> porch.held() == 0);
    assertEquals(List.of(), taken);
    assertTrue(answers());
  }
}
