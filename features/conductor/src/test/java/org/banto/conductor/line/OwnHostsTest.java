// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.flow.fake.Samples;
import org.banto.wayout.GuardedWayOut;
import org.banto.wayout.InsideList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security.H5")
class OwnHostsTest {
  private final ConnectionKey far = new ConnectionKey(Samples.MAIN, ConnectionId.of("mall~one"));
  private final SavedConnections saved = ToHere.saved();
  private final AtomicLong now = new AtomicLong();
  private long edition;
  private final OwnHosts hosts =
      ToHere.hosts(saved, List.of("files.mall.example", "*.cdn.example"), now::get);
  private final HttpLanes lines = new HttpLanes(1, (f, answer, why) -> {});
  private final AtomicInteger heard = new AtomicInteger();
  private HttpServer inner;

  @BeforeEach
  void open() throws Exception {
    inner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inner.createContext(
        "/",
        exchange -> {
          heard.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    inner.start();
  }

  @AfterEach
  void close() {
    inner.stop(0);
  }

  private void save(Map<String, String> values) {
    saved.keep(far, new SavedConnection(true, ++edition, values), Samples.CLERK);
  }

  @Test
  void aConnectionHasTheHostsOfItsSettingsAndThoseItsConnectorStates() {
    save(
        Map.of(
            "url", "https://API.mall.example:8443/v1",
            "shop", "shop.example/path",
            "note", "see https://other.example",
            ".secret", "https://secret.example"));
    for (String own :
        List.of(
            "api.mall.example",
            "API.Mall.Example",
            "shop.example",
            "files.mall.example",
            "a.cdn.example",
            "a.b.cdn.example")) {
      assertTrue(hosts.has(far, own), own);
    }
    for (String other :
        List.of(
            "mall.example",
            "x.api.mall.example",
            "api.mall.example.thief.example",
            "cdn.example",
            "xcdn.example",
            "other.example",
            "secret.example",
            "127.0.0.1")) {
      assertFalse(hosts.has(far, other), other);
    }
    ConnectionKey osaka = new ConnectionKey(new AccountId("osaka"), far.id());
    assertFalse(hosts.has(osaka, "api.mall.example"));
  }

  /** A reading that is under way when the shop changes the address must not stop the connection. */
  @Test
  void whatIsUnderWayWhenTheAddressChangesStillEnds() {
    save(Map.of("url", "https://old.example"));
    assertTrue(hosts.has(far, "old.example"));
    save(Map.of("url", "https://new.example"));
    assertTrue(hosts.has(far, "new.example"));
    assertTrue(hosts.has(far, "old.example"));
    assertFalse(hosts.has(far, "other.example"));
    now.addAndGet(Duration.ofMinutes(2).toNanos());
    assertTrue(hosts.has(far, "new.example"));
    assertFalse(hosts.has(far, "old.example"));
  }

  private HttpRequest request() {
    URI uri = URI.create("http://127.0.0.1:" + inner.getAddress().getPort() + "/");
    return HttpRequest.newBuilder(uri).build();
  }

  private ConnectorException refused(PacedOutbound outbound) {
    return assertThrows(
        ConnectorException.class, () -> lines.during(far, () -> outbound.send(request())));
  }

  @Test
  void aRequestToAnotherHostIsNotSent() throws Exception {
    PacedOutbound outbound = ToHere.outbound(lines, hosts, "127.0.0.1", 1_000, Clock.systemUTC());
    save(Map.of("url", "https://api.mall.example"));
    ConnectorException e = refused(outbound);
    assertEquals(Reason.MISCONFIGURED, e.reason());
    assertTrue(e.getMessage().contains("127.0.0.1"), e.getMessage());
    assertEquals(0, heard.get());
  }

  @Test
  void itsOwnHostIsReachedWhenItIsPublicOrListedAlone() throws Exception {
    save(Map.of("url", "http://127.0.0.1:" + inner.getAddress().getPort()));
    ConnectorException e = refused(ToHere.outbound(lines, hosts, "", 1_000, Clock.systemUTC()));
    assertEquals(Reason.MISCONFIGURED, e.reason());
    assertTrue(e.getMessage().contains("許可リスト"), e.getMessage());
    assertTrue(e.getMessage().contains("banto:inside 127.0.0.1:"), e.getMessage());
    assertEquals(0, heard.get());
    String place = "127.0.0.1:" + inner.getAddress().getPort();
    PacedOutbound outbound = ToHere.outbound(lines, hosts, place, 1_000, Clock.systemUTC());
    assertEquals(204, lines.during(far, () -> outbound.send(request())).statusCode());
    assertEquals(1, heard.get());
    assertEquals(List.of(place), hosts.inside(far, new GuardedWayOut(InsideList.of(place))));
    assertEquals(List.of(), hosts.inside(far, new GuardedWayOut(InsideList.of(""))));
  }

  /** Whoever asks for no connection has no hosts of its own; addresses are judged all the same. */
  @Test
  void withoutAConnectionAddressesAreJudged() {
    PacedOutbound outbound = ToHere.outbound(lines, hosts, "", 1_000, Clock.systemUTC());
    ConnectorException e = assertThrows(ConnectorException.class, () -> outbound.send(request()));
    assertTrue(e.getMessage().contains("許可リスト"), e.getMessage());
    assertEquals(0, heard.get());
  }
}
