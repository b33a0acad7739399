// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.Waybill;

/**
 * Numbers of a shipment that has its numbers, in place of those it had: its label was issued anew after
 * they had been taken in. Only where the file has as many numbers as the shipment; more or fewer
 * are for somebody to look at.
 *
 * @param to the new number of an old one
 */
record ReissuedNumbers(Map<String, String> to) {
  static Optional<ReissuedNumbers> of(Shipment shipment, Set<String> file) {
    Set<String> now = new LinkedHashSet<>(NumberVerdicts.numbers(shipment));
    boolean has =
        switch (shipment.state()) {
          case PRINTED, PACKED -> shipment.hasItsNumbers();
          case NUMBERED, HANDED_OVER -> true;
          default -> false;
        };
    if (!has || now.size() != file.size() || now.equals(file)) {
      return Optional.empty();
    }
    List<String> old = new ArrayList<>(now);
    old.removeAll(file);
    List<String> fresh = new ArrayList<>(file);
    fresh.removeAll(now);
    Map<String, String> to = new LinkedHashMap<>();
    for (int i = 0; i < old.size(); i++) {
      to.put(old.get(i), fresh.get(i));
    }
    return Optional.of(new ReissuedNumbers(to));
  }

  /** The number that this one stands for. */
  String before(String number) {
    return to.entrySet().stream()
        .filter(e -> e.getValue().equals(number))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** The shipment with its new numbers, otherwise as it is. */
  Shipment on(Shipment shipment, String carrier) {
    return shipment.boxed(
        shipment.parcels().stream()
            .map(p -> new Parcel(p.no(), p.waybill().map(w -> renumbered(w, carrier))))
            .toList());
  }

  private Waybill renumbered(Waybill old, String carrier) {
    String number = to.get(old.number());
    return number == null ? old : new Waybill(carrier, number);
  }

  @Override
  public String toString() {
    return to.entrySet().stream()
        .map(e -> e.getKey() + " → " + e.getValue())
        .collect(Collectors.joining("、"));
  }
}
