// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
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
import org.banto.testkit.MemoryTokens;
import org.junit.jupiter.api.Test;

/** The connector and the recorded mall, over real HTTP. */
class BaseOverHttpTest extends OverHttp<BaseShop> {
  BaseOverHttpTest() {
    super(70, ".code");
  }

  @Override
  protected BaseShop connector(Outbound way, String url, Clock clock) {
    Mapping none = new Mapping("", "");
    Application application =
        new Application("id", "secret", "https://shop.example/", "sample-code");
    Account account = new Account(url, application, 30, TaxRate.STANDARD, false, "", none, none);
    return new BaseShop(way, new MemoryTokens(), account, clock);
  }

  @Test
  void aReportWhoseAnswerIsLostIsFoundAgainAndNotRepeated() throws ConnectorException {
    ReportShipment report = BaseContractsTest.report(sell(1).get(0), "012345678901");
    lose("edit", report);
    findAgain(shop(), report);
  }

  @Test
  void whatWasCancelledHereIsCancelledThere() throws ConnectorException {
    String order = sell(1).get(0);
    assertEquals(Status.ACCEPTED, only(shop().cancel(List.of(BaseContractsTest.cancel(order)))));
    assertEquals(Standing.CANCELLED, read().get(order));
  }

  @Test
  void aShippedOneIsNotCancelled() throws ConnectorException {
    String order = sell(1).get(0);
    shop().report(List.of(BaseContractsTest.report(order, "012345678901")));
    assertEquals(Status.REFUSED, only(shop().cancel(List.of(BaseContractsTest.cancel(order)))));
  }

  @Test
  void aTokenThatHasEndedIsRenewed() throws ConnectorException {
    String order = sell(1).get(0);
    assertEquals(Set.of(order), read().keySet());
    time().go(Duration.ofHours(2));
    shop().check();
  }
}
