// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.connect.WaybillRow;
import org.banto.house.NumberImport;
import org.banto.house.NumberImport.Verdict;
import org.banto.house.ShipmentService;
import org.banto.shipment.ShipmentNumber;

/**
 * Puts the numbers that warehouses named on the shipments, by the way of the number import, so that
 * malls and buyers are told. A number that cannot be put on now is kept, with the cause, and tried
 * again when its order changes.
 */
final class Arrivals {
  private static final Set<Verdict> ON = Set.of(Verdict.MATCHED, Verdict.CHANGED, Verdict.ALREADY);

  private final Requests requests;
  private final ShipmentService shipping;
  private final Clock clock;

  Arrivals(Requests requests, ShipmentService shipping, Clock clock) {
    this.requests = requests;
    this.shipping = shipping;
    this.clock = clock;
  }

  /** Keeps numbers and puts them on. */
  void take(AccountId account, List<NamedNumber> numbers, String source) {
    requests.name(account, numbers);
    put(account, numbers.stream().map(NamedNumber::shipment).collect(Collectors.toSet()), source);
  }

  /** Puts on what is kept for these shipments and not on them yet. */
  void put(AccountId account, Set<ShipmentNumber> shipments, String source) {
    List<NamedNumber> named = shipments.isEmpty() ? List.of() : requests.named(account, shipments);
    Set<ShipmentNumber> waiting =
        named.stream()
            .filter(n -> !n.done())
            .map(NamedNumber::shipment)
            .collect(Collectors.toSet());
    List<NamedNumber> all = named.stream().filter(n -> waiting.contains(n.shipment())).toList();
    if (all.isEmpty()) {
      return;
    }
    Map<ShipmentNumber, Optional<String>> against = new HashMap<>();
    byCarrier(all)
        .forEach(
            (carrier, of) -> {
              List<WaybillRow> rows = rows(of);
              NumberImport read =
                  shipping.numbers(account, carrier, source, rows, true, Outcomes.HOUSE);
              read.rows().forEach(r -> judge(against, of.get(r.row() - 1), r));
            });
    Map<ShipmentNumber, WarehouseRequest> asked = requests.find(account, waiting);
    against.forEach((shipment, why) -> settle(account, shipment, why, asked));
  }

  private static Map<String, List<NamedNumber>> byCarrier(List<NamedNumber> all) {
    return all.stream()
        .collect(
            Collectors.groupingBy(NamedNumber::carrier, LinkedHashMap::new, Collectors.toList()));
  }

  static List<WaybillRow> rows(List<NamedNumber> of) {
    List<WaybillRow> rows = new ArrayList<>();
    for (NamedNumber n : of) {
      rows.add(
          new WaybillRow(
              rows.size() + 1,
              n.shipment().value(),
              n.number(),
              Optional.of(n.day()),
              Optional.empty()));
    }
    return rows;
  }

  private static void judge(
      Map<ShipmentNumber, Optional<String>> against, NamedNumber named, NumberImport.Row row) {
    Optional<String> why =
        ON.contains(row.verdict()) ? Optional.empty() : Optional.of(row.number() + ": " + row.ja());
    against.merge(named.shipment(), why, (a, b) -> a.isPresent() ? a : b);
  }

  private void settle(
      AccountId account,
      ShipmentNumber shipment,
      Optional<String> why,
      Map<ShipmentNumber, WarehouseRequest> asked) {
    Optional<WarehouseRequest> request = Optional.ofNullable(asked.get(shipment));
    if (why.isEmpty()) {
      requests.done(account, shipment);
      request.ifPresent(
          r ->
              requests.change(
                  account, r, r.in(WarehouseRequest.State.SHIPPED, "", clock.instant())));
      return;
    }
    String words = "倉庫から出荷されましたが、番号を取り込めません。" + why.get();
    request
        .filter(r -> !r.words().equals(words))
        .ifPresent(r -> requests.change(account, r, r.in(r.state(), words, clock.instant())));
  }
}
