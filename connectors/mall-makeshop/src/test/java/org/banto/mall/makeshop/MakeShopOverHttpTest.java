// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Page;
import org.banto.connect.Receipt.Status;
import org.banto.mall.engine.Mapping;
import org.banto.order.MallState.Standing;
import org.banto.order.TaxRate;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.recorded.RecordedMall;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector and the recorded mall, over real HTTP. */
class MakeShopOverHttpTest {
  @TempDir private Path data;
  private final Hands time = new Hands();
  private Simulator mall;
  private MakeShop shop;
  private Cursor cursor = Cursor.START;

  @BeforeEach
  void open() throws Exception {
    Path tape = Path.of(getClass().getResource("/tape/tape.json").toURI()).getParent();
    Clock clock = Clock.fixed(time.now, ZoneOffset.UTC);
    MallSettings settings = MallSettings.forTests().withClock(clock).withData(data);
    mall = RecordedMall.open(settings.with("tape", tape.toString()));
    String url = mall.url().toString();
    Mapping none = new Mapping("", "");
    Account account =
        new Account(url, "sample", "sample-key", 30, TaxRate.STANDARD, Set.of(), none, none, none);
    shop = new MakeShop(new FarSide(new Relay(mall.url())), account, time);
  }

  @AfterEach
  void close() throws Exception {
    mall.close();
  }

  @Test
  void everyOrderIsRead() throws ConnectorException {
    Set<String> sold = new TreeSet<>(sell(250));
    assertEquals(sold, read().keySet());
  }

  @Test
  void aReportWhoseAnswerIsLostIsSentAgainAndSetsTheSame() throws ConnectorException {
    String order = sell(2).get(0);
    ReportShipment report = MakeShopContractsTest.report(order, "012345678901");
    tell("faults", "{'fault':'NO_ANSWER','operation':'shipped','times':1}");
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> shop.report(List.of(report)));
    assertEquals(Reason.NO_ANSWER, e.reason());
    assertEquals(Status.ACCEPTED, shop.report(List.of(report)).get(0).status());
    assertEquals(Standing.SHIPPED, read().get(order));
  }

  @Test
  void whatTheBuyerCancelledIsSeenAndNotShipped() throws ConnectorException {
    String order = sell(2).get(0);
    assertEquals(Standing.READY_TO_SHIP, read().get(order));
    tell("orders/cancel", "{'orderNumber':'" + order + "'}");
    assertEquals(Standing.CANCELLED, read().get(order));
    ReportShipment report = MakeShopContractsTest.report(order, "012345678901");
    assertEquals(Status.REFUSED, shop.report(List.of(report)).get(0).status());
  }

  @Test
  void aTokenThatIsRefusedIsToldWithItsField() {
    tell("key", "{'expired':true}");
    ConnectorException e = assertThrows(ConnectorException.class, shop::check);
    assertEquals(Reason.UNAUTHORIZED, e.reason());
    assertEquals(".token", e.field());
  }

  private List<String> sell(int count) {
    String wish = "{'count':" + count + ",'spreadSeconds':200000}";
    List<String> numbers = new ArrayList<>();
    tell("orders/create", wish).path("orderNumbers").forEach(n -> numbers.add(n.asText()));
    return numbers;
  }

  private TreeMap<String, Standing> read() throws ConnectorException {
    TreeMap<String, Standing> read = new TreeMap<>();
    Page<IncomingOrder> page;
    do {
      page = shop.orders(cursor);
      for (IncomingOrder order : page.items()) {
        read.put(order.number(), shop.read(order.payload()).mall().standing());
      }
      cursor = page.next();
    } while (page.more());
    return read;
  }

  private ObjectNode tell(String command, String wish) {
    try {
      return mall.control(
          command, (ObjectNode) MakeShopFarSide.JSON.readTree(wish.replace('\'', '"')));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
