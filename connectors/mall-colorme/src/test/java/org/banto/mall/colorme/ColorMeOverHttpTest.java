// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

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
import org.junit.jupiter.api.Test;

/** The connector and the recorded mall, over real HTTP. */
class ColorMeOverHttpTest extends OverHttp<ColorMeShop> {
  ColorMeOverHttpTest() {
    super(120, ".token");
  }

  @Override
  protected ColorMeShop connector(Outbound way, String url, Clock clock) {
    Mapping none = new Mapping("", "");
    return new ColorMeShop(way, new Account(url, "sample", 30, true, none, none), clock);
  }

  @Test
  void aReportWhoseAnswerIsLostIsFoundAgainAndNotRepeated() throws ConnectorException {
    ReportShipment report = ColorMeContractsTest.report(sell(1).get(0), "012345678901");
    lose("update", report);
    findAgain(shop(), report);
  }

  @Test
  void whatWasCancelledHereIsCancelledThere() throws ConnectorException {
    String order = sell(1).get(0);
    assertEquals(Status.ACCEPTED, only(shop().cancel(List.of(ColorMeContractsTest.cancel(order)))));
    assertEquals(Standing.CANCELLED, read().get(order));
  }

  @Test
  void aShippedOneIsNotCancelled() throws ConnectorException {
    String order = sell(1).get(0);
    shop().report(List.of(ColorMeContractsTest.report(order, "012345678901")));
    assertEquals(Status.REFUSED, only(shop().cancel(List.of(ColorMeContractsTest.cancel(order)))));
  }
}
