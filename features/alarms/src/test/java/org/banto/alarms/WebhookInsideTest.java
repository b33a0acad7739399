// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.fakes.OneWay;
import org.banto.flow.AlarmMessage;
import org.banto.wayout.GuardedWayOut;
import org.banto.wayout.InsideList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An alarm is told to a program in the house's own network when the operator has listed it. */
@Tag("security.H5")
class WebhookInsideTest {
  private static final AlarmMessage MESSAGE = new AlarmMessage("id", "件名", "本文");

  private static Target to(String way, String url) {
    return new Target(
        way, "夜の当番", way, "", url, "{\"text\": \"{{text}}\"}", "ja", true, Set.of(), "", "", true);
  }

  @Test
  void withoutTheListItHearsNothing() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    HttpServer inner = HttpServer.create(new InetSocketAddress(0), 0);
    inner.createContext(
        "/",
        exchange -> {
          heard.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    inner.start();
    int port = inner.getAddress().getPort();
    try (GuardedWayOut closed = new GuardedWayOut(InsideList.of(""));
        GuardedWayOut open = new GuardedWayOut(InsideList.of("127.0.0.1:" + port))) {
      for (String way : List.of("slack", "lineworks", "json")) {
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]")) {
          for (String scheme : List.of("http", "https")) {
            String url = scheme + "://" + host + ":" + port + "/hook/secret";
            ConnectorException e =
                assertThrows(
                    ConnectorException.class,
                    () -> new Webhooks(new OneWay(closed)).tell(House.MAIN, to(way, url), MESSAGE),
                    url);
            assertEquals(Reason.MISCONFIGURED, e.reason());
            assertTrue(e.getMessage().contains("許可リスト"), e.getMessage());
            assertTrue(!e.getMessage().contains("secret"), e.getMessage());
          }
        }
      }
      assertEquals(0, heard.get());
      new Webhooks(new OneWay(open))
          .tell(House.MAIN, to("json", "http://127.0.0.1:" + port + "/hook"), MESSAGE);
      assertEquals(1, heard.get());
    } finally {
      inner.stop(0);
    }
  }
}
