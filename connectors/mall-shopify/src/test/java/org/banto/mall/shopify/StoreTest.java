// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Page;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.order.OrderLine;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulated store over HTTP, the connector, and what a platform would have kept. */
abstract class StoreTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  final TestClock time = new TestClock(SimulatedStore.NOON);
  final Map<String, IncomingOrder> kept = new LinkedHashMap<>();
  Cursor cursor = Cursor.START;
  SimulatedStore store;
  ShopifyShop shop;

  @BeforeEach
  void open() {
    store = SimulatedStore.open(time);
    shop = new ShopifyShop(store.far(), SimulatedStore.account(), time);
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  /** Reads until the round is over; troubles are tried again after the wait they ask for. */
  int round() throws ConnectorException {
    int troubles = 0;
    while (true) {
      try {
        Page<IncomingOrder> page = shop.orders(cursor);
        page.items().forEach(o -> kept.put(o.number(), o));
        cursor = page.next();
        if (!page.more()) {
          return troubles;
        }
      } catch (ConnectorException e) {
        e.retryAfter().ifPresent(time::go);
        if (++troubles > 100) {
          throw e;
        }
      }
    }
  }

  ReadOrder read(String number) throws ConnectorException {
    return shop.read(kept.get(number).payload());
  }

  Receipt report(String order, ParcelNotice... parcels) throws ConnectorException {
    List<ParcelNotice> all = List.of(parcels);
    ReportShipment report = new ReportShipment(ShopifyContractsTest.id("ship", order), order, all);
    List<Receipt> receipts = shop.report(List.of(report));
    return receipts.get(0);
  }

  /** A box with one piece of each of these lines. */
  static ParcelNotice box(String number, OrderLine... lines) {
    List<Content> contents = Stream.of(lines).map(l -> new Content(l.key(), l.quantity())).toList();
    return new ParcelNotice("", "yamato", number, DAY, contents);
  }
}
