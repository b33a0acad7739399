// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.house.OrderService;
import org.banto.house.ShipmentService;
import org.banto.house.WarehouseFormat;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;

/**
 * Asks warehouses by files. The orders move first, then the file and its requests are kept together:
 * what a crash leaves in between waits, and is in the next file.
 */
final class ByFile {
  /** Shipments of one file. */
  private static final int MOST = 1_000;

  private final Requests requests;
  private final RequestFiles files;
  private final OrderService orders;
  private final ShipmentService shipping;
  private final WarehouseAssignment asking;
  private final WarehouseList warehouses;
  private final Clock clock;

  ByFile(
      Requests requests,
      RequestFiles files,
      OrderService orders,
      ShipmentService shipping,
      WarehouseAssignment asking,
      WarehouseList warehouses,
      Clock clock) {
    this.requests = requests;
    this.files = files;
    this.orders = orders;
    this.shipping = shipping;
    this.asking = asking;
    this.warehouses = warehouses;
    this.clock = clock;
  }

  /**
   * A file, if anything could be written, and why the others were left out.
   *
   * @param file the file
   * @param refused the others
   */
  record Written(Optional<RequestFile> file, Map<ShipmentNumber, Text> refused) {}

  /**
   * Writes what waits for a warehouse.
   *
   * @param only these; all when empty
   */
  Written write(
      AccountId account, String warehouse, Collection<ShipmentNumber> only, String job, Actor by) {
    WarehouseFormat format =
        warehouses
            .format(account, warehouse)
            .filter(f -> f.file().isPresent())
            .orElseThrow(
                () ->
                    new Rejection(
                        new Text(
                            "この倉庫のファイルの形式がありません: " + warehouse,
                            "there is no file format of this warehouse: " + warehouse)));
    Map<ShipmentNumber, WarehouseRequest> due = new LinkedHashMap<>();
    requests
        .list(account, WarehouseRequest.State.WAITING, warehouse, Optional.empty(), MOST)
        .stream()
        .filter(r -> only.isEmpty() || only.contains(r.shipment()))
        .forEach(r -> due.put(r.shipment(), r));
    WarehouseAssignment.Result result = WarehouseAssignment.Result.none();
    check(account, format, due, result);
    asking.request(account, due, job, by, result);
    List<WarehouseRequest> in = result.done().stream().sorted().map(due::get).toList();
    if (in.isEmpty()) {
      return new Written(Optional.empty(), result.refused());
    }
    Document document = format.file().get().write(labels(account, in));
    RequestFile file = file(warehouse, document, in.size(), by);
    files.keep(account, file, document, in, clock.instant());
    return new Written(Optional.of(file), result.refused());
  }

  /** What cannot be written stays where it is. */
  private void check(
      AccountId account,
      WarehouseFormat format,
      Map<ShipmentNumber, WarehouseRequest> due,
      WarehouseAssignment.Result result) {
    Optional<LabelCheck> check = format.check();
    if (check.isEmpty()) {
      return;
    }
    for (LabelProblem p : check.get().check(labels(account, List.copyOf(due.values())))) {
      due.remove(p.shipment());
      result.refused().putIfAbsent(p.shipment(), p.sentence());
    }
  }

  private List<Label> labels(AccountId account, List<WarehouseRequest> some) {
    Map<OrderId, List<ShipmentNumber>> byOrder =
        some.stream()
            .collect(
                Collectors.groupingBy(
                    WarehouseRequest::order,
                    LinkedHashMap::new,
                    Collectors.mapping(WarehouseRequest::shipment, Collectors.toList())));
    List<Label> labels = new ArrayList<>();
    List<Order> found =
        orders.find(account, some.stream().map(WarehouseRequest::order).distinct().toList());
    found.forEach(o -> labels.addAll(shipping.labels(o, byOrder.get(o.id()))));
    return labels;
  }

  private RequestFile file(String warehouse, Document document, int shipments, Actor by) {
    Instant now = clock.instant();
    String id = now.toEpochMilli() + "-" + UUID.randomUUID().toString().substring(0, 8);
    return new RequestFile(id, warehouse, now, by.name(), shipments, document.name());
  }
}
