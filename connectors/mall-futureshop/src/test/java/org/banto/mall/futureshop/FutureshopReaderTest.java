// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Mapping;
import org.banto.order.Charge;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.PaymentMethod.Kind;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class FutureshopReaderTest {
  private Account account = FutureshopContractsTest.ACCOUNT;

  @Test
  void aTransferThatCameInCanBeShipped() throws ConnectorException {
    assertEquals(PaymentState.UNPAID, read(o -> {}).payment());
    ReadOrder paid = read(o -> o.put("receiptDate", "2026-11-21"));
    assertEquals(PaymentState.PAID, paid.payment());
    assertEquals(Standing.READY_TO_SHIP, paid.mall().standing());
  }

  @Test
  void cashOnDeliveryCanBeShippedWhateverItsStatusSays() throws ConnectorException {
    ReadOrder cash = read(o -> o.put("paymentType", "COD"));
    assertEquals(PaymentState.AUTHORISED, cash.payment());
    assertEquals(Standing.READY_TO_SHIP, cash.mall().standing());
  }

  @Test
  void aWayToPayThatNobodyKnowsWaitsUntilTheShopSaysWhatItIs() throws ConnectorException {
    assertEquals(PaymentState.UNPAID, read(o -> o.put("paymentType", "CREDIT")).payment());
    Mapping own = new Mapping("paymentMap", "CREDIT=カード");
    account = new Account("d", "k", "i", "s", 30, own);
    ReadOrder card = read(o -> o.put("paymentType", "CREDIT"));
    assertEquals(Kind.CARD, card.placed().payment().kind());
    assertEquals(PaymentState.AUTHORISED, card.payment());
  }

  @Test
  void theSumThatItsPartsAddUpToIsDue() throws ConnectorException {
    assertEquals(new Yen(4620), read(o -> {}).placed().amounts().due().orElseThrow());
    ReadOrder other = read(o -> o.put("grandTotal", 4720).put("totalCost", 4620));
    assertEquals(new Yen(4620), other.placed().amounts().due().orElseThrow());
    ReadOrder neither = read(o -> o.put("grandTotal", 4000));
    assertEquals(new Yen(4000), neither.placed().amounts().due().orElseThrow());
  }

  @Test
  void couponsAndWrappingAreTold() throws ConnectorException {
    ReadOrder read =
        read(
            o -> {
              o.put("productCouponDiscountTotal", 500).put("productCouponDiscountName", "秋");
              shipment(o).put("giftWrappingCharge", 200).put("giftWrappingLabel", "赤い箱");
            });
    assertEquals(new Yen(-500), read.placed().amounts().sum(Charge.Kind.SHOP_COUPON));
    assertEquals(new Yen(200), read.placed().amounts().sum(Charge.Kind.WRAPPING));
    assertEquals("赤い箱", read.placed().destinations().get(0).wrapping());
    assertTrue(read.placed().flags().contains(OrderFlag.GIFT));
  }

  @Test
  void anOrderIsShippedWhenAllItsShipmentsAre() throws ConnectorException {
    ReadOrder half =
        read(o -> shipment(o).put("shippingDate", "2026-11-21").put("invoiceNo", "012345678901"));
    assertEquals(Standing.AWAIT_PAYMENT, half.mall().standing());
    assertEquals(List.of("012345678901"), half.shipped().stream().map(p -> p.number()).toList());
    ReadOrder whole =
        read(
            o -> {
              for (JsonNode s : o.path("shipmentList")) {
                ((ObjectNode) s).put("shippingDate", "2026-11-21");
              }
            });
    assertEquals(Standing.SHIPPED, whole.mall().standing());
  }

  private static ObjectNode shipment(ObjectNode order) {
    return (ObjectNode) order.path("shipmentList").path(0);
  }

  private ReadOrder read(Consumer<ObjectNode> change) throws ConnectorException {
    ObjectNode order = FutureshopFarSide.recorded("order.response.json");
    change.accept(order);
    byte[] bytes = order.toString().getBytes(StandardCharsets.UTF_8);
    return new FutureshopReader(account).read(new Payload("application/json", bytes));
  }
}
