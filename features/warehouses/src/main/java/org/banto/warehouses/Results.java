// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.WaybillRow;
import org.banto.house.CommandCount;
import org.banto.house.NumberImport;
import org.banto.house.NumberImport.Verdict;
import org.banto.house.ShipmentService;
import org.banto.shipment.ShipmentNumber;

/** Takes in the result files of warehouses: numbers, shortages, what was taken back. Twice changes nothing. */
final class Results {
  private static final Set<String> ON =
      Set.of(Verdict.MATCHED.name(), Verdict.CHANGED.name(), Verdict.ALREADY.name());

  private final Requests requests;
  private final ShipmentService shipping;
  private final ShortDispatches endings;
  private final WarehouseList warehouses;
  private final Clock clock;

  Results(
      Requests requests,
      ShipmentService shipping,
      WarehousesRoom room,
      WarehouseList warehouses,
      Clock clock) {
    this.requests = requests;
    this.shipping = shipping;
    this.endings = room.endings();
    this.warehouses = warehouses;
    this.clock = clock;
  }

  /**
   * What a file says.
   *
   * @param rows one per row
   * @param leaves what leaves the house when it is saved; empty once it is
   */
  record Read(List<ResultRow> rows, List<CommandCount> leaves) {}

  Read read(AccountId account, String warehouse, Document file, boolean save, Actor by) {
    List<FulfilmentRow> rows = rows(account, warehouse, file);
    Map<ShipmentNumber, WarehouseRequest> known = requests.find(account, keys(rows));
    Map<Integer, ResultRow> judged = new TreeMap<>();
    List<CommandCount> leaves = new ArrayList<>();
    String source = "倉庫 " + warehouses.name(account, warehouse) + "の実績ファイル";
    byCarrier(rows)
        .forEach(
            (carrier, of) -> {
              NumberImport read = shipping.numbers(account, carrier, source, of, save, by);
              read.rows().forEach(r -> judged.put(r.row(), ResultRow.of(r)));
              leaves.addAll(read.leaves());
            });
    Set<String> left =
        judged.values().stream()
            .filter(r -> ON.contains(r.verdict()))
            .map(ResultRow::key)
            .collect(Collectors.toSet());
    if (save) {
      shipped(account, rows, judged, known);
    }
    Set<ShipmentNumber> told = new HashSet<>();
    for (FulfilmentRow row : rows) {
      if (row.outcome() != FulfilmentRow.Outcome.SHIPPED) {
        judged.put(row.row().row(), other(account, warehouse, row, known, left, save, told));
      }
    }
    return new Read(List.copyOf(judged.values()), added(leaves));
  }

  private List<FulfilmentRow> rows(AccountId account, String warehouse, Document file) {
    try {
      return warehouses
          .format(account, warehouse)
          .flatMap(f -> f.result())
          .orElseThrow(
              () ->
                  new Rejection(
                      new Text(
                          "この倉庫の実績を読む形式がありません: " + warehouse,
                          "there is no format to read the results of this warehouse: "
                              + warehouse)))
          .read(file);
    } catch (ConnectorException e) {
      throw new Rejection(e.sentence(), e);
    }
  }

  private static Set<ShipmentNumber> keys(List<FulfilmentRow> rows) {
    return rows.stream().flatMap(r -> r.shipment().stream()).collect(Collectors.toSet());
  }

  private static Map<String, List<WaybillRow>> byCarrier(List<FulfilmentRow> rows) {
    return rows.stream()
        .filter(r -> r.outcome() == FulfilmentRow.Outcome.SHIPPED)
        .collect(
            Collectors.groupingBy(
                FulfilmentRow::carrier,
                LinkedHashMap::new,
                Collectors.mapping(FulfilmentRow::row, Collectors.toList())));
  }

  /** Those of which every number is on. */
  private void shipped(
      AccountId account,
      List<FulfilmentRow> rows,
      Map<Integer, ResultRow> judged,
      Map<ShipmentNumber, WarehouseRequest> known) {
    Map<ShipmentNumber, List<NamedNumber>> on = new LinkedHashMap<>();
    Set<ShipmentNumber> not = new HashSet<>();
    for (FulfilmentRow row : rows) {
      ResultRow said = judged.get(row.row().row());
      Optional<ShipmentNumber> key = row.shipment().filter(known::containsKey);
      if (said == null || key.isEmpty()) {
        continue;
      }
      if (ON.contains(said.verdict())) {
        on.computeIfAbsent(key.get(), k -> new ArrayList<>()).add(named(key.get(), row));
      } else {
        not.add(key.get());
      }
    }
    requests.name(account, on.values().stream().flatMap(Collection::stream).toList());
    for (ShipmentNumber n : on.keySet()) {
      WarehouseRequest r = known.get(n);
      if (!not.contains(n)) {
        requests.done(account, n);
        if (r.state() != WarehouseRequest.State.SHIPPED) {
          requests.change(account, r, r.in(WarehouseRequest.State.SHIPPED, "", clock.instant()));
        }
      }
    }
  }

  private NamedNumber named(ShipmentNumber shipment, FulfilmentRow row) {
    LocalDate day = row.row().shipped().orElseGet(() -> LocalDate.now(clock.withZone(Japan.ZONE)));
    return new NamedNumber(shipment, row.carrier(), row.row().number(), day, false);
  }

  private ResultRow other(
      AccountId account,
      String warehouse,
      FulfilmentRow row,
      Map<ShipmentNumber, WarehouseRequest> known,
      Set<String> left,
      boolean save,
      Set<ShipmentNumber> told) {
    if (row.row().problem().isPresent()) {
      WaybillRow.RowProblem p = row.row().problem().get();
      return ResultRow.of(row, Verdict.UNREADABLE.name(), p.column(), p.sentence());
    }
    Optional<WarehouseRequest> asked =
        row.shipment()
            .flatMap(k -> Optional.ofNullable(known.get(k)))
            .filter(r -> r.warehouse().equals(warehouse));
    if (asked.isEmpty()) {
      return ResultRow.of(
          row,
          Verdict.UNKNOWN_KEY.name(),
          "",
          new Text(
              "この倉庫に依頼した「%s」という出荷はありません。".formatted(row.row().key()),
              "This warehouse was not asked for a shipment \"%s\".".formatted(row.row().key())));
    }
    if (left.contains(row.row().key())) {
      return endings.partly(account, row, asked.get(), save);
    }
    WarehouseRequest r = asked.get();
    return endings.ended(account, row, r, save && told.add(r.shipment()));
  }

  private static List<CommandCount> added(List<CommandCount> leaves) {
    Map<String, Long> all = new HashMap<>();
    leaves.forEach(l -> all.merge(l.kind(), l.count(), Long::sum));
    return all.entrySet().stream().map(e -> new CommandCount(e.getKey(), e.getValue())).toList();
  }
}
