// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.recorded.RecordedMall;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;
import org.junit.jupiter.api.Test;

/** An order's way through a recorded site, over real HTTP. */
class WooOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode tell(Simulator site, String command, String wish) throws Exception {
    return site.control(command, (ObjectNode) JSON.readTree(wish.replace('\'', '"')));
  }

  @Test
  void anOrderIsReadReportedOnceAndReadAgainAsShipped() throws Exception {
    Path tape = Path.of(WooOverHttpTest.class.getResource("far-side/tape.json").toURI());
    MallSettings settings = MallSettings.forTests().withClock(WooContractsTest.CLOCK);
    try (Simulator site = RecordedMall.open(settings.with("tape", tape.getParent().toString()))) {
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
