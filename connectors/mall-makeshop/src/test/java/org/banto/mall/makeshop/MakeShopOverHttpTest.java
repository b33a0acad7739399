// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Outbound;
import org.banto.connect.Receipt.Status;
import org.banto.mall.engine.Mapping;
import org.banto.order.MallState.Standing;
import org.banto.order.TaxRate;
import org.banto.recorded.stage.OverHttp;
import org.junit.jupiter.api.Test;

/** The connector and the recorded mall, over real HTTP. */
class MakeShopOverHttpTest extends OverHttp<MakeShop> {
  MakeShopOverHttpTest() {
    super(250, ".token");
  }

  @Override
  protected MakeShop connector(Outbound way, String url, Clock clock) {
    Mapping none = new Mapping("", "");
    Account account =
        new Account(url, "sample", "sample-key", 30, TaxRate.STANDARD, Set.of(), none, none, none);
    return new MakeShop(way, account, clock);
  }

  @Test
  void aReportWhoseAnswerIsLostIsSentAgainAndSetsTheSame() throws ConnectorException {
    String order = sell(2).get(0);
    ReportShipment report = MakeShopContractsTest.report(order, "012345678901");
    lose("shipped", report);
    assertEquals(Status.ACCEPTED, only(shop().report(List.of(report))));
    assertEquals(Standing.SHIPPED, read().get(order));
  }

  @Test
  void whatTheBuyerCancelledIsSeenAndNotShipped() throws ConnectorException {
    String order = sell(2).get(0);
    assertEquals(Standing.READY_TO_SHIP, read().get(order));
    tell("orders/cancel", "{'orderNumber':'" + order + "'}");
    assertEquals(Standing.CANCELLED, read().get(order));
    ReportShipment report = MakeShopContractsTest.report(order, "012345678901");
    assertEquals(Status.REFUSED, only(shop().report(List.of(report))));
  }
}
