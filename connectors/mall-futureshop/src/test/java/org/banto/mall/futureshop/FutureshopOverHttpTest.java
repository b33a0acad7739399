// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Outbound;
import org.banto.connect.Receipt.Status;
import org.banto.mall.engine.Mapping;
import org.banto.order.MallState.Standing;
import org.banto.recorded.stage.OverHttp;
import org.banto.testkit.MemoryTokens;
import org.junit.jupiter.api.Test;

/** The connector and the recorded mall, over real HTTP. */
class FutureshopOverHttpTest extends OverHttp<FutureshopShop> {
  FutureshopOverHttpTest() {
    super(130, ".clientSecret");
  }

  @Override
  protected FutureshopShop connector(Outbound way, String url, Clock clock) {
    Mapping none = new Mapping("paymentMap", "");
    Account account = new Account(url, "sample-shop", "id", "secret", 30, none);
    return new FutureshopShop(way, new MemoryTokens(), account, clock);
  }

  @Test
  void aReportWhoseAnswerIsLostIsFoundAgainAndNotRepeated() throws ConnectorException {
    ReportShipment report = FutureshopContractsTest.report(sell(1).get(0), "012345678901");
    lose("status", report);
    findAgain(shop(), report);
  }

  @Test
  void whatWasCancelledThereIsSeenAndNotShipped() throws ConnectorException {
    String order = sell(2).get(0);
    assertEquals(Standing.AWAIT_PAYMENT, read().get(order));
    tell("orders/cancel", "{'orderNumber':'" + order + "'}");
    ReportShipment report = FutureshopContractsTest.report(order, "012345678901");
    assertEquals(Status.REFUSED, only(shop().report(List.of(report))));
  }

  @Test
  void moneyThatCameInIsSeen() throws ConnectorException {
    String order = sell(1).get(0);
    tell("orders/pay", "{'orderNumber':'" + order + "'}");
    assertEquals(Standing.READY_TO_SHIP, read().get(order));
  }
}
