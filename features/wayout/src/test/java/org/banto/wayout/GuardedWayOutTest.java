// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.banto.net.BarredPlace;
import org.banto.net.InTheClear;
import org.banto.net.TooLong;
import org.banto.net.WayOut;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@Tag("security.H5")
class GuardedWayOutTest {
  /** Addresses in figures, in every way they are written, and names. */
  private static final List<String> BARRED =
      List.of(
          "127.0.0.1",
          "127.1.2.3",
          "127.255.255.254",
          "0.0.0.0",
          "0.1.2.3",
          "10.0.0.1",
          "10.255.255.254",
          "100.64.0.1",
          "100.127.255.254",
          "169.254.169.254",
          "172.16.0.1",
          "172.31.255.254",
          "192.0.0.8",
          "192.0.2.1",
          "192.168.0.1",
          "198.18.0.1",
          "198.19.255.254",
          "198.51.100.7",
          "203.0.113.7",
          "224.0.0.1",
          "239.255.255.250",
          "240.0.0.1",
          "255.255.255.255",
          "[::]",
          "[::1]",
          "[::ffff:127.0.0.1]",
          "[::ffff:10.0.0.1]",
          "[::ffff:7f00:1]",
          "[::127.0.0.1]",
          "[64:ff9b::7f00:1]",
          "[64:ff9b:1::7f00:1]",
          "[2001::1]",
          "[2001:db8::1]",
          "[2002:7f00:1::]",
          "[fc00::1]",
          "[fd12:3456::1]",
          "[fe80::1]",
          "[fec0::1]",
          "[ff02::1]",
          "localhost",
          "LOCALHOST",
          "localhost.",
          "2130706433",
          "017700000001",
          "0x7f000001",
          "127.1");

  private static GuardedWayOut out(String list) {
    return new GuardedWayOut(InsideList.of(list), InetAddress::getAllByName, Optional.empty());
  }

  private static HttpRequest to(String scheme, String host, int port) {
    URI uri = URI.create(scheme + "://" + host + ":" + port + "/secret");
    return HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(1)).build();
  }

  /** Whether a URI can have it for a host at all. */
  private static boolean host(String text) {
    return URI.create("http://" + text + "/").getHost() != null;
  }

  @Test
  void nothingInTheHousesOwnNetworkHearsOfIt() throws Exception {
    try (Listener inner = new Listener();
        GuardedWayOut out = out("")) {
      for (String host : BARRED) {
        if (host(host)) {
          refused(host, () -> out.send(to("http", host, inner.port())));
          refused(host, () -> out.send(to("https", host, inner.port())));
        }
        InetSocketAddress place = new InetSocketAddress(plain(host), inner.port());
        refused(host, () -> out.socket().connect(place));
        InetSocketAddress name = InetSocketAddress.createUnresolved(plain(host), inner.port());
        refused(host, () -> out.socket().connect(name));
      }
      assertEquals(0, before(inner));
    }
  }

  /** How many came before this guest: it answers one after the other. */
  private static int before(Listener inner) throws IOException {
    try (Socket guest = new Socket("127.0.0.1", inner.port())) {
      guest.setSoTimeout(60_000);
      guest.getOutputStream().write("who was here?\r\n".getBytes(US_ASCII));
      assertEquals("HTTP/1.1", new String(guest.getInputStream().readNBytes(8), US_ASCII));
      return inner.heard() - 1;
    }
  }

  /** Java reads a leading nought as nothing, others as octal: nobody knows where it would go. */
  @Test
  void whatIsReadInTwoWaysGoesNowhere() throws Exception {
    try (GuardedWayOut out = out("")) {
      for (String host : List.of("0177.0.0.1", "127.0.0.01", "08.8.8.8")) {
        assertThrows(BarredPlace.class, () -> out.send(to("http", host, 80)), host);
        InetSocketAddress name = InetSocketAddress.createUnresolved(host, 80);
        assertThrows(BarredPlace.class, () -> out.socket().connect(name), host);
      }
    }
  }

  /** Barred; or no address at all, for what only some take for one. */
  private static void refused(String host, Executable way) {
    IOException e = assertThrows(IOException.class, way, host);
    boolean none = e instanceof ConnectException || e instanceof UnknownHostException;
    assertTrue(e instanceof BarredPlace || none && !Block.number(plain(host)), host + ": " + e);
  }

  private static String plain(String host) {
    return host.replaceAll("[\\[\\]]", "");
  }

  /** The control: the same requests with everything on the list. What is this machine's own hears them. */
  @Test
  void withoutTheJudgeTheListenerHearsThem() throws Exception {
    try (Listener inner = new Listener();
        GuardedWayOut out = out("0.0.0.0/0, ::/0")) {
      for (String host : List.of("127.0.0.1", "127.1.2.3", "localhost", "0.0.0.0")) {
        int before = inner.heard();
        HttpResponse<byte[]> answer = out.send(to("http", host, inner.port()));
        assertEquals("inside", new String(answer.body(), US_ASCII), host);
        assertThrows(IOException.class, () -> out.send(to("https", host, inner.port())), host);
        try (Socket socket = out.socket()) {
          socket.connect(new InetSocketAddress(host, inner.port()));
        }
        // the JDK's client asks once more where a connection ended before its answer
        int heard = before(inner) - before;
        assertTrue(heard == 3 || heard == 4, host + ": " + heard);
      }
    }
  }

  @Test
  void aPublicAddressIsOpenAndItsNeighboursAreNot() throws Exception {
    for (String open :
        List.of(
            "8.8.8.8",
            "1.1.1.1",
            "100.63.0.1",
            "172.32.0.1",
            "2001:200::1",
            "2400:4000::1",
            "2606:4700::1")) {
      assertTrue(Addresses.open(InetAddress.getByName(open)), open);
    }
  }

  @Test
  void whatEverybodyCouldReadGoesToListedPlacesAlone() throws Exception {
    Names everywhere = host -> new InetAddress[] {InetAddress.getByName("8.8.8.8")};
    try (GuardedWayOut out =
        new GuardedWayOut(InsideList.of("127.0.0.1"), everywhere, Optional.empty())) {
      assertThrows(InTheClear.class, () -> out.send(to("http", "shop.example", 80)));
      assertThrows(InTheClear.class, () -> out.send(to("HTTP", "8.8.8.8", 8080)));
    }
    PlaceJudge judge =
        new PlaceJudge(everywhere, new Reach.Everywhere(InsideList.of("shop.example:8080")));
    assertTrue(judge.lists(judge.place("Shop.example.", 8080)));
    assertFalse(judge.lists(judge.place("shop.example", 80)));
    assertFalse(judge.lists(judge.place("other.example", 8080)));
  }

  /** The first answer is public; whoever asks once more gets this machine's own. */
  private static final class Changing implements Names {
    private final AtomicInteger asked = new AtomicInteger();
    private final int from;

    Changing(int from) {
      this.from = from;
    }

    @Override
    public InetAddress[] of(String host) throws UnknownHostException {
      // 192.0.2.0/24 leads nowhere
      String number = asked.incrementAndGet() >= from ? "127.0.0.1" : "192.0.2.77";
      return new InetAddress[] {InetAddress.getByName(number)};
    }
  }

  @Test
  void aNameThatChangesItsAnswerGetsNothing() throws Exception {
    try (Listener inner = new Listener()) {
      for (int from = 1; from < 4; from++) {
        Changing names = new Changing(from);
        try (GuardedWayOut out =
            new GuardedWayOut(InsideList.of("192.0.2.77"), names, Optional.empty())) {
          for (String scheme : List.of("http", "https")) {
            names.asked.set(0);
            HttpRequest request =
                HttpRequest.newBuilder(to(scheme, "changing.example", inner.port()), (n, v) -> true)
                    .timeout(Duration.ofMillis(700))
                    .build();
            assertThrows(IOException.class, () -> out.send(request));
          }
          names.asked.set(0);
          Socket socket = out.socket();
          InetSocketAddress place = new InetSocketAddress("127.0.0.1", inner.port());
          assertThrows(IOException.class, () -> socket.connect(place, 700));
          assertThrows(
              IOException.class,
              () ->
                  out.socket()
                      .connect(
                          InetSocketAddress.createUnresolved("changing.example", inner.port()),
                          700));
        }
      }
      assertEquals(0, inner.heard());
    }
  }

  @Test
  void aNameOfWhichOneAddressIsInsideIsBarredAsAWhole() throws Exception {
    Names both =
        host -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("::1")};
    try (GuardedWayOut out = new GuardedWayOut(InsideList.of(""), both, Optional.empty())) {
      BarredPlace barred =
          assertThrows(BarredPlace.class, () -> out.send(to("http", "both.example", 80)));
      assertTrue(barred.getMessage().contains("both.example:80"), barred.getMessage());
      assertTrue(barred.getMessage().contains("banto:inside both.example:80"));
      assertTrue(barred.getMessage().contains("許可リスト"));
      assertFalse(barred.getMessage().contains("secret"));
    }
  }

  @Test
  void theListOpensExactlyWhatItNames() throws Exception {
    Names names =
        host ->
            host.endsWith(".local")
                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                : InetAddress.getAllByName(host);
    try (Listener inner = new Listener();
        Listener other = new Listener()) {
      int port = inner.port();
      record Case(String list, String host, int port, boolean opens) {}
      List<Case> cases =
          List.of(
              new Case("127.0.0.1", "127.0.0.1", port, true),
              new Case("127.0.0.1", "127.0.0.2", port, false),
              new Case("127.0.0.0/30", "127.0.0.3", port, true),
              new Case("127.0.0.0/30", "127.0.0.4", port, false),
              new Case("127.0.0.1:" + port, "127.0.0.1", port, true),
              new Case("127.0.0.1:" + port, "127.0.0.1", other.port(), false),
              new Case("127.0.0.0/8:" + port, "127.9.9.9", port, true),
              new Case("127.0.0.0/8:" + port, "127.9.9.9", other.port(), false),
              new Case("wc.local:" + port, "wc.local", port, true),
              new Case("wc.local:" + port, "WC.Local", port, true),
              new Case("wc.local:" + port, "wc.local", other.port(), false),
              new Case("wc.local:" + port, "shop.wc.local", port, false),
              new Case("wc.local:" + port, "127.0.0.1", port, false),
              new Case("10.1.2.0/24, nonsense//, wc.local", "wc.local", port, true));
      for (Case c : cases) {
        try (GuardedWayOut out =
            new GuardedWayOut(InsideList.of(c.list), names, Optional.empty())) {
          int before = inner.heard() + other.heard();
          if (c.opens) {
            assertEquals(200, out.send(to("http", c.host, c.port)).statusCode(), c.toString());
            assertEquals(
                Optional.of(c.host.toLowerCase() + ":" + c.port), out.inside(c.host, c.port));
          } else {
            assertThrows(
                BarredPlace.class, () -> out.send(to("http", c.host, c.port)), c.toString());
            assertEquals(Optional.empty(), out.inside(c.host, c.port));
          }
          assertEquals(before + (c.opens ? 1 : 0), inner.heard() + other.heard(), c.toString());
        }
      }
    }
  }

  @Test
  void aPublicPlaceIsNotCalledInside() throws Exception {
    Names names = host -> new InetAddress[] {InetAddress.getByName("8.8.8.8")};
    try (GuardedWayOut out =
        new GuardedWayOut(InsideList.of("0.0.0.0/0"), names, Optional.empty())) {
      assertEquals(Optional.empty(), out.inside("public.example", 443));
    }
  }

  private static HttpServer server(com.sun.net.httpserver.HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.start();
    return server;
  }

  @Test
  void aPlainRequestNamesTheHostThatWasAskedAndTheAnswerIsIts() throws Exception {
    List<String> heard = new ArrayList<>();
    HttpServer server =
        server(
            exchange -> {
              heard.add(exchange.getRequestHeaders().get("Host") + " " + exchange.getRequestURI());
              heard.add(String.valueOf(exchange.getRequestHeaders().get("Proxy-Authorization")));
              exchange.sendResponseHeaders(302, -1);
              exchange.close();
            });
    Names names = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    int port = server.getAddress().getPort();
    try (GuardedWayOut out =
        new GuardedWayOut(InsideList.of("wc.local"), names, Optional.empty())) {
      URI uri = URI.create("http://wc.local:" + port + "/a%20b?c=%E3%81%82");
      HttpRequest request = HttpRequest.newBuilder(uri).header("Host", "other.example").build();
      HttpResponse<byte[]> answer = out.send(request);
      assertEquals(302, answer.statusCode());
      assertEquals(uri, answer.uri());
      assertEquals(List.of("[wc.local:" + port + "] /a%20b?c=%E3%81%82", "null"), heard);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anAnswerHasASize() throws Exception {
    long[] length = {WayOut.LONGEST};
    HttpServer server = server(exchange -> stream(exchange, length[0]));
    int port = server.getAddress().getPort();
    try (GuardedWayOut out = out("127.0.0.1")) {
      assertEquals(WayOut.LONGEST, out.send(to("http", "127.0.0.1", port)).body().length);
      length[0]++;
      assertThrows(TooLong.class, () -> out.send(to("http", "127.0.0.1", port)));
      // without an end, and without a length
      length[0] = 0;
      assertThrows(TooLong.class, () -> out.send(to("http", "127.0.0.1", port)));
    } finally {
      server.stop(0);
    }
  }

  private static void stream(HttpExchange exchange, long length) throws IOException {
    exchange.sendResponseHeaders(200, length);
    byte[] part = new byte[1 << 16];
    try (OutputStream body = exchange.getResponseBody()) {
      for (long left = length == 0 ? Long.MAX_VALUE : length; left > 0; left -= part.length) {
        body.write(part, 0, (int) Math.min(left, part.length));
      }
    }
  }

  @Test
  void whereNobodyListensThereIsNoConnection() throws Exception {
    int closed;
    try (Listener gone = new Listener()) {
      closed = gone.port();
    }
    try (GuardedWayOut out = out("127.0.0.1")) {
      assertThrows(ConnectException.class, () -> out.send(to("http", "127.0.0.1", closed)));
      assertThrows(ConnectException.class, () -> out.send(to("https", "127.0.0.1", closed)));
      assertThrows(ConnectException.class, () -> out.send(to("https", "no-such.invalid", 443)));
    }
  }

  @Test
  void theTunnelServesNobodyElseAndNothingElse() throws Exception {
    Tunnel tunnel =
        new Tunnel(
            new PlaceJudge(
                InetAddress::getAllByName, new Reach.Everywhere(InsideList.of("127.0.0.1"))));
    try (Listener inner = new Listener()) {
      InetSocketAddress door = (InetSocketAddress) tunnel.proxy().address();
      assertTrue(door.getAddress().isLoopbackAddress());
      String to = "127.0.0.1:" + inner.port();
      String word = "Proxy-Authorization: " + tunnel.word() + "\r\n\r\n";
      assertEquals("407", say(door, "CONNECT " + to + " HTTP/1.1\r\n\r\n"));
      assertEquals(
          "407", say(door, "CONNECT " + to + " HTTP/1.1\r\nProxy-Authorization: Banto x\r\n\r\n"));
      assertEquals("405", say(door, "GET http://" + to + "/ HTTP/1.1\r\n" + word));
      assertEquals("405", say(door, "CONNECT a@" + to + " HTTP/1.1\r\n" + word));
      assertEquals("502", say(door, "CONNECT 127.0.0.1:99999 HTTP/1.1\r\n" + word));
      assertEquals("403", say(door, "CONNECT 127.0.0.2:" + inner.port() + " HTTP/1.1\r\n" + word));
      assertEquals("407", say(door, "CONNECT " + "x".repeat(8_000)));
      assertEquals(0, inner.heard());
      assertEquals("200", say(door, "CONNECT " + to + " HTTP/1.1\r\n" + word));
      tunnel.close();
      assertThrows(IOException.class, () -> say(door, "CONNECT " + to + " HTTP/1.1\r\n" + word));
    }
  }

  private static String say(InetSocketAddress door, String head) throws IOException {
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      socket.connect(door);
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      InputStream in = socket.getInputStream();
      String said = new String(in.readNBytes(12), US_ASCII);
      if (said.length() < 12) {
        throw new IOException("closed");
      }
      return said.substring(9);
    }
  }

  @Test
  void aSocketThatIsMadeGoesWhereItMay() throws Exception {
    try (Listener inner = new Listener();
        GuardedWayOut out = out("127.0.0.1")) {
      try (Socket socket = out.socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", inner.port()));
        socket.getOutputStream().write("hello\r\n".getBytes(US_ASCII));
        byte[] said = socket.getInputStream().readNBytes(8);
        assertArrayEquals("HTTP/1.1".getBytes(US_ASCII), said);
      }
    }
  }
}
