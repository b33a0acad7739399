// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.rakuten.RakutenMall;
import org.banto.simulators.run.RealTime;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulated mall over HTTP, the connector, and what a platform would have kept. */
abstract class MallTest {
  static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

  final TestClock time = new TestClock(NOON);
  final Map<String, IncomingOrder> kept = new LinkedHashMap<>();
  Cursor cursor = Cursor.START;
  Simulator mall;
  FarSide outbound;
  RakutenShop shop;

  @BeforeEach
  void open() throws Exception {
    open(RealTime.forTests());
  }

  void open(MallSettings settings) throws IOException {
    mall = RakutenMall.open(settings.withClock(time));
    outbound = new FarSide(new Relay(mall.url()));
    shop = shop(0, time);
  }

  @AfterEach
  void close() throws Exception {
    mall.close();
  }

  RakutenShop shop(int bulkFrom, Clock clock) {
    return new RakutenShop(outbound, account("SL000000_sample", bulkFrom), clock);
  }

  RmsAccount account(String key, int bulkFrom) {
    return new RmsAccount(mall.url().toString(), "SP000000_sample", key, 30, "10", bulkFrom, true);
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) Rms.JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  JsonNode tell(String command, String wish) {
    return mall.control(command, json(wish));
  }

  List<String> create(String wish) {
    List<String> numbers = new ArrayList<>();
    tell("orders/create", wish).path("orderNumbers").forEach(n -> numbers.add(n.asText()));
    return numbers;
  }

  int effects(String kind) {
    return tell("state", "{}").path("effects").path(kind).asInt();
  }

  JsonNode truth(String number) {
    return tell("orders", "{'orderNumber':'" + number + "'}").path("orders").path(0);
  }

  /** One page, kept with its bookmark or, when it fails, not at all. */
  boolean page(RakutenShop by) throws ConnectorException {
    Page<IncomingOrder> page = by.orders(cursor);
    page.items().forEach(o -> kept.put(o.number(), o));
    cursor = page.next();
    return page.more();
  }

  /** Reads until the round is over; troubles are tried again. */
  int round(RakutenShop by) throws ConnectorException {
    int troubles = 0;
    while (true) {
      try {
        if (!page(by)) {
          return troubles;
        }
      } catch (ConnectorException e) {
        if (++troubles > 100) {
          throw e;
        }
      }
    }
  }

  String progress(String number) throws ConnectorException {
    return shop.read(kept.get(number).payload()).mall().code();
  }

  void later(Duration by) {
    time.go(by);
  }
}
