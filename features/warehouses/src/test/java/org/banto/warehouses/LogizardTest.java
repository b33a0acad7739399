// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.ConnectionId;
import org.banto.base.Desk;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.Page;
import org.banto.house.WarehouseFormat;
import org.banto.simulators.Json;
import org.banto.simulators.Simulator;
import org.banto.simulators.logizard.LogizardWms;
import org.banto.simulators.run.RealTime;
import org.banto.warehouse.logizard.Logizard;
import org.junit.jupiter.api.Test;

/** Asked by file, told by the API: one warehouse to the staff. */
class LogizardTest {
  private static final String ASKED = "file~logizard-zero";
  private static final ConnectionId TOLD = ConnectionId.of("logizard~main");

  private static WarehouseFormat format() {
    return new WarehouseFormat(
        "logizard-zero",
        "ロジザードZERO",
        Optional.of(labels -> new Document("out.csv", "text/csv", new byte[0])),
        Optional.empty(),
        Optional.empty());
  }

  private static Logizard connector(Simulator wms) throws Exception {
    Map<String, Object> set =
        Map.ofEntries(
            Map.entry("url", wms.url() + "/zero/api/"),
            Map.entry("_appKey", "appkey-sample"),
            Map.entry("user", "user-sample"),
            Map.entry("_password", "password-sample"),
            Map.entry("owner", "1001"),
            Map.entry("area", "1"),
            Map.entry("pattern", "7"),
            Map.entry("shipmentColumn", "荷主出荷NO"),
            Map.entry("numberColumn", "送り状番号"),
            Map.entry("carrierColumn", "配送会社"),
            Map.entry("outcomeColumn", "出荷数"),
            Map.entry("outcomes", "0=SHORT"),
            Map.entry("causeColumn", "備考"));
    return OverHttp.connector(Logizard.class, set);
  }

  private static void row(Simulator wms, String shipment, String number, int pieces)
      throws Exception {
    String wish =
        ("{'cells':{'荷主出荷NO':'%s','送り状番号':'%s','配送会社':'ヤマト運輸','出荷数':'%d','備考':'棚になし'}}")
            .formatted(shipment, number, pieces)
            .replace('\'', '"');
    wms.control("rows/add", Json.read(wish.getBytes(StandardCharsets.UTF_8)));
  }

  /** The conductor: reads on from the bookmark and tells the room. */
  private static Cursor turn(House house, Logizard connector, Cursor from)
      throws ConnectorException {
    Page<FulfilmentRow> page = connector.results(from);
    house.room.told(House.MAIN, TOLD, page.items());
    while (page.more()) {
      page = connector.results(page.next());
      house.room.told(House.MAIN, TOLD, page.items());
    }
    return page.next();
  }

  @Test
  void whatAFileAskedForIsShippedOrShortAsTheApiSaysAndOthersArePassedBy() throws Exception {
    House.onDerby(
        house -> {
          house.formats.add(format());
          ByFile byFile =
              new ByFile(
                  house.requests,
                  house.files,
                  house.orders,
                  house.shipping,
                  house.asking,
                  house.warehouses,
                  house.clock);
          for (long id : new long[] {1, 2, 3}) {
            house.waiting(id);
            house.asking.choose(House.MAIN, List.of(new OrderId(id)), ASKED);
          }
          byFile.write(House.MAIN, ASKED, List.of(), "j", House.CLERK);
          try (Simulator wms = LogizardWms.open(RealTime.forTests())) {
            Logizard connector = connector(wms);
            connector.check();
            row(wms, "S0000000101", "900000000012", 2);
            row(wms, "S0000000201", "", 0);
            row(wms, "OTHER-1", "900000000023", 1);
            Cursor mark = turn(house, connector, Cursor.START);
            turn(house, connector, mark);
          }
          assertEquals(Desk.SHIPPED, house.now(1).desk());
          assertEquals(1, house.shipment(1).parcels().size());
          assertEquals("棚になし", house.now(2).hold().orElseThrow().reason());
          assertEquals(WarehouseRequest.State.SHORT, house.request(2).state());
          assertEquals(WarehouseRequest.State.TAKEN, house.request(3).state());
          assertEquals(List.of(), house.events.alarms);
        });
  }
}
