// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.banto.base.ConnectionId;
import org.banto.base.OrderId;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.house.Change;
import org.banto.house.Ledger;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.OrderKey;

/** A worker as conductor and intake are one together: pages into the ledger, entries into orders. */
final class MallReader implements Callable<Integer> {
  static final ConnectionId SHOP = new ConnectionId("rakuten", "tokyo");
  private static final int PAGE = 50;

  private final House house;
  private final int orders;
  private int stored;

  MallReader(House house, int orders) {
    this.house = house;
    this.orders = orders;
  }

  /** Reads the mall from the bookmark to its end; how many orders this worker stored. */
  @Override
  public Integer call() {
    int at = 0;
    while (at < orders) {
      Cursor seen = house.ledger.cursor(House.MAIN, SHOP);
      at = seen.equals(Cursor.START) ? 0 : Integer.parseInt(seen.value());
      house.ledger.keep(House.MAIN, SHOP, seen, page(at), Instant.now());
      work();
    }
    while (!house.ledger.waiting(House.MAIN, SHOP, 1).isEmpty()) {
      work();
    }
    return stored;
  }

  private Page<IncomingOrder> page(int at) {
    int end = Math.min(orders, at + PAGE);
    List<IncomingOrder> items = new ArrayList<>();
    for (int i = at; i < end; i++) {
      byte[] bytes = Integer.toString(i).getBytes(StandardCharsets.US_ASCII);
      items.add(new IncomingOrder(Orders.number(i), new Payload("text/plain", bytes)));
    }
    return new Page<>(items, new Cursor(Integer.toString(end)), end < orders);
  }

  private void work() {
    List<Ledger.Entry> entries = house.ledger.waiting(House.MAIN, SHOP, PAGE);
    Map<OrderKey, Order> here = new HashMap<>();
    List<OrderKey> keys = entries.stream().map(MallReader::key).toList();
    house.orders.findByKey(House.MAIN, keys).forEach(o -> here.put(o.key(), o));
    Iterator<OrderId> ids = house.orders.ids(entries.size()).iterator();
    List<Change> fresh = new ArrayList<>();
    List<Long> known = new ArrayList<>();
    for (Ledger.Entry e : entries) {
      if (here.containsKey(key(e))) {
        known.add(e.seq());
      } else {
        fresh.add(arrival(e, ids.next()));
      }
    }
    house.ledger.done(House.MAIN, known);
    stored += (int) house.orders.apply(House.MAIN, fresh).stream().filter(Outcome::applied).count();
  }

  private static OrderKey key(Ledger.Entry entry) {
    return new OrderKey(Orders.TOKYO, entry.order().number());
  }

  private static Change arrival(Ledger.Entry entry, OrderId id) {
    byte[] payload = entry.order().payload().bytes();
    int n = Integer.parseInt(new String(payload, StandardCharsets.US_ASCII));
    return new Change(
        Orders.fresh(id, n),
        Orders.CLERK,
        "order.received",
        "",
        "",
        List.of(),
        Optional.of(entry.seq()));
  }
}
