// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.house.WaybillBatch;

/** Batches in memory; as in the table, their time is one of milliseconds. */
final class MemoryBatches implements Batches {
  final Map<String, Stored> all = new LinkedHashMap<>();
  final Map<String, Document> files = new LinkedHashMap<>();
  final Map<String, String> houses = new LinkedHashMap<>();

  /** Which house speaks. */
  String house = "one";

  @Override
  public void keep(AccountId account, Stored stored, Document file) {
    keep(account, stored);
    files.put(stored.batch().id(), file);
  }

  @Override
  public void keep(AccountId account, Stored stored) {
    WaybillBatch b = stored.batch();
    WaybillBatch kept =
        new WaybillBatch(
            b.id(),
            b.wave(),
            b.carrier(),
            b.at().truncatedTo(ChronoUnit.MILLIS),
            b.by(),
            b.shipments(),
            b.sha256(),
            b.reason(),
            b.struck());
    all.put(b.id(), new Stored(kept, stored.job(), stored.issued()));
    houses.put(stored.batch().id(), house);
  }

  @Override
  public void drop(AccountId account, String id) {
    all.remove(id);
    files.remove(id);
  }

  @Override
  public Optional<Stored> find(AccountId account, String id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Optional<Document> file(AccountId account, String id) {
    return Optional.ofNullable(files.get(id));
  }

  @Override
  public List<WaybillBatch> holding(AccountId account, Set<OrderId> orders) {
    return all.values().stream()
        .map(Stored::batch)
        .filter(b -> b.shipments().stream().anyMatch(n -> orders.contains(n.order())))
        .toList();
  }

  @Override
  public List<Stored> ofJob(AccountId account, String job) {
    return all.values().stream().filter(s -> s.job().equals(job)).toList();
  }

  @Override
  public List<Stored> abandoned(AccountId account, Instant started, Instant gone) {
    return all.values().stream()
        .filter(s -> !s.issued())
        .filter(s -> s.batch().at().isBefore(mine(s) && started.isAfter(gone) ? started : gone))
        .toList();
  }

  private boolean mine(Stored stored) {
    return house.equals(houses.get(stored.batch().id()));
  }

  @Override
  public List<WaybillBatch> newest(AccountId account, int limit) {
    return all.values().stream().filter(Stored::issued).map(Stored::batch).limit(limit).toList();
  }
}
