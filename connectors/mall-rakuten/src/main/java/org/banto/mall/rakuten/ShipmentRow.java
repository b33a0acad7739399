// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;

/**
 * A parcel as the mall shall show it. The mall adds a row each time one is sent without its id, so a report is the
 * difference between what it shows and what it shall show.
 *
 * @param basket basketId
 * @param company the mall's carrier code
 * @param number the waybill number
 * @param day {@code yyyy-MM-dd}
 */
record ShipmentRow(String basket, String company, String number, String day) {
  /** What the mall shall show; a parcel without destination goes to the order's only basket. */
  static List<ShipmentRow> wanted(ReportShipment report, MallView view) {
    String only = view.rows().keySet().stream().findFirst().orElse("");
    List<ShipmentRow> rows = new ArrayList<>();
    for (ParcelNotice parcel : report.parcels()) {
      String basket = parcel.destination().isEmpty() ? only : parcel.destination();
      rows.add(
          new ShipmentRow(
              basket,
              Codes.company(parcel.carrier()),
              parcel.number(),
              parcel.shipped().toString()));
    }
    return rows.stream().distinct().toList();
  }

  /** A parcel that goes to a basket the order does not have. */
  static Optional<ShipmentRow> astray(List<ShipmentRow> wanted, MallView view) {
    return wanted.stream().filter(w -> !view.rows().containsKey(w.basket())).findFirst();
  }

  /** The report that makes the mall show exactly these, or empty when it does already. */
  static Optional<ObjectNode> difference(String order, List<ShipmentRow> wanted, MallView view) {
    ObjectNode report = Rms.object().put("orderNumber", order);
    ArrayNode baskets = report.putArray("BasketidModelList");
    Map<String, List<ShipmentRow>> byBasket = new LinkedHashMap<>();
    wanted.forEach(w -> byBasket.computeIfAbsent(w.basket(), b -> new ArrayList<>()).add(w));
    view.rows()
        .forEach(
            (basket, shown) -> {
              ArrayNode changes = changes(byBasket.getOrDefault(basket, List.of()), shown);
              if (!changes.isEmpty()) {
                ObjectNode one = Rms.object().put("basketId", Long.parseLong(basket));
                one.set("ShippingModelList", changes);
                baskets.add(one);
              }
            });
    return baskets.isEmpty() ? Optional.empty() : Optional.of(report);
  }

  private static ArrayNode changes(List<ShipmentRow> wanted, List<MallView.Row> shown) {
    List<ShipmentRow> missing = new ArrayList<>(wanted);
    List<MallView.Row> over = new ArrayList<>(shown);
    over.removeIf(row -> take(missing, w -> row.says(w)).isPresent());
    ArrayNode changes = Rms.JSON.createArrayNode();
    for (MallView.Row row : List.copyOf(over)) {
      take(missing, w -> w.number().equals(row.number()))
          .ifPresent(
              w -> {
                changes.add(w.json().put("shippingDetailId", Long.parseLong(row.id())));
                over.remove(row);
              });
    }
    for (MallView.Row row : over) {
      ObjectNode change = missing.isEmpty() ? Rms.object() : missing.remove(0).json();
      if (change.isEmpty()) {
        change.put("shippingDeleteFlag", 1);
      }
      changes.add(change.put("shippingDetailId", Long.parseLong(row.id())));
    }
    missing.forEach(w -> changes.add(w.json()));
    return changes;
  }

  private static Optional<ShipmentRow> take(List<ShipmentRow> from, Predicate<ShipmentRow> which) {
    Optional<ShipmentRow> hit = from.stream().filter(which).findFirst();
    hit.ifPresent(from::remove);
    return hit;
  }

  private ObjectNode json() {
    return Rms.object()
        .put("deliveryCompany", company)
        .put("shippingNumber", number)
        .put("shippingDate", day);
  }
}
