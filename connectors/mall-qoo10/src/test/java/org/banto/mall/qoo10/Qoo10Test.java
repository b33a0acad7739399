// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.mall.engine.Params;
import org.banto.recorded.stage.Stage;
import org.banto.testkit.Answer;
import org.banto.testkit.FarSide;
import org.banto.testkit.Samples;
import org.junit.jupiter.api.Test;

class Qoo10Test {
  private static String fixture(String name) throws IOException {
    try (InputStream in = Qoo10Test.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ConnectorException trouble(String answer) {
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    FarSide far = new FarSide(r -> Answer.of(200, "application/json", body));
    Qoo10Shop shop = new Qoo10Shop(far, Qoo10ContractsTest.account(), Stage.CLOCK);
    return assertThrows(ConnectorException.class, shop::check);
  }

  @Test
  void aNoInsideAGoodAnswerIsToldWithItsWords() throws Exception {
    ConnectorException e = trouble(fixture("error.response.json"));
    assertEquals(Reason.MALFORMED, e.reason());
    assertEquals(true, e.getMessage().contains("API not exist"), e.getMessage());
  }

  @Test
  void aRefusedKeyNamesTheSetting() {
    ConnectorException e =
        trouble("{\"ResultCode\":-10001,\"ResultMsg\":\"Certification Key is invalid\"}");
    assertEquals(Reason.UNAUTHORIZED, e.reason());
    assertEquals(".sellerKey", e.field());
  }

  @Test
  void aReportIsTheFormTheMallPublishes() throws Exception {
    Params form =
        new Params()
            .with("OrderNo", "800000001")
            .with("ShippingCorp", new Qoo10Reader(Qoo10ContractsTest.account()).company("yamato"))
            .with("TrackingNo", "000000000001");
    assertEquals(fixture("SetSendingInfo.request.form.txt").strip(), form.toString());
  }

  @Test
  void fieldsAreBoundWhateverTheCaseOfTheirNames() throws Exception {
    byte[] row = "{\"ORDER_No\":1,\"cart_Discount\":2}".getBytes(StandardCharsets.UTF_8);
    assertEquals("{\"orderno\":1,\"cartdiscount\":2}", Rows.plain(row).toString());
  }

  /** An order that ships in parts: the row that stays behind is not told of. */
  @Test
  void onlyTheRowsThatLeftAreTold() throws Exception {
    FarSide far = new FarSide();
    String list = "/GMKT.INC.Front.QAPIService/ebayjapan.qapi/ShippingBasic.GetShippingInfo_v3";
    String send = "/GMKT.INC.Front.QAPIService/ebayjapan.qapi/ShippingBasic.SetSendingInfo";
    far.on(
        "POST",
        list,
        r ->
            Answer.json(
                r.text().contains("ShippingStatus=3")
                    ? "{'ResultCode':0,'ResultObject':[{'OrderNo':1,'PackNo':9},{'OrderNo':2,'PackNo':9}]}"
                    : "{'ResultCode':0,'ResultObject':[]}"));
    far.on(
        "POST",
        send,
        r -> {
          far.did(r.text().replaceAll("&.*", ""));
          return Answer.json("{'ResultCode':0,'ResultMsg':'SUCCESS'}");
        });
    ParcelNotice parcel =
        new ParcelNotice(
            "1,2",
            "yamato",
            "112345678901",
            Samples.TODAY,
            List.of(new ParcelNotice.Content("2", 1)));
    Qoo10Shop shop = new Qoo10Shop(far, Qoo10ContractsTest.account(), Stage.CLOCK);
    shop.report(List.of(new ReportShipment(new CommandId("a"), "9", List.of(parcel))));
    assertEquals(1, far.effects());
    assertEquals(1, far.times("OrderNo=2"));
  }
}
