// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.Charge;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.junit.jupiter.api.Test;

class WooReaderTest {
  private static final String SITE = "https://shop.example";

  private static ReadOrder read(ObjectNode order, String payments, String statuses)
      throws ConnectorException {
    byte[] json = order.toString().getBytes(StandardCharsets.UTF_8);
    return new WooReader(WooContractsTest.account(SITE, payments, statuses))
        .read(new Payload("application/json", json));
  }

  private static ReadOrder read(ObjectNode order) throws ConnectorException {
    return read(order, "", "");
  }

  @Test
  void anOrderInAnotherCurrencyIsSetAsideAndSaysSo() {
    ObjectNode order = WooSite.sample("order.json").put("currency", "USD");
    ConnectorException e = assertThrows(ConnectorException.class, () -> read(order));
    assertEquals(Reason.MALFORMED, e.reason());
    assertTrue(e.getMessage().contains("currency"), e.getMessage());
  }

  @Test
  void aStateOfAPluginIsHeldUntilTheShopSaysWhatItMeans() throws Exception {
    ObjectNode order = WooSite.sample("order.json").put("status", "packing");
    assertEquals(Standing.ON_HOLD, read(order).mall().standing());
    assertEquals(
        Standing.READY_TO_SHIP, read(order, "", "packing=READY_TO_SHIP").mall().standing());
  }

  @Test
  void aTransferWaitsForItsMoneyOnHold() throws Exception {
    ObjectNode order = WooSite.sample("order.json").put("status", "on-hold");
    assertEquals(Standing.AWAIT_PAYMENT, read(order).mall().standing());
    order.put("payment_method", "stripe");
    assertEquals(Standing.ON_HOLD, read(order).mall().standing());
  }

  @Test
  void theShopSaysWhatAnUnknownWayToPayIs() throws Exception {
    ObjectNode order = WooSite.sample("order.json").put("payment_method", "np_atobarai");
    assertEquals(PaymentMethod.Kind.OTHER, read(order).placed().payment().kind());
    assertEquals(
        PaymentMethod.Kind.DEFERRED, read(order, "np_atobarai=後払い", "").placed().payment().kind());
  }

  @Test
  void aWrongTableOfTheShopIsToldByTheCheck() {
    for (String[] wrong : new String[][] {{"x=夢", ""}, {"", "packing=SOMEHOW"}, {"x", ""}}) {
      WooReader reader = new WooReader(WooContractsTest.account(SITE, wrong[0], wrong[1]));
      ConnectorException e = assertThrows(ConnectorException.class, reader::check);
      assertEquals(Reason.MISCONFIGURED, e.reason());
    }
  }

  @Test
  void aNumberOfItsOwnIsShownBesideTheId() throws Exception {
    ReadOrder read = read(WooSite.sample("order.json").put("number", "SHOP-88"));
    assertEquals("727", read.number());
    assertTrue(read.mall().words().contains("SHOP-88"), read.mall().words());
  }

  @Test
  void aPriceThatIsNoWholeYenLeavesItsRestInACharge() throws Exception {
    ObjectNode order = WooSite.sample("order.json");
    ObjectNode line = (ObjectNode) order.path("line_items").path(0);
    line.put("quantity", 3);
    ReadOrder read = read(order);
    long lines = read.placed().lines().stream().map(OrderLine::amount).mapToLong(Yen::value).sum();
    long charges =
        read.placed().amounts().charges().stream().map(Charge::amount).mapToLong(Yen::value).sum();
    assertEquals(read.placed().amounts().due().orElseThrow().value(), lines + charges);
    assertEquals(1, read.placed().amounts().sum(Charge.Kind.OTHER).value());
  }

  /** The documentation's own orders are in dollars; the shape is what counts. */
  @Test
  void theOrdersOfTheDocumentationAreRead() throws Exception {
    String folder = System.getProperty("banto.fixtures", "");
    Path file = Path.of(folder, "third-party", "woocommerce", "orders.json");
    assumeTrue(!folder.isEmpty() && Files.exists(file), "no fixtures: -Dbanto.fixtures");
    int read = 0;
    for (JsonNode one : WooSite.JSON.readTree(file.toFile()).path("cases")) {
      for (JsonNode order : one.path("response").isArray() ? one.path("response") : one) {
        if (order.path("line_items").isArray()) {
          ReadOrder seen = read(((ObjectNode) order.deepCopy()).put("currency", "JPY"));
          assertTrue(!seen.placed().lines().isEmpty());
          assertEquals(order.path("id").asText(), seen.number());
          read++;
        }
      }
    }
    assertTrue(read > 3, "orders read: " + read);
  }
}
