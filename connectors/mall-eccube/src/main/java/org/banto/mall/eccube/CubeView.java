// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.eccube;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.mall.engine.Json;

/**
 * An order as it stands at the site, as far as reports need to know.
 *
 * @param cancelled whether it is off
 * @param shown what each of its places shows, by its id
 */
record CubeView(boolean cancelled, Map<String, Place> shown) {
  /** One place. */
  record Place(boolean left, String number) {}

  static CubeView of(Json order) {
    Map<String, Place> shown = new LinkedHashMap<>();
    for (Json place : order.list("Shippings")) {
      boolean left = !place.text("shipping_date").isBlank() && place.has("shipping_date");
      shown.put(place.needed("id"), new Place(left, place.text("tracking_number").strip()));
    }
    return new CubeView(order.at("OrderStatus").text("id").equals("3"), shown);
  }

  /** What each place shall show: the numbers of its parcels, in one text. */
  Map<String, String> wanted(ReportShipment report) {
    String only = shown.keySet().stream().findFirst().orElse("");
    Map<String, Set<String>> numbers = new LinkedHashMap<>();
    for (ParcelNotice parcel : report.parcels()) {
      String place = parcel.destination().isEmpty() ? only : parcel.destination();
      numbers.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(parcel.number());
    }
    Map<String, String> wanted = new LinkedHashMap<>();
    numbers.forEach((place, all) -> wanted.put(place, String.join(",", all)));
    return wanted;
  }
}
