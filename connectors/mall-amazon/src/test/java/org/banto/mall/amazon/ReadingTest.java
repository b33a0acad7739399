// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.TimeSlot;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.MallState.Standing;
import org.banto.order.TaxRate;
import org.banto.spapi.engine.Grant;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.Answer;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private final TestClock time = new TestClock(MemoryAmazon.NOON);
  private final MemoryAmazon mall = new MemoryAmazon(time);
  private final AmazonShop shop = new AmazonShop(mall.far, MemoryAmazon.ACCOUNT, time);

  private void fill(int orders) {
    for (int i = 0; i < orders; i++) {
      mall.add(i, MemoryAmazon.NOON.minus(Duration.ofHours(orders - i)), "UNSHIPPED", "MERCHANT");
    }
  }

  private ReadOrder read(ObjectNode order) throws Exception {
    return shop.read(new Payload(RawOrder.MEDIA_TYPE, SpApi.JSON.writeValueAsBytes(order)));
  }

  private static ObjectNode sample() {
    return MemoryAmazon.read("unshipped.json");
  }

  private long tokens() {
    return mall.far.requests().stream().filter(r -> r.uri().getHost().startsWith("lwa")).count();
  }

  @Test
  void theNextWalkBeginsWhereAmazonSaysTheLastOneEnded() throws Exception {
    fill(3);
    Page<IncomingOrder> page = shop.orders(Cursor.START);
    Bookmark next = Bookmark.read(page.next()).orElseThrow();
    assertEquals(MemoryAmazon.NOON.minus(Duration.ofMinutes(4)), next.from());
    time.go(Duration.ofDays(400));
    Instant still = Bookmark.read(page.next()).orElseThrow().from();
    assertEquals(next.from(), still);
  }

  @Test
  void aWalkWhoseTokenHasEndedOrIsRefusedIsBegunAgain() throws Exception {
    fill(150);
    Cursor middle = shop.orders(Cursor.START).next();
    time.go(Duration.ofHours(24));
    Page<IncomingOrder> again = shop.orders(middle);
    assertEquals(100, again.items().size());
    mall.far.on(
        "GET",
        "/orders/2026-01-01/orders",
        r -> Answer.json(400, "{'errors':[{'code':'InvalidInput','message':'token'}]}"));
    Page<IncomingOrder> refused = shop.orders(again.next());
    assertTrue(refused.more() && refused.items().isEmpty());
    assertFalse(refused.next().equals(again.next()));
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> shop.orders(refused.next()));
    assertEquals(Reason.MALFORMED, e.reason());
  }

  @Test
  void oneAccessTokenServesAnHourAndARefusedOldOneIsRenewed() throws Exception {
    fill(1);
    shop.orders(Cursor.START);
    shop.orders(Cursor.START);
    assertEquals(1, tokens());
    time.go(Duration.ofMinutes(56));
    shop.orders(Cursor.START);
    assertEquals(2, tokens());
    time.go(Duration.ofMinutes(10));
    int[] refusals = {1};
    mall.far.on(
        "GET",
        "/orders/2026-01-01/orders",
        r -> refusals[0]-- > 0 ? Answer.of(403) : Answer.json("{'orders':[]}"));
    shop.orders(Cursor.START);
    assertEquals(3, tokens());
    time.go(Duration.ofSeconds(30));
    refusals[0] = 1;
    shop.orders(Cursor.START);
    assertEquals(4, tokens(), "a token that Amazon ended early");
    refusals[0] = 1;
    ConnectorException e = assertThrows(ConnectorException.class, () -> shop.orders(Cursor.START));
    assertEquals(Reason.UNAUTHORIZED, e.reason());
    assertEquals(4, tokens());
  }

  @Test
  void aRefusedCredentialNamesItsSetting() {
    mall.far.on("POST", "/auth/o2/token", r -> Answer.json(400, "{'error':'invalid_grant'}"));
    ConnectorException grant = assertThrows(ConnectorException.class, shop::check);
    assertEquals(Reason.UNAUTHORIZED, grant.reason());
    assertEquals(Grant.FIELD_REFRESH, grant.field());
    mall.far.on("POST", "/auth/o2/token", r -> Answer.json(401, "{'error':'invalid_client'}"));
    ConnectorException client = assertThrows(ConnectorException.class, shop::check);
    assertEquals(Grant.FIELD_SECRET, client.field());
  }

  @Test
  void onlyAScheduledDeliveryIsAWish() throws Exception {
    DeliveryWish wish = read(sample()).placed().wish();
    assertEquals("2026-11-27", wish.date().orElseThrow().toString());
    assertEquals(Optional.of(TimeSlot.hours(14, 16)), wish.slot());
    ObjectNode morning = sample();
    for (int i = 0; i < 2; i++) {
      ObjectNode window =
          (ObjectNode)
              morning.at("/orderItems/" + i + "/fulfillment/shipping/scheduledDeliveryWindow");
      window.put("earliestDateTime", "2026-11-26T23:00:00Z");
      window.put("latestDateTime", "2026-11-27T02:59:59Z");
    }
    assertEquals(Optional.of(TimeSlot.MORNING), read(morning).placed().wish().slot());
    ObjectNode promised = sample();
    ((ObjectNode) promised.path("fulfillment")).put("fulfillmentServiceLevel", "STANDARD");
    promised
        .path("orderItems")
        .forEach(i -> ((ObjectNode) i.path("fulfillment")).remove("shipping"));
    assertEquals(DeliveryWish.NONE, read(promised).placed().wish());
  }

  @Test
  void taxOnTopOfThePricesIsAChargeOfItsOwn() throws Exception {
    ObjectNode order = sample();
    ((ObjectNode) order.at("/proceeds/grandTotal")).put("amount", "8120");
    long taxed =
        read(order).placed().amounts().charges().stream()
            .filter(c -> c.label().equals("消費税"))
            .mapToLong(c -> c.amount().value())
            .sum();
    assertEquals(660, taxed);
  }

  @Test
  void goodsWithoutTaxTakeTheShopsRate() throws Exception {
    ObjectNode order = MemoryAmazon.read("fba.json");
    AmazonReader food = new AmazonReader(TaxRate.REDUCED, CarrierCodes.of(""));
    Payload payload = new Payload(RawOrder.MEDIA_TYPE, SpApi.JSON.writeValueAsBytes(order));
    assertEquals(TaxRate.REDUCED, food.read(payload).placed().lines().get(0).tax());
    assertEquals(TaxRate.STANDARD, read(order).placed().lines().get(0).tax());
  }

  @Test
  void otherMoneyThanYenAndUnknownStatesAreSetAside() {
    ObjectNode dollars = sample();
    ((ObjectNode) dollars.at("/proceeds/grandTotal")).put("currencyCode", "USD");
    ConnectorException e = assertThrows(ConnectorException.class, () -> read(dollars));
    assertEquals(Reason.MALFORMED, e.reason());
    assertTrue(e.getMessage().contains("USD"));
    ObjectNode strange = sample();
    ((ObjectNode) strange.path("fulfillment")).put("fulfillmentStatus", "TELEPORTED");
    assertThrows(ConnectorException.class, () -> read(strange));
  }

  @Test
  void whatAmazonShipsIsNeverReadyToBeShippedHere() throws Exception {
    ObjectNode order = sample();
    ((ObjectNode) order.path("fulfillment")).put("fulfilledBy", "AMAZON");
    assertEquals(Standing.ON_HOLD, read(order).mall().standing());
  }
}
