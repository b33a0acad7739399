// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.Push;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderLine;
import org.junit.jupiter.api.Test;

class ReadingTest extends StoreTest {
  @Test
  void anOrderWithManyLinesIsReadWhole() throws Exception {
    String number = store.create("{'kinds':['FORTY_LINES']}").get(0);
    round();
    assertEquals(40, read(number).placed().lines().size());
  }

  @Test
  void everyKindOfOrderAddsUp() throws Exception {
    List<String> numbers = store.create("{'count':100}");
    round();
    for (String number : numbers) {
      var placed = read(number).placed();
      long sum = placed.lines().stream().mapToLong(l -> l.amount().value()).sum();
      sum += placed.amounts().charges().stream().mapToLong(c -> c.amount().value()).sum();
      assertEquals(Optional.of(sum), placed.amounts().due().map(y -> y.value()), number);
    }
  }

  @Test
  void anEditAndACancelInShopifyAreSeenOnTheNextRound() throws Exception {
    String edited = store.create("{'kinds':['PLAIN'],'lines':2}").get(0);
    String off = store.create("{'kinds':['PLAIN']}").get(0);
    round();
    long before = read(edited).placed().amounts().due().orElseThrow().value();
    time.go(Duration.ofMinutes(10));
    store.tell("orders/line", "{'orderNumber':'" + edited + "','line':1,'pieces':0}");
    store.tell("orders/cancel", "{'orderNumber':'" + off + "'}");
    round();
    List<OrderLine> lines = read(edited).placed().lines();
    assertTrue(lines.get(0).struck());
    long due = read(edited).placed().amounts().due().orElseThrow().value();
    assertEquals(before - lines.get(0).amount().value(), due);
    assertEquals(Standing.CANCELLED, read(off).mall().standing());
  }

  @Test
  void whatShopifyCannotPayForNowIsWaitedForExactly() throws Exception {
    List<String> numbers = store.create("{'count':12}");
    store.tell("bucket", "{'most':2000,'rate':100,'available':40}");
    ConnectorException e = assertThrows(ConnectorException.class, () -> shop.orders(Cursor.START));
    assertEquals(Reason.THROTTLED, e.reason());
    Duration wait = e.retryAfter().orElseThrow();
    assertTrue(wait.toSeconds() >= 5 && wait.toSeconds() <= 10, wait + " at 100 a second");
    time.go(wait.minusSeconds(1));
    assertThrows(ConnectorException.class, () -> shop.orders(Cursor.START));
    time.go(Duration.ofSeconds(1));
    shop.orders(Cursor.START);
    store.tell("bucket", "{'most':1000,'rate':50,'available':0}");
    assertTrue(round() > 0, "never throttled");
    assertEquals(12, kept.size());
    assertTrue(kept.keySet().containsAll(numbers));
  }

  @Test
  void aCursorThatShopifyNoLongerKnowsBeginsTheRoundAnew() throws Exception {
    store.create("{'count':12}");
    String place = shop.orders(Cursor.START).next().value();
    cursor = new Cursor(place.substring(0, place.lastIndexOf(' ') + 1) + "bm8gcGxhY2U=");
    round();
    assertEquals(12, kept.size());
  }

  @Test
  void changesWhileReadingAreNotLeftOut() throws Exception {
    List<String> numbers = store.create("{'count':30,'spreadSeconds':86400}");
    cursor = shop.orders(cursor).next();
    time.go(Duration.ofSeconds(30));
    store.tell("orders/pay", "{'orderNumber':'" + numbers.get(1) + "'}");
    store.tell("orders/pay", "{'orderNumber':'" + numbers.get(20) + "'}");
    round();
    assertTrue(kept.containsKey(numbers.get(1)), "changed after it had been read");
    assertTrue(kept.keySet().containsAll(numbers.subList(5, 30)));
  }

  @Test
  void everyTroubleOfTheStoreIsGotOver() throws Exception {
    List<String> numbers = store.create("{'count':40}");
    for (String fault :
        List.of("TOO_MANY", "ERROR", "NO_ANSWER", "RESET", "TRUNCATED", "CUT", "CHARSET", "HTML")) {
      store.tell("faults", "{'fault':'" + fault + "','retryAfter':1,'status':503}");
      round();
      assertTrue(kept.keySet().containsAll(numbers), fault);
      kept.clear();
      cursor = Cursor.START;
    }
  }

  @Test
  void aWrongVersionOrTokenNamesItsSetting() {
    ShopifyAccount a = SimulatedStore.account();
    ShopifyAccount odd =
        new ShopifyAccount(
            a.url(),
            "latest",
            a.token(),
            a.pushes(),
            30,
            a.payments(),
            a.keys(),
            "",
            a.carriers(),
            false,
            a.cancels());
    ConnectorException version =
        assertThrows(
            ConnectorException.class, () -> new ShopifyShop(store.far(), odd, time).check());
    assertEquals("apiVersion", version.field());
    assertEquals(
        "https://mise.myshopify.com", ShopifyAccount.url("", "https://mise.myshopify.com/admin"));
    assertEquals("https://mise.myshopify.com", ShopifyAccount.url("", "mise"));
    assertEquals("http://localhost:8300", ShopifyAccount.url("http://localhost:8300/", "mise"));
  }

  @Test
  void aWebhookOfTheStoreIsGenuineAndAlteredOnesAreNot() throws Exception {
    LinkedBlockingQueue<Push> heard = new LinkedBlockingQueue<>();
    HttpServer listener = listener(heard);
    String url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/";
    String secret = SimulatedStore.PUSH_SECRET;
    store.tell("webhooks", "{'url':'" + url + "','secret':'" + secret + "'}");
    store.create("{'count':1}");
    Push push = heard.poll(60, TimeUnit.SECONDS);
    listener.stop(0);
    assertTrue(shop.genuine(push));
    byte[] other = push.body().clone();
    other[other.length / 2] ^= 1;
    assertEquals(false, shop.genuine(new Push("", push.headers(), other)));
  }

  private static HttpServer listener(LinkedBlockingQueue<Push> heard) throws IOException {
    HttpServer listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    listener.createContext(
        "/",
        exchange -> {
          Map<String, List<String>> headers = exchange.getRequestHeaders();
          heard.add(new Push("", headers, exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    listener.start();
    return listener;
  }

  @Test
  void theBodyOfAnOrderAsShopifyPublishesItIsNoLongerThanAPushMayBe() throws IOException {
    String fixtures = System.getProperty("banto.fixtures", "");
    assumeTrue(!fixtures.isEmpty(), "banto.fixtures is not set: the published order is not there");
    Path order = Path.of(fixtures, "third-party", "shopify-rest", "order.json");
    assertTrue(Files.size(order) < 256 * 1024);
  }
}
