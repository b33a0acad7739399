// SPDX-License-Identifier: Apache-2.0
package org.banto.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Connection;
import org.banto.house.Connection.State;
import org.banto.house.Connections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeMallsTest {
  private static final AccountId HERE = new AccountId("renshu");
  private static final Actor BY = Actor.staff("hanako");

  @TempDir Path folder;
  private final Book book = new Book();
  private final PracticePorts ports = new PracticePorts();

  /** Connections as the house would keep them. */
  private static final class Book implements Connections {
    private final Map<ConnectionId, Connection> kept = new HashMap<>();
    private final List<ConnectionId> woken = new ArrayList<>();
    private Set<String> connectors = Set.of("rakuten", "yahoo", "amazon", "shopify");

    @Override
    public List<Connection> list(AccountId account) {
      return List.copyOf(kept.values());
    }

    @Override
    public Optional<Connection> find(AccountId account, ConnectionId id) {
      return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Connection save(
        AccountId account, ConnectionId id, Map<String, String> settings, Actor by) {
      assertEquals(HERE, account);
      State state = connectors.contains(id.type()) ? State.STARTING : State.CONNECTOR_AWAY;
      Connection now =
          new Connection(
              id,
              account,
              Map.copyOf(settings),
              state,
              Text.same("words"),
              "",
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      kept.put(id, now);
      return now;
    }

    @Override
    public void enable(AccountId account, ConnectionId id, boolean on, Actor by) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void choose(AccountId account, ConnectionId id, Actor by) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(AccountId account, ConnectionId id, Actor by) {
      kept.remove(id);
    }

    @Override
    public void test(AccountId account, ConnectionId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void wake(AccountId account, ConnectionId id) {
      woken.add(id);
    }
  }

  private PracticeMalls malls() {
    Accounts accounts =
        new Accounts() {
          @Override
          public List<Account> all() {
            return List.of(
                new Account(new AccountId("main"), "本店"), new Account(HERE, "練習用", true));
          }

          @Override
          public void keep(Account account) {
            throw new UnsupportedOperationException();
          }
        };
    return new PracticeMalls(accounts, book, ports, folder);
  }

  private URI url(String mall) {
    return URI.create(book.kept.get(ConnectionId.of(mall + "~renshu")).settings().get("url"));
  }

  private static int orders(URI mall) throws Exception {
    HttpRequest ask = HttpRequest.newBuilder(mall.resolve("/_control/orders")).build();
    String all = HttpClient.newHttpClient().send(ask, BodyHandlers.ofString()).body();
    return all.split("\"orderNumber\"").length - 1;
  }

  @Test
  void theMallsOpenWithOrdersAndMoreComeIn() throws Exception {
    try (PracticeMalls malls = malls()) {
      assertTrue(malls.practises(HERE));
      assertFalse(malls.practises(new AccountId("main")));
      assertEquals(List.of(), malls.of(HERE));
      malls.begin(HERE, BY);
      assertEquals(List.of(PracticeMall.values()), malls.of(HERE));
      assertEquals(4, book.kept.size());
      for (Connection each : book.kept.values()) {
        int port = URI.create(each.settings().get("url")).getPort();
        assertTrue(ports.at(port), each.id().toString());
      }
      assertFalse(ports.at(1));
      assertEquals(PracticeMalls.FIRST, orders(url("rakuten")));
      malls.order(HERE, 5);
      assertEquals(PracticeMalls.FIRST + 5, orders(url("rakuten")));
      assertEquals(4, book.woken.size());
      malls.order(new AccountId("main"), 5);
      assertEquals(4, book.woken.size(), "an account at work has none");
      URI before = url("yahoo");
      malls.begin(HERE, BY);
      assertEquals(before, url("yahoo"), "what is open stays");
    }
  }

  @Test
  void aConnectorThatIsNotThereHasNoMall() {
    book.connectors = Set.of("rakuten");
    try (PracticeMalls malls = malls()) {
      malls.begin(HERE, BY);
      assertEquals(List.of(PracticeMall.RAKUTEN), malls.of(HERE));
      assertEquals(Set.of(ConnectionId.of("rakuten~renshu")), book.kept.keySet());
    }
  }

  @Test
  void aHouseThatStartsOpensThemWhereTheyWere() throws Exception {
    URI rakuten;
    URI yahoo;
    try (PracticeMalls malls = malls()) {
      malls.again();
      assertEquals(List.of(), malls.of(HERE), "nobody has begun");
      malls.begin(HERE, BY);
      malls.order(HERE, 3);
      rakuten = url("rakuten");
      yahoo = url("yahoo");
    }
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket stranger = new ServerSocket(yahoo.getPort(), 1, loopback);
        PracticeMalls malls = malls()) {
      malls.again();
      assertEquals(List.of(PracticeMall.values()), malls.of(HERE));
      assertEquals(rakuten, url("rakuten"));
      assertEquals(PracticeMalls.FIRST + 3, orders(rakuten), "it knows what it knew");
      assertNotEquals(yahoo, url("yahoo"), "its port is taken by now");
      assertTrue(ports.at(url("yahoo").getPort()));
      assertFalse(ports.at(stranger.getLocalPort()));
    }
  }
}
