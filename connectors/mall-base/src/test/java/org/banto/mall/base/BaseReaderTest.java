// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.banto.base.CommandId;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.order.Charge;
import org.banto.order.MallState.Standing;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;
import org.banto.testkit.Answer;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Test;

class BaseReaderTest {
  private Account account = BaseContractsTest.ACCOUNT;

  @Test
  void whatIsUnpaidWaitsAndWhatIsOrderedIsPaid() throws ConnectorException {
    ReadOrder open = read(o -> o.put("payment", "cvs").put("dispatch_status", "unpaid"));
    assertEquals(PaymentState.UNPAID, open.payment());
    assertEquals(Standing.AWAIT_PAYMENT, open.mall().standing());
    ReadOrder paid = read(o -> o.put("payment", "cvs"));
    assertEquals(PaymentState.PAID, paid.payment());
    assertEquals(Standing.READY_TO_SHIP, paid.mall().standing());
    assertEquals(PaymentState.AUTHORISED, read(o -> {}).payment());
  }

  @Test
  void whatTheMallStillReviewsIsWaitedFor() throws ConnectorException {
    ReadOrder read = read(o -> o.put("dispatch_status", "unshippable"));
    assertEquals(PaymentState.MALL_REVIEW, read.payment());
  }

  @Test
  void aStateNobodyKnowsIsMalformedAndNamesThePlace() {
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> read(o -> o.put("dispatch_status", "lost")));
    assertEquals("order.dispatch_status が知られていない値です", e.getMessage());
  }

  @Test
  void namesAreSwappedWhereTheShopSaysSo() throws ConnectorException {
    assertEquals("見本 花子", read(o -> {}).placed().buyer().name());
    Account a = account;
    account =
        new Account(
            a.url(),
            a.application(),
            30,
            TaxRate.REDUCED,
            true,
            "",
            a.carrierMap(),
            a.paymentMap());
    ReadOrder swapped = read(o -> {});
    assertEquals("花子 見本", swapped.placed().buyer().name());
    assertEquals(TaxRate.REDUCED, swapped.placed().lines().get(0).tax());
  }

  @Test
  void withoutAReceiverItGoesToTheBuyer() throws ConnectorException {
    assertEquals("試験 太郎", read(o -> {}).placed().destinations().get(0).recipient().name());
    ReadOrder own = read(o -> o.putNull("order_receiver"));
    assertEquals("見本 花子", own.placed().destinations().get(0).recipient().name());
  }

  @Test
  void aDiscountIsTakenOff() throws ConnectorException {
    ReadOrder read =
        read(o -> o.put("total", 4550).putObject("order_discount").put("discount", 500));
    assertEquals(new Yen(-500), read.placed().amounts().sum(Charge.Kind.SHOP_COUPON));
  }

  @Test
  void onlyCashOnDeliveryIsCancelledFromHere() throws ConnectorException {
    BaseFarSide mall = new BaseFarSide(1);
    mall.order("KEY1000").put("payment", "creditcard");
    CancelOrder cancel = new CancelOrder(new CommandId("c"), "KEY1000", "", true);
    assertEquals(Receipt.Status.REFUSED, shop(mall).cancel(List.of(cancel)).get(0).status());
    assertEquals(0, mall.far.effects());
  }

  @Test
  void eachItemIsToldTheNumberOfTheParcelItIsIn() throws ConnectorException {
    BaseFarSide mall = new BaseFarSide(1);
    ReportShipment report =
        new ReportShipment(
            new CommandId("s"), "KEY1000", List.of(parcel("111", "1"), parcel("222", "2")));
    shop(mall).report(List.of(report));
    assertEquals(
        List.of("111", "222"),
        mall.order("KEY1000").path("order_items").findValuesAsText("tracking_number"));
  }

  @Test
  void aShareThatIsUsedUpIsAWaitAndNoRefusal() {
    BaseFarSide mall = new BaseFarSide(1);
    mall.far.on(
        "POST", "/1/orders/edit_status", r -> Answer.json(400, "{'error':'hour_api_limit'}"));
    ReportShipment report =
        new ReportShipment(new CommandId("s"), "KEY1000", List.of(parcel("111", "1")));
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> shop(mall).report(List.of(report)));
    assertEquals(ConnectorException.Reason.THROTTLED, e.reason());
  }

  private static ParcelNotice parcel(String number, String line) {
    return new ParcelNotice(
        "KEY1000",
        "yamato",
        number,
        LocalDate.of(2026, 11, 21),
        List.of(new ParcelNotice.Content(line, 1)));
  }

  private static BaseShop shop(BaseFarSide mall) {
    return new BaseShop(
        mall.far,
        new MemoryTokens(),
        BaseContractsTest.ACCOUNT,
        new TestClock(BaseContractsTest.NOW));
  }

  private ReadOrder read(Consumer<ObjectNode> change) throws ConnectorException {
    ObjectNode whole = BaseFarSide.JSON.createObjectNode();
    ObjectNode order = BaseFarSide.recorded("order-detail.response.json");
    change.accept(order);
    whole.set("order", order);
    byte[] bytes = whole.toString().getBytes(StandardCharsets.UTF_8);
    return new BaseReader(account).read(new Payload("application/json", bytes));
  }
}
