// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.connect.LabelCheck;
import org.banto.order.Desk;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/** Why shipments cannot go into a carrier's file: the carrier's reasons and the house's. */
final class Faults {
  private final Carriers carriers;
  private final Carrying carrying;

  Faults(Carriers carriers, Carrying carrying) {
    this.carriers = carriers;
    this.carrying = carrying;
  }

  /** Everything against writing the label data of these orders, with those they share parcels with. */
  List<LabelProblem> of(List<Order> orders, Company company) {
    return orders.stream()
        .flatMap(
            o ->
                Stream.concat(
                    of(o).stream(),
                    o.underWay().stream().flatMap(s -> company.against(s).stream())))
        .toList();
  }

  /** Everything against writing the label data of an order. */
  List<LabelProblem> of(Order order) {
    Optional<LabelProblem> refusal = refusal(order);
    if (refusal.isPresent()) {
      return List.of(refusal.get());
    }
    List<Shipment> now = order.underWay();
    List<LabelProblem> all = new ArrayList<>(stale(order));
    for (Shipment s : now.isEmpty() ? order.live() : now) {
      if (!s.shipped() && s.lead().isEmpty()) {
        all.addAll(of(order, s));
      }
    }
    return all;
  }

  /** A label that is out is not written again for goods that are ordered otherwise by now. */
  private static List<LabelProblem> stale(Order order) {
    if (Fit.of(order).gaps().stream().allMatch(Fit.Gap::left)) {
      return List.of();
    }
    return order.underWay().stream()
        .filter(s -> !Fit.open(s))
        .map(
            s ->
                new LabelProblem(
                    s.number(),
                    "",
                    "contents",
                    "荷物の中身が受注と違います。一つ前の机に戻してから出し直してください。",
                    "Its contents are not what is ordered by now; move the order one desk back first.",
                    Map.of()))
        .toList();
  }

  /** Everything the carrier has against one shipment. */
  List<LabelProblem> of(Order order, Shipment s) {
    Optional<LabelCheck> check =
        carriers.paper(order.account(), s.carriage()).flatMap(Paper::check);
    if (check.isEmpty()) {
      return List.of(carrierAway(s));
    }
    return check.get().check(List.of(carrying.label(order, s)));
  }

  /** No label for an order on hold, cancelled, or about to be. */
  static Optional<LabelProblem> refusal(Order order) {
    if (order.desk() == Desk.CANCELLED) {
      return Optional.of(house(order, "cancelled", "キャンセルされた受注です。", "The order is cancelled."));
    }
    if (order.mall().standing() == MallState.Standing.CANCELLED) {
      return Optional.of(
          house(
              order,
              "cancelled-at-mall",
              "モールでキャンセルされました。荷物を抜いてください。",
              "The mall cancelled the order; pull the parcel."));
    }
    if (order.mall().standing() == MallState.Standing.CANCEL_PENDING) {
      return Optional.of(
          house(order, "cancel-pending", "モールでキャンセルの手続き中です。", "The mall is cancelling the order."));
    }
    if (order.desk() == Desk.HOLD) {
      return Optional.of(house(order, "hold", "保留中の受注です。", "The order is on hold."));
    }
    return Optional.empty();
  }

  private static LabelProblem house(Order order, String code, String ja, String en) {
    ShipmentNumber number =
        order.live().stream()
            .map(Shipment::number)
            .findFirst()
            .orElseGet(() -> ShipmentNumber.of(order.id(), 1));
    return new LabelProblem(number, "", code, ja, en, Map.of());
  }

  private static LabelProblem carrierAway(Shipment s) {
    String carrier = s.carriage().carrier();
    return carrier.isEmpty()
        ? new LabelProblem(
            s.number(), "", "carrier", "運送会社が決まっていません。", "No carrier has been chosen.", Map.of())
        : new LabelProblem(
            s.number(),
            "",
            "carrier",
            "運送会社「%s」の機能が入っていません。".formatted(carrier),
            "The carrier \"%s\" is not installed.".formatted(carrier),
            Map.of());
  }
}
