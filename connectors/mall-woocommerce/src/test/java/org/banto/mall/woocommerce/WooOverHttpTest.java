// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.SocketException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.net.BarredPlace;
import org.banto.net.WayOut;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.recorded.RecordedMall;
import org.banto.simulators.run.RealTime;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;
import org.banto.wayout.GuardedWayOut;
import org.banto.wayout.InsideList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An order's way through a recorded site, over real HTTP. */
class WooOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode tell(Simulator site, String command, String wish) throws Exception {
    return site.control(command, (ObjectNode) JSON.readTree(wish.replace('\'', '"')));
  }

  @Test
  @Tag("security.H5")
  void aSiteInTheHousesOwnNetworkIsReadByPlainHttpWhereTheOperatorListsIt() throws Exception {
    try (Simulator site = site();
        GuardedWayOut listed =
            new GuardedWayOut(InsideList.of("127.0.0.1:" + site.url().getPort()));
        GuardedWayOut barred = new GuardedWayOut(InsideList.of("127.0.0.1:9"))) {
      tell(site, "orders/create", "{'count':3}");
      String url = "http://127.0.0.1:" + site.url().getPort();
      WooAccount account = WooContractsTest.account(url, "", "");
      assertEquals(
          3,
          new WooShop(by(listed), account, WooContractsTest.CLOCK)
              .orders(Cursor.START)
              .items()
              .size());
      WooShop refused = new WooShop(by(barred), account, WooContractsTest.CLOCK);
      ConnectorException why =
          assertThrows(ConnectorException.class, () -> refused.orders(Cursor.START));
      assertInstanceOf(BarredPlace.class, why.getCause());
    }
  }

  /** As the house sends. */
  private static Outbound by(WayOut out) {
    return request -> {
      try {
        return out.send(request);
      } catch (SocketException | HttpTimeoutException | InterruptedException e) {
        throw new ConnectorException(
            Reason.UNAVAILABLE, Text.same("no answer"), "", Optional.empty(), e);
      }
    };
  }

  private static Simulator site() throws Exception {
    Path tape = Path.of(WooOverHttpTest.class.getResource("far-side/tape.json").toURI());
    MallSettings settings = RealTime.forTests().withClock(WooContractsTest.CLOCK);
    return RecordedMall.open(settings.with("tape", tape.getParent().toString()));
  }

  @Test
  void anOrderIsReadReportedOnceAndReadAgainAsShipped() throws Exception {
    try (Simulator site = site()) {
      tell(site, "orders/create", "{'count':3}");
      FarSide far = new FarSide(new Relay(site.url()));
      WooAccount account = WooContractsTest.account("https://shop.example", "", "");
      WooShop shop = new WooShop(far, account, WooContractsTest.CLOCK);
      Page<IncomingOrder> page = shop.orders(Cursor.START);
      assertEquals(3, page.items().size());
      String number = page.items().get(0).number();
      var report = List.of(WooContractsTest.report(number, "112345678901"));
      assertEquals(Receipt.Status.ACCEPTED, shop.report(report).get(0).status());
      assertEquals(Receipt.Status.ACCEPTED, shop.report(report).get(0).status());
      JsonNode effects = tell(site, "state", "{}").path("effects");
      assertEquals(1, effects.path("updated").asInt());
      assertEquals(1, effects.path("noted").asInt());
      IncomingOrder again =
          shop.orders(page.next()).items().stream()
              .filter(o -> o.number().equals(number))
              .findFirst()
              .orElseThrow();
      assertEquals("112345678901", shop.read(again.payload()).shipped().get(0).number());
    }
  }
}
