// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.net.BarredPlace;
import org.banto.net.SimulatedPlaces;
import org.banto.net.WayOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing leaves an account for practice but to what is simulated; the others are as ever. */
class GuardedWaysOutTest {
  private static final AccountId AT_WORK = new AccountId("main");
  private static final AccountId PRACTISES = new AccountId("renshu");

  private final List<Account> accounts =
      new ArrayList<>(List.of(new Account(AT_WORK, "本店"), new Account(PRACTISES, "練習用", true)));
  private final List<String> heard = new ArrayList<>();
  private HttpServer here;
  private int port;

  @BeforeEach
  void listen() throws Exception {
    here = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    here.createContext(
        "/",
        exchange -> {
          heard.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    here.start();
    port = here.getAddress().getPort();
  }

  @AfterEach
  void close() {
    here.stop(0);
  }

  private GuardedWaysOut ways(String listed) {
    return ways(listed, p -> false);
  }

  private GuardedWaysOut ways(String listed, SimulatedPlaces simulated) {
    return new GuardedWaysOut(
        InsideList.of(listed),
        new Accounts() {
          @Override
          public List<Account> all() {
            return accounts;
          }

          @Override
          public void keep(Account account) {
            accounts.add(account);
          }
        },
        simulated);
  }

  private int send(WayOut out, String url) throws Exception {
    return out.send(HttpRequest.newBuilder(URI.create(url)).build()).statusCode();
  }

  private void barred(WayOut out, String url) {
    BarredPlace e = assertThrows(BarredPlace.class, () -> send(out, url), url);
    assertTrue(e.sentence().ja().startsWith("練習用の店舗IDのため"), e.getMessage());
  }

  @Test
  void whoPractisesReachesWhatIsSimulatedAlone() throws Exception {
    try (GuardedWaysOut ways = ways("127.0.0.1:" + port)) {
      WayOut practice = ways.of(PRACTISES);
      String url = "http://127.0.0.1:" + port;
      // what the operator lists is somebody's at work; what is public is, too
      barred(practice, url + "/listed");
      barred(practice, "http://192.0.2.1/");
      barred(practice, "https://8.8.8.8/");
      barred(practice, "http://8.8.8.8:" + port + "/");
      assertThrows(
          BarredPlace.class,
          () -> practice.socket().connect(new InetSocketAddress("8.8.8.8", 25), 1_000));
      assertEquals(List.of(), heard);
    }
    try (GuardedWaysOut ways = ways("", p -> p == port)) {
      WayOut practice = ways.of(PRACTISES);
      assertEquals(200, send(practice, "http://127.0.0.1:" + port + "/simulated"));
      barred(practice, "http://127.0.0.1:" + (port + 1) + "/");
      barred(practice, "http://8.8.8.8:" + port + "/");
      assertEquals(List.of("/simulated"), heard);
    }
  }

  @Test
  void whoIsAtWorkDoesNotReachWhatIsSimulated() throws Exception {
    try (GuardedWaysOut ways = ways("", p -> p == port)) {
      String url = "http://127.0.0.1:" + port + "/";
      assertThrows(BarredPlace.class, () -> send(ways.of(AT_WORK), url));
      assertThrows(BarredPlace.class, () -> send(ways.ofTheHouse(), url));
      assertEquals(200, send(ways.of(PRACTISES), url));
    }
    try (GuardedWaysOut ways = ways("127.0.0.1")) {
      assertEquals(200, send(ways.of(AT_WORK), "http://127.0.0.1:" + port + "/"));
    }
  }

  @Test
  void anAccountThatIsOpenedLaterGoesItsOwnWay() throws Exception {
    try (GuardedWaysOut ways = ways("127.0.0.1")) {
      String url = "http://127.0.0.1:" + port + "/";
      assertEquals(200, send(ways.of(AT_WORK), url));
      AccountId osaka = new AccountId("osaka");
      barred(ways.of(osaka), url);
      accounts.add(new Account(osaka, "大阪店"));
      assertEquals(200, send(ways.of(osaka), url));
      AccountId kobe = new AccountId("kobe");
      accounts.add(new Account(kobe, "神戸の練習", true));
      barred(ways.of(kobe), url);
    }
  }
}
