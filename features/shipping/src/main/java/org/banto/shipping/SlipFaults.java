// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.Parts;
import org.banto.base.Text;
import org.banto.connect.LabelCheck;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.shipment.Carriage;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/** Why shipments cannot go into a carrier's file: the carrier's reasons and the house's. */
final class SlipFaults {
  /** Shipments of one question: also a slow check answers within the time of a call. */
  private static final int AT_ONCE = 100;

  private final Carriers carriers;
  private final SharedLabels carrying;

  SlipFaults(Carriers carriers, SharedLabels carrying) {
    this.carriers = carriers;
    this.carrying = carrying;
  }

  /**
   * Everything against writing the label data of these orders, with those they share parcels with. A
   * carrier is asked about many shipments at once, as each question is a call to its connector.
   */
  List<LabelProblem> of(List<Order> orders, ParcelGroup company) {
    Map<ShipmentNumber, List<LabelProblem>> told =
        told(orders.stream().flatMap(o -> asked(o).map(s -> new BatchShipment(o, s))).toList());
    return orders.stream()
        .flatMap(
            o ->
                Stream.concat(
                    of(o, told), o.underWay().stream().flatMap(s -> company.against(s).stream())))
        .toList();
  }

  private static Stream<LabelProblem> of(
      Order order, Map<ShipmentNumber, List<LabelProblem>> told) {
    Optional<LabelProblem> refusal = refusal(order);
    if (refusal.isPresent()) {
      return refusal.stream();
    }
    return Stream.concat(
        stale(order).stream(),
        asked(order).flatMap(s -> told.getOrDefault(s.number(), List.of()).stream()));
  }

  /** The shipments of an order that a carrier is asked about. */
  private static Stream<Shipment> asked(Order order) {
    if (refusal(order).isPresent()) {
      return Stream.empty();
    }
    List<Shipment> now = order.underWay();
    return (now.isEmpty() ? order.live() : now)
        .stream().filter(s -> !s.shipped() && s.lead().isEmpty());
  }

  /** A label that is out is not written again for goods that are ordered otherwise by now. */
  private static List<LabelProblem> stale(Order order) {
    if (ShipmentFill.of(order).gaps().stream().allMatch(ShipmentFill.Gap::left)) {
      return List.of();
    }
    return order.underWay().stream()
        .filter(s -> !ShipmentFill.open(s))
        .map(
            s ->
                new LabelProblem(
                    s.number(),
                    "",
                    "contents",
                    new Text(
                        "荷物の中身が受注と違います。一つ前の机に戻してから出し直してください。",
                        "Its contents are not what is ordered by now; move the order one desk back first."),
                    Map.of()))
        .toList();
  }

  /** Everything the carrier has against one shipment. */
  List<LabelProblem> of(Order order, Shipment s) {
    return told(List.of(new BatchShipment(order, s))).getOrDefault(s.number(), List.of());
  }

  /** Shipments that one check is asked about: of one paper and one slip type. */
  private record Kind(String paper, String label) {}

  /** What the carriers have against shipments, by their numbers. */
  private Map<ShipmentNumber, List<LabelProblem>> told(List<BatchShipment> asked) {
    Map<ShipmentNumber, List<LabelProblem>> told = new HashMap<>();
    Map<Carriage, Optional<SlipWriter>> papers = new HashMap<>();
    Map<Kind, LabelCheck> checks = new HashMap<>();
    Map<Kind, List<BatchShipment>> kinds = new LinkedHashMap<>();
    for (BatchShipment in : asked) {
      Carriage carriage = in.shipment().carriage();
      Optional<SlipWriter> paper =
          papers.computeIfAbsent(carriage, c -> carriers.paper(in.order().account(), c));
      Optional<LabelCheck> check = paper.flatMap(SlipWriter::check);
      if (check.isEmpty()) {
        told.put(in.shipment().number(), List.of(carrierAway(in.shipment())));
      } else {
        Kind kind = new Kind(paper.get().name(), carriage.label());
        checks.putIfAbsent(kind, check.get());
        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(in);
      }
    }
    kinds.forEach(
        (kind, all) -> {
          for (List<BatchShipment> part : Parts.of(all, AT_ONCE)) {
            AccountId account = part.get(0).order().account();
            for (LabelProblem p : checks.get(kind).check(carrying.labels(account, part))) {
              told.computeIfAbsent(p.shipment(), n -> new ArrayList<>()).add(p);
            }
          }
        });
    return told;
  }

  /** No label for an order on hold, cancelled, or about to be. */
  static Optional<LabelProblem> refusal(Order order) {
    if (order.desk() == Desk.CANCELLED) {
      return Optional.of(
          house(order, "cancelled", new Text("キャンセルされた受注です。", "The order is cancelled.")));
    }
    if (order.mall().standing() == MallState.Standing.CANCELLED) {
      return Optional.of(
          house(
              order,
              "cancelled-at-mall",
              new Text(
                  "モールでキャンセルされました。荷物を抜いてください。", "The mall cancelled the order; pull the parcel.")));
    }
    if (order.mall().standing() == MallState.Standing.CANCEL_PENDING) {
      return Optional.of(
          house(
              order,
              "cancel-pending",
              new Text("モールでキャンセルの手続き中です。", "The mall is cancelling the order.")));
    }
    if (order.desk() == Desk.HOLD) {
      return Optional.of(house(order, "hold", new Text("保留中の受注です。", "The order is on hold.")));
    }
    return Optional.empty();
  }

  private static LabelProblem house(Order order, String code, Text sentence) {
    ShipmentNumber number =
        order.live().stream()
            .map(Shipment::number)
            .findFirst()
            .orElseGet(() -> ShipmentNumber.of(order.id(), 1));
    return new LabelProblem(number, "", code, sentence, Map.of());
  }

  private static LabelProblem carrierAway(Shipment s) {
    String carrier = s.carriage().carrier();
    Text sentence =
        carrier.isEmpty()
            ? new Text("運送会社が決まっていません。", "No carrier has been chosen.")
            : new Text(
                "運送会社「%s」の機能が入っていません。".formatted(carrier),
                "The carrier \"%s\" is not installed.".formatted(carrier));
    return new LabelProblem(s.number(), "", "carrier", sentence, Map.of());
  }
}
