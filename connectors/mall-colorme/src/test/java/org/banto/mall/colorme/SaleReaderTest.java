// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.banto.base.DeliveryWish;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Mapping;
import org.banto.order.Charge;
import org.banto.order.MallState.Standing;
import org.banto.order.OrderFlag;
import org.banto.order.PaymentMethod;
import org.banto.order.PaymentMethod.Kind;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class SaleReaderTest {
  private Account account = ColorMeContractsTest.ACCOUNT;

  @Test
  void theTypeOfTheMallSaysHowItIsPaid() throws ConnectorException {
    ReadOrder transfer = read(s -> {}, "{'id':1,'name':'お振込','type':1}");
    assertEquals(new PaymentMethod(Kind.BANK_TRANSFER, "お振込"), transfer.placed().payment());
    assertEquals(PaymentState.UNPAID, transfer.payment());
    assertEquals(Standing.AWAIT_PAYMENT, transfer.mall().standing());
    ReadOrder cash = read(s -> {}, "{'id':1,'name':'','type':0}");
    assertEquals(new PaymentMethod(Kind.COD, "代引き"), cash.placed().payment());
    assertEquals(Standing.READY_TO_SHIP, cash.mall().standing());
  }

  @Test
  void theShopsOwnWordGoesBeforeTheTypeOfTheMall() throws ConnectorException {
    account =
        new Account("", "", 30, true, new Mapping("paymentMap", "1=後払い"), account.deliveries());
    ReadOrder read = read(s -> {}, "{'id':1,'name':'あと払い','type':9}");
    assertEquals(new PaymentMethod(Kind.DEFERRED, "あと払い"), read.placed().payment());
  }

  @Test
  void aPaidOneCanBeShippedAndACancelledOneCannot() throws ConnectorException {
    assertEquals(
        Standing.READY_TO_SHIP,
        read(s -> s.put("paid", true), "{'id':1,'type':1}").mall().standing());
    ReadOrder off = read(s -> s.put("canceled", true), "{'id':1,'type':1}");
    assertEquals(Standing.CANCELLED, off.mall().standing());
    assertEquals(PaymentState.NONE, off.payment());
  }

  @Test
  void whatWasShippedIsToldWithEachNumber() throws ConnectorException {
    ReadOrder read =
        read(
            s ->
                ((ObjectNode) s.path("sale_deliveries").path(0))
                    .put("delivered", true)
                    .put("slip_number", "0123-4567-8901,112345678903"),
            "{'id':1,'type':1}");
    assertEquals(
        List.of("012345678901", "112345678903"),
        read.shipped().stream().map(p -> p.number()).toList());
    assertEquals("yamato", read.shipped().get(0).carrier());
  }

  @Test
  void pointsDiscountsAndFeesAddUp() throws ConnectorException {
    ReadOrder read =
        read(
            s ->
                s.put("point_discount", 100)
                    .put("other_discount", 200)
                    .put("other_discount_name", "秋のクーポン")
                    .put("fee", 330)
                    .put("wrapping_total_charge", 50)
                    .put("total_price", 4801),
            "{'id':1,'type':0}");
    assertEquals(new Yen(330), read.placed().amounts().sum(Charge.Kind.COD_FEE));
    assertEquals(new Yen(-200), read.placed().amounts().sum(Charge.Kind.SHOP_COUPON));
    assertEquals(new Yen(1), read.placed().amounts().sum(Charge.Kind.OTHER));
    long charges =
        read.placed().amounts().charges().stream().mapToLong(c -> c.amount().value()).sum();
    assertEquals(4801, read.placed().amounts().goods().orElseThrow().value() + charges);
  }

  @Test
  void theSecondDestinationsOwnWishStandsInItsNote() throws ConnectorException {
    ReadOrder read = read(s -> {}, "{'id':1,'type':1}");
    assertEquals("配送希望: なし", read.placed().destinations().get(1).note());
    assertEquals("御歳暮", read.placed().destinations().get(1).noshi());
    assertEquals(true, read.placed().flags().contains(OrderFlag.GIFT));
    assertEquals(false, read.placed().wish().equals(DeliveryWish.NONE));
  }

  @Test
  void optionsAreThoseOfTheDayTheBuyerOrdered() throws ConnectorException {
    ReadOrder read =
        read(
            s ->
                ((ObjectNode) s.path("details").path(0))
                    .put("pristine_product_full_name", "番頭Tシャツ（サイズ：M、カラー：ネイビー）"),
            "{'id':1,'type':1}");
    assertEquals(List.of("サイズ:M", "カラー:ネイビー"), read.placed().lines().get(0).options());
    assertEquals("番頭Tシャツ", read.placed().lines().get(0).name());
    assertEquals(List.of(), read.placed().lines().get(1).options());
  }

  @Test
  void theRateOfTaxFollowsFromThePrices() {
    assertEquals(TaxRate.STANDARD, Lines.rate(2709, 2980, true));
    assertEquals(TaxRate.STANDARD, Lines.rate(2709, 2979, true));
    assertEquals(TaxRate.REDUCED, Lines.rate(1000, 1080, false));
    assertEquals(TaxRate.REDUCED, Lines.rate(5, 6, true));
    assertEquals(TaxRate.STANDARD, Lines.rate(5, 6, false));
    assertEquals(TaxRate.STANDARD, Lines.rate(100, 100, false));
  }

  @Test
  void aMissingFieldIsNamedAndNothingOfItsPayload() {
    ConnectorException e =
        assertThrows(
            ConnectorException.class,
            () -> read(s -> ((ObjectNode) s.path("details").path(1)).remove("product_num"), "{}"));
    assertEquals("sale.details[1].product_num がありません", e.getMessage());
    assertEquals(Optional.empty(), Optional.ofNullable(e.getCause()));
  }

  private ReadOrder read(Consumer<ObjectNode> change, String payment) throws ConnectorException {
    ObjectNode whole = (ObjectNode) ColorMeFarSide.recorded("sale.response.json");
    change.accept((ObjectNode) whole.path("sale"));
    String text = whole.toString();
    String with =
        text.substring(0, text.length() - 1) + ",\"payment\":" + payment.replace('\'', '"') + "}";
    byte[] bytes = with.getBytes(StandardCharsets.UTF_8);
    return new SaleReader(account).read(new Payload("application/json", bytes));
  }
}
