// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.ReadOrder;
import org.banto.order.TaxRate;
import org.banto.simulators.Simulator;
import org.banto.simulators.amazon.AmazonMall;
import org.banto.simulators.run.RealTime;
import org.banto.spapi.engine.Grant;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulated mall over HTTP, the connector, and what a platform would have kept. */
abstract class MallTest {
  final TestClock time = new TestClock(MemoryAmazon.NOON);
  final Map<String, IncomingOrder> kept = new LinkedHashMap<>();
  Cursor cursor = Cursor.START;
  Simulator mall;
  AmazonShop shop;

  @BeforeEach
  void open() throws Exception {
    mall = AmazonMall.open(RealTime.forTests().withClock(time));
    shop = new AmazonShop(new FarSide(new Relay(mall.url())), account(queue()), time);
  }

  /** The simulated mall's account, with this queue. */
  AmazonAccount account(QueueAccount queue) {
    return new AmazonAccount(
        new Grant(
            mall.url().toString(),
            mall.url() + "/auth/o2/token",
            "amzn1.application-oa2-client.sample",
            "secret-sample",
            "Atzr|sample"),
        30,
        true,
        TaxRate.STANDARD,
        CarrierCodes.of(""),
        queue);
  }

  /** The shop's queue; most tests have none. */
  QueueAccount queue() {
    return QueueAccount.NONE;
  }

  @AfterEach
  void close() throws Exception {
    mall.close();
  }

  JsonNode tell(String command, String wish) {
    try {
      return mall.control(command, (ObjectNode) SpApi.JSON.readTree(wish.replace('\'', '"')));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Makes orders, and lets so much time pass that a search shows them. */
  List<String> create(String wish) {
    List<String> numbers = new ArrayList<>();
    tell("orders/create", wish).path("orderNumbers").forEach(n -> numbers.add(n.asText()));
    later(Duration.ofMinutes(5));
    return numbers;
  }

  void tellOf(String command, String order) {
    tell(command, "{'orderNumber':'" + order + "'}");
    later(Duration.ofMinutes(5));
  }

  JsonNode truth(String order) {
    return tell("orders", "{'orderNumber':'" + order + "'}").path("orders").path(0);
  }

  int effects(String kind) {
    return tell("state", "{}").path("effects").path(kind).asInt();
  }

  void later(Duration by) {
    time.go(by);
  }

  /** Reads until the walk is over; troubles are tried again some time later. */
  int round() throws ConnectorException {
    int troubles = 0;
    boolean more = true;
    while (more) {
      try {
        Page<IncomingOrder> page = shop.orders(cursor);
        page.items().forEach(o -> kept.put(o.number(), o));
        cursor = page.next();
        more = page.more();
      } catch (ConnectorException e) {
        if (++troubles > 300) {
          throw e;
        }
        later(Duration.ofMinutes(3));
      }
    }
    return troubles;
  }

  ReadOrder read(String order) throws ConnectorException {
    return shop.read(kept.get(order).payload());
  }
}
