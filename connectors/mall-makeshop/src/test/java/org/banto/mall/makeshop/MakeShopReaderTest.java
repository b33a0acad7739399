// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.mall.engine.Mapping;
import org.banto.order.Charge;
import org.banto.order.MallState.Standing;
import org.banto.order.PaymentMethod.Kind;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class MakeShopReaderTest {
  private Account account = MakeShopContractsTest.ACCOUNT;

  @Test
  void aTransferIsWaitedForUnlessTheShopSaysItsCodeMeansPaid() throws ConnectorException {
    ReadOrder open = read(o -> o.put("paymentStatusCode", "0002").put("payMethod", "銀行振込"));
    assertEquals(PaymentState.UNPAID, open.payment());
    assertEquals(Standing.AWAIT_PAYMENT, open.mall().standing());
    account = account(Set.of("0002"), "", "");
    ReadOrder paid = read(o -> o.put("paymentStatusCode", "0002").put("payMethod", "銀行振込"));
    assertEquals(PaymentState.PAID, paid.payment());
    assertEquals(Standing.READY_TO_SHIP, paid.mall().standing());
  }

  @Test
  void theShopsOwnWordOfAMethodGoesBeforeTheCode() throws ConnectorException {
    account = account(Set.of(), "NP後払い=後払い", "");
    ReadOrder read = read(o -> o.put("paymentStatusCode", "0002").put("payMethod", "NP後払い"));
    assertEquals(Kind.DEFERRED, read.placed().payment().kind());
  }

  @Test
  void whatLiesBetweenTheSumAndItsPartsIsAFeeOrAReduction() throws ConnectorException {
    assertEquals(new Yen(330), read(o -> {}).placed().amounts().sum(Charge.Kind.COD_FEE));
    ReadOrder less = read(o -> o.put("sumPrice", 4950));
    assertEquals(new Yen(-100), less.placed().amounts().sum(Charge.Kind.SHOP_COUPON));
  }

  @Test
  void aCancelledOneIsOwedNothing() throws ConnectorException {
    ReadOrder off = read(o -> o.put("paymentStatusCode", "0003"));
    assertEquals(Standing.CANCELLED, off.mall().standing());
    assertEquals(PaymentState.NONE, off.payment());
  }

  @Test
  void furtherFieldsOfTheBuyerAreReadWhereTheShopNamesThem() throws ConnectorException {
    account = account(Set.of(), "", "mail=senderEmail, phone=senderTel");
    account.check();
    ReadOrder read =
        read(o -> o.put("senderEmail", "hanako@example.test").put("senderTel", "0300000001"));
    assertEquals("hanako@example.test", read.placed().buyer().mail());
    assertEquals("0300000001", read.placed().buyer().phone());
  }

  @Test
  void aFieldNameThatCouldBreakTheQueryIsTold() {
    account = account(Set.of(), "", "mail=x } evil {");
    ConnectorException e = assertThrows(ConnectorException.class, account::check);
    assertEquals("buyerFields", e.field());
  }

  @Test
  void theWordsOfAPersonEndAtTheTwoBars() throws ConnectorException {
    ReadOrder read = read(o -> {});
    assertEquals("領収書をお願いします", read.placed().remarks());
    assertEquals("配送希望: なし、置き配希望", read.placed().destinations().get(1).note());
    assertEquals(List.of("バリエーション:M/ネイビー", "刺繍:あり"), read.placed().lines().get(0).options());
  }

  private static Account account(Set<String> paid, String payments, String buyer) {
    return new Account(
        "",
        "",
        "",
        30,
        TaxRate.REDUCED,
        paid,
        new Mapping("paymentMap", payments),
        new Mapping("carrierMap", ""),
        new Mapping("buyerFields", buyer));
  }

  private ReadOrder read(Consumer<ObjectNode> change) throws ConnectorException {
    ObjectNode order = MakeShopFarSide.recorded("searchOrder.full.response.json");
    change.accept(order);
    byte[] bytes = order.toString().getBytes(StandardCharsets.UTF_8);
    return new MakeShopReader(account).read(new Payload("application/json", bytes));
  }
}
