// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.banto.base.Text;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.order.OrderLine;
import org.junit.jupiter.api.Test;

class ShippingTest extends StoreTest {
  private String order(String wish) throws Exception {
    String number = store.create("{'kinds':['PLAIN']," + wish + "}").get(0);
    round();
    return number;
  }

  private String state(String order) {
    return store.order(order).path("state").asText();
  }

  @Test
  void whatLeavesInTwoPartsIsToldInTwoParts() throws Exception {
    String order = order("'lines':2");
    List<OrderLine> lines = read(order).placed().lines();
    assertEquals(Status.ACCEPTED, report(order, box("100000000001", lines.get(0))).status());
    assertEquals("PARTIALLY_FULFILLED", state(order));
    Receipt both =
        report(order, box("100000000001", lines.get(0)), box("100000000002", lines.get(1)));
    assertEquals(Status.ACCEPTED, both.status());
    assertEquals("FULFILLED", state(order));
    assertEquals(Map.of("100000000001", 1, "100000000002", 1), store.parcels(order));
    assertEquals(2, store.effects("fulfilled"));
  }

  @Test
  void aBoxFromTwoLocationsIsAFulfilmentOfEach() throws Exception {
    String order = order("'lines':2,'locations':2");
    OrderLine[] lines = read(order).placed().lines().toArray(OrderLine[]::new);
    assertEquals(Status.ACCEPTED, report(order, box("100000000001", lines)).status());
    assertEquals("FULFILLED", state(order));
    assertEquals(2, store.effects("fulfilled"));
  }

  @Test
  void aBoxBeyondThePiecesThereAreStandsBesideTheOthers() throws Exception {
    String order = order("'lines':1");
    OrderLine line = read(order).placed().lines().get(0);
    assertEquals(
        Status.ACCEPTED, report(order, box("100000000001", line), box("100000000002")).status());
    assertEquals(1, store.effects("fulfilled"));
    assertEquals(Map.of("100000000001", 1, "100000000002", 1), store.parcels(order));
  }

  @Test
  void aChangedNumberOfOneOfTwoPartsReplacesOnlyThatOne() throws Exception {
    String order = order("'lines':2");
    List<OrderLine> lines = read(order).placed().lines();
    report(order, box("100000000001", lines.get(0)), box("100000000002", lines.get(1)));
    report(order, box("100000000001", lines.get(0)), box("100000000009", lines.get(1)));
    assertEquals(Map.of("100000000001", 1, "100000000009", 1), store.parcels(order));
    assertEquals(2, store.effects("fulfilled"));
    assertEquals(1, store.effects("renumbered"));
  }

  @Test
  void theCarrierIsNamedAsShopifyNamesIt() throws Exception {
    String order = order("'lines':1");
    report(order, box("100000000001", read(order).placed().lines().get(0)));
    assertEquals(
        "Yamato (JA)", store.order(order).path("parcels").path(0).path("company").asText());
    time.go(java.time.Duration.ofMinutes(1));
    round();
    assertEquals("yamato", read(order).shipped().get(0).carrier());
    assertEquals("100000000001", read(order).shipped().get(0).number());
  }

  @Test
  void whatShopifyHoldsBackIsRefusedWithWordsUntilItIsLetGo() throws Exception {
    String order = order("'lines':1");
    OrderLine line = read(order).placed().lines().get(0);
    store.tell("orders/hold", "{'orderNumber':'" + order + "'}");
    Receipt refused = report(order, box("100000000001", line));
    assertEquals(Status.REFUSED, refused.status());
    Text why = refused.words().orElseThrow();
    assertTrue(why.ja().contains("保留"), why.ja());
    assertTrue(why.en().contains("on hold"), why.en());
    store.tell("orders/hold", "{'orderNumber':'" + order + "','on':false}");
    assertEquals(Status.ACCEPTED, report(order, box("100000000001", line)).status());
  }

  @Test
  void anOrderThatIsOffIsNotShippedAndOneThatHasLeftIsNotCalledOff() throws Exception {
    String off = order("'lines':1");
    String gone = order("'lines':1");
    OrderLine line = read(off).placed().lines().get(0);
    store.tell("orders/cancel", "{'orderNumber':'" + off + "'}");
    assertEquals(Status.REFUSED, report(off, box("100000000001", line)).status());
    report(gone, box("100000000002"));
    var cancel = ShopifyContractsTest.Cancels.cancel(gone);
    assertEquals(Status.REFUSED, shop.cancel(List.of(cancel)).get(0).status());
    assertEquals(0, store.effects("cancelled") - 1);
  }

  @Test
  void aNumberIsFoundAlsoWhereItBeginsAnother() throws Exception {
    store.create("{'count':2}");
    String number = store.create("{'count':1}").get(0);
    String begins = number.substring(0, number.length() - 1);
    assertEquals(Status.REFUSED, report(begins, box("100000000001")).status());
  }
}
