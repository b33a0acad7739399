// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Mapping;
import org.banto.order.Charge;
import org.banto.order.MallState.Standing;
import org.banto.order.PaymentMethod.Kind;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class ReaderTest {
  private final ShopifyReader reader = new ShopifyReader(SimulatedStore.account());

  private static Payload changed(String... pairs) {
    Payload payload = ShopifyContractsTest.Reads.payload("orders.response.json");
    String text = new String(payload.bytes(), StandardCharsets.UTF_8);
    for (int i = 0; i < pairs.length; i += 2) {
      assertTrue(text.contains(pairs[i]), "the sample has no " + pairs[i]);
      text = text.replace(pairs[i], pairs[i + 1]);
    }
    return new Payload(payload.mediaType(), text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void pricesWithoutTaxAddUpWithTheTaxAsAChargeOfItsOwn() throws ConnectorException {
    ReadOrder order =
        reader.read(
            changed("\"taxesIncluded\": true", "\"taxesIncluded\": false", "4720.0", "5130.0"));
    List<Charge> charges = order.placed().amounts().charges();
    assertTrue(charges.stream().anyMatch(c -> c.label().equals("消費税")), charges.toString());
    assertEquals(5130, order.placed().amounts().due().orElseThrow().value());
  }

  @Test
  void anotherCurrencyIsSetAside() {
    ConnectorException e =
        assertThrows(
            ConnectorException.class,
            () -> reader.read(changed("\"currencyCode\": \"JPY\"", "\"currencyCode\": \"USD\"")));
    assertEquals("currencyCode が JPY ではありません", e.getMessage());
  }

  @Test
  void moneyAndGoodsTogetherSayWhereAnOrderStands() throws ConnectorException {
    String[][] all = {
      {"代金引換", "PENDING", "READY_TO_SHIP", "AUTHORISED"},
      {"銀行振込", "PENDING", "AWAIT_PAYMENT", "UNPAID"},
      {"銀行振込", "PAID", "READY_TO_SHIP", "PAID"},
      {"shopify_payments", "AUTHORIZED", "READY_TO_SHIP", "AUTHORISED"},
      {"shopify_payments", "PENDING", "AWAIT_PAYMENT", "MALL_REVIEW"},
      {"NP後払い", "PENDING", "READY_TO_SHIP", "AUTHORISED"},
      {"shopify_payments", "VOIDED", "AWAIT_PAYMENT", "FAILED"},
      {"見たことのない決済", "PENDING", "AWAIT_PAYMENT", "UNPAID"}
    };
    for (String[] one : all) {
      ReadOrder order = reader.read(changed("代金引換", one[0], "\"PENDING\"", '"' + one[1] + '"'));
      assertEquals(Standing.valueOf(one[2]), order.mall().standing(), one[0] + " " + one[1]);
      assertEquals(PaymentState.valueOf(one[3]), order.payment(), one[0] + " " + one[1]);
    }
  }

  @Test
  void theShopsOwnGatewaysGoBeforeTheBuiltInOnes() throws ConnectorException {
    ShopifyAccount a = SimulatedStore.account();
    ShopifyAccount own =
        new ShopifyAccount(
            a.url(),
            a.version(),
            a.token(),
            a.pushes(),
            30,
            new Mapping("payments", "KOMOJU - コンビニ (Konbini)=コンビニ, 代金引換=OTHER"),
            a.keys(),
            "",
            a.carriers(),
            false,
            a.cancels());
    ShopifyReader its = new ShopifyReader(own);
    its.check();
    assertEquals(Kind.OTHER, its.read(changed()).placed().payment().kind());
    ReadOrder store = its.read(changed("代金引換", "KOMOJU - コンビニ (Konbini)"));
    assertEquals(Kind.CONVENIENCE_STORE, store.placed().payment().kind());
  }

  @Test
  void whatIsNoDayStaysInTheRemarks() throws ConnectorException {
    ReadOrder order = reader.read(changed("2026-11-24", "なるべく早く"));
    assertTrue(order.placed().wish().date().isEmpty());
    assertTrue(order.placed().remarks().contains("delivery_date: なるべく早く"));
  }
}
