// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.flow.OrderClearing;
import org.banto.house.OrderService;
import org.banto.house.Vault;
import org.banto.house.WaybillBatch;
import org.banto.shipment.ShipmentNumber;

/** Label files as the shipping room keeps them: in its own rows, sealed. */
public final class WrittenLabels {
  private static final int ALL = 1_000_000;

  private final JpaBatches batches;

  /** On the room's tables. */
  public WrittenLabels(JpaTemplate jpa, Vault vault) {
    this.batches = new JpaBatches(jpa, vault, "one");
  }

  /** What the room does when orders have gone. */
  public OrderClearing room(OrderService orders) {
    return new LabelFileClearing((Batches) batches, orders);
  }

  /** A file with a label for each of these orders. */
  public void write(AccountId account, String id, List<OrderId> orders, Instant at) {
    List<ShipmentNumber> shipments = orders.stream().map(o -> ShipmentNumber.of(o, 1)).toList();
    WaybillBatch batch =
        new WaybillBatch(id, "j", "yamato", at, Actor.staff("hanako"), shipments, "ab", "", false);
    byte[] rows = ("送り状 " + orders).getBytes(StandardCharsets.UTF_8);
    Document file = new Document(id + ".csv", "text/csv", rows);
    batches.keep(account, new Batches.Stored(batch, "job-" + id, true), file);
  }

  /** Every field of every batch with what its file says, by its id. */
  public Map<String, List<Object>> all(AccountId account) {
    Map<String, List<Object>> all = new TreeMap<>();
    for (WaybillBatch b : batches.newest(account, ALL)) {
      Document file = batches.file(account, b.id()).orElseThrow();
      String rows = new String(file.bytes(), StandardCharsets.UTF_8);
      all.put(b.id(), List.of(b, file.name(), file.mediaType(), rows));
    }
    return all;
  }
}
