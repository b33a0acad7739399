// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest extends MallTest {
  private static final String DAYS = "{'count':%d,'spreadSeconds':%d,'seed':1}";

  private Set<String> created(int count, Duration spread) {
    return new HashSet<>(create(String.format(DAYS, count, spread.toSeconds())));
  }

  @Test
  void everyOrderOfTheFirstDaysIsRead() throws Exception {
    Set<String> all = created(1300, Duration.ofDays(20));
    round(shop);
    assertEquals(all, kept.keySet());
    String json = new String(kept.values().iterator().next().payload().bytes(), "UTF-8");
    assertTrue(json.startsWith("{\"orderNumber\":") && json.endsWith("}"));
  }

  @Test
  void anEmptyShopIsReadWithoutTrouble() throws Exception {
    assertEquals(0, round(shop));
    assertEquals(0, kept.size());
    int first = outbound.requests().size();
    round(shop);
    int all = outbound.requests().size();
    assertTrue(first <= 9 && all - first == 3, "requests " + all);
  }

  @Test
  void moreOrdersInOneSecondThanAPageHoldsAreAllRead() throws Exception {
    Set<String> all = created(1200, Duration.ZERO);
    round(shop);
    assertEquals(all, kept.keySet());
  }

  @Test
  void whatTheMallChangesIsSeenInTheNextRound() throws Exception {
    List<String> some =
        create("{'count':3,'kinds':['COOL'],'progress':100,'spreadSeconds':864000}");
    String waiting = create("{'count':1,'kinds':['BANK_TRANSFER'],'progress':200}").get(0);
    round(shop);
    later(Duration.ofDays(2));
    tell("orders/cancel", "{'orderNumber':'" + some.get(0) + "'}");
    tell("orders/edit", "{'orderNumber':'" + some.get(1) + "','set':{'remarks':'急ぎで'}}");
    tell("orders/pay", "{'orderNumber':'" + waiting + "'}");
    round(shop);
    assertEquals("900", progress(some.get(0)));
    assertEquals("急ぎで", shop.read(kept.get(some.get(1)).payload()).placed().remarks());
    assertEquals("300", progress(waiting));
  }

  /** 3,000 open orders are ten pages of four requests. */
  @Test
  void manyOpenOrdersAreReadAgainASliceInEachRound() throws Exception {
    Set<String> all = created(3_000, Duration.ofDays(40));
    String waiting =
        create("{'count':1,'kinds':['BANK_TRANSFER'],'progress':200,'spreadSeconds':3000000}")
            .get(0);
    round(shop);
    assertTrue(kept.keySet().containsAll(all), "the first time they are new, and all come in");
    round(shop);
    later(Duration.ofHours(1));
    List<String> some = all.stream().sorted().toList();
    List<String> cancelled = List.of(some.get(10), some.get(1_500), some.get(2_990));
    cancelled.forEach(number -> tell("orders/cancel", "{'orderNumber':'" + number + "'}"));
    tell("orders/pay", "{'orderNumber':'" + waiting + "'}");
    for (int i = 0; i < 3; i++) {
      int before = outbound.requests().size();
      round(shop);
      int requests = outbound.requests().size() - before;
      assertTrue(requests <= 4 * Bookmark.SLICE + 10, "requests " + requests);
      assertEquals("300", progress(waiting), "a payment is seen in the next round");
    }
    for (String number : cancelled) {
      assertEquals("900", progress(number));
    }
  }

  /** On a great sale the overlap holds more than a round reads again: 2,400 orders are eight pages. */
  @Test
  void ofALongOverlapOnlyWhatIsNewIsFetched() throws Exception {
    round(shop);
    Set<String> all = created(2_400, Duration.ofMinutes(20));
    round(shop);
    assertEquals(all, kept.keySet());
    later(Duration.ofMinutes(1));
    String late = create("{'count':1,'spreadSeconds':30}").get(0);
    int before = outbound.requests().size();
    round(shop);
    int requests = outbound.requests().size() - before;
    assertTrue(kept.containsKey(late));
    // a slice whole; of the other pages, of the orders and of their payments, the search alone
    assertTrue(requests <= 4 * Bookmark.SLICE + 20, "requests " + requests);

    // negative control: who has just started knows none of it
    RakutenShop started = shop(0, time);
    before = outbound.requests().size();
    round(started);
    assertTrue(outbound.requests().size() - before > 4 * Bookmark.SLICE + 20);
  }

  /** A page that the house could not keep is no page that it knows. */
  @Test
  void whatWasReadAndNotKeptIsFetchedAgain() throws Exception {
    round(shop);
    Set<String> all = created(1_800, Duration.ofMinutes(20));
    round(shop);
    all.addAll(create("{'count':1200,'spreadSeconds':1200,'seed':2}"));
    boolean more = true;
    while (more) {
      shop.orders(cursor); // and the house dies
      more = page(shop);
    }
    assertEquals(all, kept.keySet());
  }

  @Test
  void anOpenOrderOfHalfAYearIsStillLookedAt() throws Exception {
    String old = create("{'count':2,'kinds':['RESERVATION'],'spreadSeconds':15552000}").get(0);
    round(shop);
    assertTrue(kept.containsKey(old));
    later(Duration.ofHours(7));
    tell("orders/cancel", "{'orderNumber':'" + old + "'}");
    round(shop);
    assertEquals("900", progress(old));
  }

  @Test
  void whenAnExpiredKeyIsRenewedTheGapIsReadUp() throws Exception {
    Set<String> all = created(20, Duration.ofDays(2));
    tell("key", "{'expires':'2026-11-24T23:59:59+0900'}");
    round(shop);
    later(Duration.ofDays(1));
    Cursor stopped = cursor;
    for (int day = 0; day < 5; day++) {
      all.addAll(create("{'count':10}"));
      ConnectorException refused = assertThrows(ConnectorException.class, () -> page(shop));
      assertEquals(Reason.UNAUTHORIZED, refused.reason());
      assertEquals(RmsAccount.FIELD_KEY, refused.field());
      later(Duration.ofDays(1));
    }
    assertEquals(stopped, cursor);
    tell("key", "{'licenseKey':'SL000000_renewed','expires':'2027-02-28T23:59:59+0900'}");
    RakutenShop renewed = new RakutenShop(outbound, account("SL000000_renewed", 0), time);
    assertEquals(0, round(renewed));
    assertEquals(all, kept.keySet());
  }

  @Test
  void ordersOfAnOutageOfThreeDaysAreAllThere() throws Exception {
    Set<String> all = created(50, Duration.ofDays(1));
    round(shop);
    tell("maintenance", "{'on':true}");
    for (int hour = 0; hour < 72; hour++) {
      later(Duration.ofHours(1));
      all.addAll(created(20, Duration.ofHours(1)));
      ConnectorException down = assertThrows(ConnectorException.class, () -> page(shop));
      assertEquals(Reason.UNAVAILABLE, down.reason());
    }
    tell("maintenance", "{'on':false}");
    assertEquals(0, round(shop));
    assertEquals(all, kept.keySet());
  }

  @ParameterizedTest
  @ValueSource(ints = {-48, 48})
  void aClockThatIsWrongByDaysLosesNothing(int hours) throws Exception {
    RakutenShop wrong = shop(0, Clock.offset(time, Duration.ofHours(hours)));
    Set<String> all = created(30, Duration.ofDays(1));
    round(wrong);
    for (int i = 0; i < 20; i++) {
      later(Duration.ofMinutes(30));
      all.addAll(created(3, Duration.ofMinutes(10)));
      round(i % 5 == 4 ? shop : wrong);
    }
    assertEquals(all, kept.keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TOO_MANY",
        "ERROR",
        "RESET",
        "TRUNCATED",
        "CUT",
        "CHARSET",
        "HTML",
        "NO_ANSWER",
        "DUPLICATE_PAGE",
        "REORDERED_PAGE",
        "SHIFTED_PAGE"
      })
  void underFaultsNothingIsLostAndNothingDamagedIsKept(String fault) throws Exception {
    Set<String> all = created(700, Duration.ofDays(20));
    tell("faults", "{'fault':'" + fault + "','probability':0.3,'seed':11}");
    round(shop);
    tell("faults/clear", "{}");
    assertEquals(all, kept.keySet());
    for (String number : kept.keySet()) {
      assertEquals(number, shop.read(kept.get(number).payload()).number());
    }
  }

  @Test
  void faultsHaveTheirReasons() throws Exception {
    create("{'count':1,'kinds':['ODD_LETTERS']}");
    assertEquals(Reason.THROTTLED, reason("{'fault':'TOO_MANY','retryAfter':3}"));
    assertEquals(Reason.UNAVAILABLE, reason("{'fault':'ERROR','status':503}"));
    assertEquals(Reason.UNAVAILABLE, reason("{'fault':'HTML'}"));
    assertEquals(Reason.MALFORMED, reason("{'fault':'TRUNCATED'}"));
    assertEquals(Reason.NO_ANSWER, reason("{'fault':'RESET'}"));
    assertEquals(Reason.MALFORMED, reason("{'fault':'CHARSET','operation':'getOrder'}"));
  }

  private Reason reason(String fault) {
    tell("faults", fault);
    Cursor before = cursor;
    ConnectorException trouble = assertThrows(ConnectorException.class, () -> page(shop));
    assertEquals(before, cursor);
    return trouble.reason();
  }

  @Test
  void anExpiredKeyNamesItsField() throws Exception {
    shop.check();
    tell("key", "{'expired':true}");
    ConnectorException closed = assertThrows(ConnectorException.class, shop::check);
    assertEquals(Reason.UNAUTHORIZED, closed.reason());
    assertEquals(".licenseKey", closed.field());
    RakutenShop blank = new RakutenShop(outbound, account("", 0), time);
    ConnectorException missing = assertThrows(ConnectorException.class, blank::check);
    assertEquals(Reason.MISCONFIGURED, missing.reason());
    assertEquals(".licenseKey", missing.field());
  }
}
