// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.order.PaymentMethod.Kind;
import org.banto.recorded.stage.Stage;
import org.banto.testkit.Answer;
import org.banto.testkit.FarSide;
import org.banto.testkit.Samples;
import org.junit.jupiter.api.Test;

class AuPayTest {
  private static String fixture(String name) throws IOException {
    try (InputStream in = AuPayTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String written(String... fields) {
    return new String(Xml.request(fields), StandardCharsets.UTF_8);
  }

  @Test
  void requestsAreWrittenAsTheMallPublishesThem() throws Exception {
    assertEquals(
        fixture("updateTradeInfoProc.request.xml").strip(),
        written(
            "shopId",
            "0000000",
            "orderId",
            "500000001",
            "shippingDate",
            "2026/11/21",
            "shippingCarrier",
            "1",
            "shippingNumber",
            "000000000001"));
    assertEquals(
        fixture("updateTradeStsProc.request.xml").strip(),
        written("shopId", "0000000", "orderId", "500000001", "orderStatus", "完了"));
    assertTrue(written("cancelComment", "A&B <C>").contains("A&amp;B &lt;C&gt;"));
  }

  @Test
  void aDocumentThatFetchesSomethingIsNoAnswer() {
    String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>";
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> Xml.read(bytes));
  }

  @Test
  void aNewOrderGoesToWhatItWaitsFor() {
    assertEquals("予約中", AuPayStates.taken("新規予約", Kind.CARD, false, true));
    assertEquals("発送前入金待ち", AuPayStates.taken("新規受付", Kind.BANK_TRANSFER, false, false));
    assertEquals("発送待ち", AuPayStates.taken("新規受付", Kind.BANK_TRANSFER, true, false));
    assertEquals("与信待ち", AuPayStates.taken("新規受付", Kind.CARD, false, false));
    assertEquals("発送待ち", AuPayStates.taken("新規受付", Kind.COD, false, false));
  }

  @Test
  void whatLeftWaitsForItsMoneyOnlyWhenTheCarrierCollects() {
    assertEquals("発送後入金待ち", AuPayStates.shipped("auto", Kind.COD, false));
    assertEquals("完了", AuPayStates.shipped("auto", Kind.CARD, false));
    assertEquals("完了", AuPayStates.shipped("完了", Kind.COD, false));
  }

  @Test
  void aCarrierWithoutACodeIsRefusedWithWhatToDo() throws Exception {
    String order = fixture("searchTradeInfoListProc.response.xml");
    FarSide far = new FarSide();
    far.on(
        "GET",
        "/wmshopapi/searchTradeInfoProc",
        r -> Answer.of(200, "text/xml", order.getBytes(StandardCharsets.UTF_8)));
    ParcelNotice parcel = new ParcelNotice("", "seino", "1234567890", Samples.TODAY);
    AuPayShop shop = new AuPayShop(far, AuPayContractsTest.account(""), Stage.CLOCK);
    Receipt receipt =
        shop.report(List.of(new ReportShipment(new CommandId("a"), "500000001", List.of(parcel))))
            .get(0);
    assertEquals(Receipt.Status.REFUSED, receipt.status());
    Text why = receipt.words().orElseThrow();
    assertTrue(why.ja().contains("運送会社のコード"), why.ja());
    assertTrue(why.en().contains("Codes of carriers"), why.en());
  }
}
