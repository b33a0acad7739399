// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often orders are fetched: each is a request, and a store has fifty thousand a day. */
class FetchesTest {
  /** The bookmark before the second page of the sweep over two days. */
  private static final String RECENT_PAGE_2 = "1 1 [0-9]+ 2 .*";

  private static final String SHIFT = "{'fault':'SHIFTED_PAGE','operation':'orderList'}";

  private final TestClock time = new TestClock(SimulatedFarSide.NOON);
  private final MemoryTokens tokens = new MemoryTokens();
  private final SimulatedFarSide mall = SimulatedFarSide.open(time);
  private final YahooShop shop = new YahooShop(mall.far(), tokens, Stores.STORE, time);
  private Cursor cursor = Cursor.START;
  private Runnable beforePage2 = () -> {};

  @BeforeEach
  void authorize() {
    mall.authorize(tokens, time);
  }

  @AfterEach
  void close() throws Exception {
    mall.close();
  }

  private List<String> sell(int count, int spreadSeconds) {
    List<String> numbers = new ArrayList<>();
    String wish = "{'count':" + count + ",'lines':1,'spreadSeconds':" + spreadSeconds + "}";
    mall.tell("orders/create", wish).path("orderNumbers").forEach(n -> numbers.add(n.asText()));
    return numbers;
  }

  /** Reads to the end of a round; the orders that were brought. */
  private List<String> round() throws ConnectorException {
    List<String> brought = new ArrayList<>();
    Page<IncomingOrder> page;
    do {
      page = shop.orders(cursor);
      page.items().forEach(o -> brought.add(o.number()));
      cursor = page.next();
      if (cursor.value().matches(RECENT_PAGE_2)) {
        beforePage2.run();
      }
    } while (page.more());
    return brought;
  }

  private int fetches() {
    return mall.tell("state", "{}").path("calls").path("orderInfo").asInt();
  }

  /** Fetches of a round beyond one for each order it brought. */
  private int more() throws ConnectorException {
    int before = fetches();
    int brought = new HashSet<>(round()).size();
    return fetches() - before - brought;
  }

  /** The newest one may still change in its second, so each sweep of the round brings it. */
  @Test
  void anOrderIsFetchedOnceInARoundButTheNewest() throws ConnectorException {
    sell(40, 150_000);
    round();
    for (int i = 0; i < 11; i++) {
      time.go(Duration.ofMinutes(5));
      sell(3, 200);
      int more = more();
      assertTrue(more <= 2, "round " + i + ": " + more);
    }
    time.go(Duration.ofMinutes(5));
    sell(3, 200);
    assertTrue(more() <= 3, "with the sweep of every hour");
  }

  /** A page of the list of two days begins one later than it should; that of sixty days has the order all the same. */
  @Test
  void whatSlippedFromOneSweepIsBroughtByTheNext() throws ConnectorException {
    List<String> byTime = sell(130, 150_000);
    round();
    time.go(Duration.ofHours(2));
    String slips = byTime.get(100);
    mall.tell("orders/pay", "{'orderNumber':'" + slips + "'}");
    List<String> faults = new ArrayList<>();
    beforePage2 = () -> faults.add(mall.tell("faults", SHIFT).toString());
    assertEquals(List.of(slips), round().stream().filter(slips::equals).toList());
    assertEquals(1, faults.size(), "pages that were shifted");
  }
}
