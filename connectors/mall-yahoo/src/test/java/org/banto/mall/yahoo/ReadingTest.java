// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.order.MallState.Standing;
import org.banto.payment.PaymentState;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private final TestClock time = new TestClock(SimulatedFarSide.NOON);
  private final SimulatedFarSide mall = SimulatedFarSide.open(time);
  private final MemoryTokens tokens = new MemoryTokens();
  private final Map<String, IncomingOrder> kept = new LinkedHashMap<>();
  private YahooShop shop = new YahooShop(mall.far(), tokens, Stores.STORE, time);
  private Cursor cursor = Cursor.START;

  @AfterEach
  void close() throws Exception {
    mall.close();
  }

  private String create(String kind) {
    return mall.tell("orders/create", "{'kinds':['" + kind + "'],'lines':2}")
        .path("orderNumbers")
        .path(0)
        .asText();
  }

  private void round() throws ConnectorException {
    boolean more = true;
    while (more) {
      Page<IncomingOrder> page = shop.orders(cursor);
      page.items().forEach(o -> kept.put(o.number(), o));
      cursor = page.next();
      more = page.more();
    }
  }

  private ReadOrder read(String number) throws ConnectorException {
    return shop.read(kept.get(number).payload());
  }

  @Test
  void anOrderIsReadOnlyWhenTenMinutesHavePassed() throws ConnectorException {
    shop = new YahooShop(mall.far(), tokens, Stores.with("", 10), time);
    String number = create("COOL");
    time.go(Duration.ofMinutes(9));
    round();
    assertFalse(kept.containsKey(number));
    time.go(Duration.ofMinutes(2));
    round();
    assertTrue(kept.containsKey(number));
  }

  @Test
  void anOrderThatIsNoXmlComesInAsItIsAndHoldsUpNoOther() throws ConnectorException {
    String before = create("COOL");
    String poison = create("COOL");
    String after = create("COOL");
    // a vertical tab, as it comes out of a spreadsheet, is in no XML
    mall.tell("orders/edit", "{'orderNumber':'" + poison + "','set':{'BuyerComments':'\\u000b'}}");
    time.go(Duration.ofHours(1));
    round();
    assertEquals(before, read(before).number());
    assertEquals(after, read(after).number());
    ConnectorException e = assertThrows(ConnectorException.class, () -> read(poison));
    assertEquals(Reason.MALFORMED, e.reason());
    mall.tell("orders/edit", "{'orderNumber':'" + poison + "','set':{'BuyerComments':''}}");
    time.go(Duration.ofHours(1));
    round();
    assertEquals(poison, read(poison).number());
  }

  @Test
  void whatChangesAtTheMallIsReadAgainAndNothingElse() throws ConnectorException {
    String other = create("COOL");
    time.go(Duration.ofHours(1));
    String transfer = create("BANK_TRANSFER");
    round();
    time.go(Duration.ofHours(5));
    round();
    assertEquals(Standing.AWAIT_PAYMENT, read(transfer).mall().standing());
    assertEquals(PaymentState.UNPAID, read(transfer).payment());
    mall.tell("orders/pay", "{'orderNumber':'" + transfer + "'}");
    kept.clear();
    round();
    assertEquals(Standing.NEW, read(transfer).mall().standing());
    assertEquals(PaymentState.PAID, read(transfer).payment());
    assertFalse(kept.containsKey(other));
  }

  @Test
  void theFirstRoundReadsHardlyAnyOrderTwice() throws ConnectorException {
    mall.tell("orders/create", "{'kinds':['COOL'],'count':40,'spreadSeconds':86400}");
    int orders = 0;
    boolean more = true;
    while (more) {
      Page<IncomingOrder> page = shop.orders(cursor);
      orders += page.items().size();
      cursor = page.next();
      more = page.more();
    }
    assertTrue(orders >= 40 && orders < 60, orders + " were read");
  }

  @Test
  void manyChangedOrdersAreReadAFewAPage() throws ConnectorException {
    mall.tell("orders/create", "{'kinds':['COOL'],'count':40,'spreadSeconds':86400}");
    round();
    List<String> all = List.copyOf(kept.keySet());
    time.go(Duration.ofHours(5));
    round();
    all.forEach(
        n -> mall.tell("orders/edit", "{'orderNumber':'" + n + "','set':{'BuyerComments':'至急'}}"));
    kept.clear();
    List<Integer> sizes = new ArrayList<>();
    boolean more = true;
    while (more) {
      Page<IncomingOrder> page = shop.orders(cursor);
      page.items().forEach(o -> kept.put(o.number(), o));
      sizes.add(page.items().size());
      cursor = page.next();
      more = page.more();
    }
    assertEquals(Set.copyOf(all), kept.keySet());
    assertTrue(sizes.stream().allMatch(n -> n <= 8), sizes.toString());
  }

  @Test
  void aSplitOrderIsTwoOrdersAndTheNewOneNamesTheOld() throws ConnectorException {
    String key = mall.tell("key", "{}").path("publicKey").asText();
    shop = new YahooShop(mall.far(), tokens, Stores.with(key, 0), time);
    String parent = create("COOL");
    round();
    time.go(Duration.ofHours(30));
    round();
    String child =
        mall.tell("orders/split", "{'orderNumber':'" + parent + "'}").path("orderNumber").asText();
    kept.clear();
    round();
    assertEquals(1, read(parent).placed().lines().size());
    assertEquals(1, read(child).placed().lines().size());
    assertTrue(read(child).placed().destinations().get(0).note().contains(parent));
  }

  @Test
  void everyKindOfOrderIsReadAndItsMoneyAddsUp() throws ConnectorException {
    mall.tell("orders/create", "{'count':80,'spreadSeconds':86400}");
    round();
    assertEquals(80, kept.size());
    for (IncomingOrder one : kept.values()) {
      var placed = shop.read(one.payload()).placed();
      long lines = placed.lines().stream().mapToLong(l -> l.amount().value()).sum();
      long charges = placed.amounts().charges().stream().mapToLong(c -> c.amount().value()).sum();
      assertEquals(lines + charges, placed.amounts().due().orElseThrow().value());
    }
  }

  @Test
  void signedByThePublicKeyTheAuthorizationLasts28Days() throws ConnectorException {
    String key = mall.tell("key", "{}").path("publicKey").asText();
    shop = new YahooShop(mall.far(), tokens, Stores.with(key, 0), time);
    assertEquals(Optional.of(LocalDate.of(2026, 12, 22)), shop.lastDay());
    time.go(Duration.ofDays(27));
    shop.check();
    assertEquals(Optional.of(LocalDate.of(2026, 12, 22)), shop.lastDay());
    time.go(Duration.ofDays(2));
    ConnectorException e = assertThrows(ConnectorException.class, shop::check);
    assertEquals(Reason.UNAUTHORIZED, e.reason());
    assertEquals(".code", e.field());
  }

  @Test
  void aKeyThatIsNoKeyIsTold() {
    shop = new YahooShop(mall.far(), tokens, Stores.with("-----BEGIN-----", 0), time);
    ConnectorException e = assertThrows(ConnectorException.class, shop::check);
    assertEquals(Reason.MISCONFIGURED, e.reason());
    assertEquals("publicKey", e.field());
  }

  @Test
  void anOrderThatMayNotShipYetIsLeftForLater() throws ConnectorException {
    String number = create("BANK_TRANSFER");
    var report = YahooContractsTest.Reports.report(number, "123456789012");
    assertEquals(List.of(), shop.report(List.of(report)));
    mall.tell("orders/pay", "{'orderNumber':'" + number + "'}");
    assertEquals(Receipt.Status.ACCEPTED, shop.report(List.of(report)).get(0).status());
  }

  @Test
  void aThirdNumberIsNotToldAndTheReceiptSaysSo() throws ConnectorException {
    String number = create("COOL");
    var report = YahooContractsTest.Reports.report(number, "111111111111", "222222222222", "3333");
    Receipt receipt = shop.report(List.of(report)).get(0);
    assertEquals(Receipt.Status.ACCEPTED, receipt.status());
    Text words = receipt.words().orElseThrow();
    assertTrue(words.ja().contains("2つまで"));
    assertTrue(words.en().contains("Two waybill numbers"));
    assertEquals(2, mall.order(number).path("shipments").size());
  }

  @Test
  void aMaintenancePageIsNoTrouble() {
    mall.tell("faults", "{'fault':'HTML','operation':'orderList'}");
    ConnectorException e = assertThrows(ConnectorException.class, shop::check);
    assertEquals(Reason.UNAVAILABLE, e.reason());
  }
}
