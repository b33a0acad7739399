// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Outbound;
import org.banto.mall.engine.Mapping;
import org.banto.order.MallState.Standing;
import org.banto.recorded.stage.OverHttp;
import org.junit.jupiter.api.Test;

/** The connector and the recorded mall, over real HTTP. */
class StoresOverHttpTest extends OverHttp<StoresShop> {
  StoresOverHttpTest() {
    super(120, ".token");
  }

  @Override
  protected StoresShop connector(Outbound way, String url, Clock clock) {
    Mapping none = new Mapping("", "");
    Account account = new Account(url + "/retail/202211", "sample", 30, "", none, none);
    return new StoresShop(way, account, clock);
  }

  @Test
  void aReportWhoseAnswerIsLostIsFoundAgainAndNotRepeated() throws ConnectorException {
    ReportShipment report = StoresContractsTest.report(sell(1).get(0), "012345678901");
    lose("shipped", report);
    findAgain(shop(), report);
  }

  @Test
  void whatTheBuyerCancelledIsSeen() throws ConnectorException {
    String order = sell(2).get(0);
    assertEquals(Standing.READY_TO_SHIP, read().get(order));
    tell("orders/cancel", "{'orderNumber':'" + order + "'}");
    assertEquals(Standing.CANCELLED, read().get(order));
  }

  @Test
  void aNumberChangedLaterIsToldWithoutShippingAgain() throws ConnectorException {
    String order = sell(1).get(0);
    shop().report(List.of(StoresContractsTest.report(order, "012345678901")));
    shop().report(List.of(StoresContractsTest.report(order, "212345678905")));
    assertEquals(1, tell("state", "{}").path("effects").path("shipped").asInt());
    assertEquals(2, tell("state", "{}").path("effects").path("reported").asInt());
  }
}
