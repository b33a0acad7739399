// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.order.Charge;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.PaymentMethod.Kind;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class StoresReaderTest {
  @Test
  void aConvenienceStoreIsWaitedForUntilTheMallLetsItShip() throws ConnectorException {
    ReadOrder open =
        read(
            o -> {
              transaction(o).put("type", "convenience_store_payment").putNull("paid_at");
              o.putNull("readied_at");
            });
    assertEquals(PaymentState.UNPAID, open.payment());
    assertEquals(Standing.AWAIT_PAYMENT, open.mall().standing());
    ReadOrder paid = read(o -> transaction(o).put("type", "convenience_store_payment"));
    assertEquals(PaymentState.PAID, paid.payment());
    assertEquals(Standing.READY_TO_SHIP, paid.mall().standing());
  }

  @Test
  void cashOnDeliveryIsNeverCalledPaid() throws ConnectorException {
    ReadOrder cash =
        read(
            o -> {
              o.putNull("readied_at").put("payment_amount", 5050);
              transaction(o).put("type", "cash_on_delivery").putObject("fee").put("amount", 330);
            });
    assertEquals(PaymentState.AUTHORISED, cash.payment());
    assertEquals(Standing.READY_TO_SHIP, cash.mall().standing());
    assertEquals(new Yen(330), cash.placed().amounts().sum(Charge.Kind.COD_FEE));
    addsUp(cash);
  }

  @Test
  void couponsPointsWrappingAndFeesAddUp() throws ConnectorException {
    ReadOrder read =
        read(
            o -> {
              option(o, "coupon_discount", "秋のクーポン", -500);
              option(o, "point_discount", "ポイント", -100);
              option(o, "gift_wrapping", "ギフトラッピング", 200);
              transaction(o).putObject("system_fee").put("amount", 300);
              o.put("payment_amount", 4620);
            });
    assertEquals(new Yen(-500), read.placed().amounts().sum(Charge.Kind.SHOP_COUPON));
    assertEquals(new Yen(-100), read.placed().amounts().sum(Charge.Kind.POINTS));
    assertEquals("ギフトラッピング", read.placed().destinations().get(0).wrapping());
    assertTrue(read.placed().flags().contains(OrderFlag.GIFT));
    addsUp(read);
  }

  @Test
  void aPreorderSaysWhenItIsPromised() throws ConnectorException {
    ReadOrder read =
        read(
            o -> {
              ObjectNode date =
                  ((ObjectNode) o.path("deliveries").path(0)).putObject("delivery_date");
              date.put("type", "preorder")
                  .put("start_month", "202608")
                  .put("start_period", "early");
              date.put("end_month", "202612").put("end_period", "late");
            });
    assertEquals("予約販売: 2026-08 上旬〜2026-12 下旬", read.placed().destinations().get(0).note());
    assertTrue(read.placed().flags().contains(OrderFlag.PREORDER));
  }

  @Test
  void aCancelledOneIsOwedNothing() throws ConnectorException {
    ReadOrder off =
        read(
            o ->
                ((ObjectNode) o.path("deliveries").path(0))
                    .put("canceled_at", "2026-11-21T10:00:00+09:00"));
    assertEquals(Standing.CANCELLED, off.mall().standing());
    assertEquals(PaymentState.NONE, off.payment());
  }

  @Test
  void whatWasShippedIsToldWithItsCarrier() throws ConnectorException {
    ReadOrder read =
        read(
            o ->
                ((ObjectNode) o.path("deliveries").path(0))
                    .put("shipped_at", "2026-11-21T10:00:00+09:00")
                    .put("tracking_number", "0123-4567-8901")
                    .put("delivery_method_name", "ヤマト運輸"));
    assertEquals(Standing.SHIPPED, read.mall().standing());
    assertEquals("012345678901", read.shipped().get(0).number());
    assertEquals("yamato", read.shipped().get(0).carrier());
  }

  @Test
  void anUnknownWayToPayIsKeptInTheMallsWords() throws ConnectorException {
    ReadOrder read = read(o -> transaction(o).put("type", "new_pay"));
    assertEquals(Kind.OTHER, read.placed().payment().kind());
    assertEquals("new_pay", read.placed().payment().name());
  }

  @Test
  void anOrderThatGoesNowhereIsMalformed() {
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> read(o -> o.putArray("deliveries")));
    assertEquals("deliveries がありません", e.getMessage());
  }

  private static void addsUp(ReadOrder read) {
    long charges =
        read.placed().amounts().charges().stream().mapToLong(c -> c.amount().value()).sum();
    assertEquals(
        read.placed().amounts().due().orElseThrow().value(),
        read.placed().amounts().goods().orElseThrow().value() + charges);
  }

  private static ObjectNode transaction(ObjectNode order) {
    return (ObjectNode) order.path("transactions").path(0);
  }

  private static void option(ObjectNode order, String type, String name, long price) {
    order.withArray("option").addObject().put("type", type).put("name", name).put("price", price);
  }

  private static ReadOrder read(Consumer<ObjectNode> change) throws ConnectorException {
    ObjectNode order = StoresFarSide.recorded("order.response.json");
    change.accept(order);
    byte[] bytes = order.toString().getBytes(StandardCharsets.UTF_8);
    return new StoresReader(StoresContractsTest.ACCOUNT)
        .read(new Payload("application/json", bytes));
  }
}
