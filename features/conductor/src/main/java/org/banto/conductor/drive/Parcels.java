// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.connect.ParcelNotice;
import org.banto.order.Desk;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.Waybill;

/** The parcels of an order that have left, as a mall is told of them. */
final class Parcels {
  private Parcels() {}

  /**
   * All parcels with a number.
   *
   * @param today for shipments without a day
   */
  static List<ParcelNotice> of(Order order, LocalDate today) {
    return shipped(order).flatMap(s -> notices(order, s, today)).toList();
  }

  /** The same for the same numbers; empty when there is none. */
  static String version(Order order) {
    String all =
        shipped(order)
            .flatMap(
                s -> s.parcels().stream().flatMap(p -> p.waybill().stream()).map(w -> key(s, w)))
            .sorted()
            .collect(Collectors.joining(","));
    return all.isEmpty() ? "" : digest(all);
  }

  private static Stream<Shipment> shipped(Order order) {
    return order.live().stream().filter(s -> s.state().desk() == Desk.SHIPPED);
  }

  private static Stream<ParcelNotice> notices(Order order, Shipment s, LocalDate today) {
    String destination = order.placed().destinations().get(s.destination()).key();
    return s.parcels().stream()
        .flatMap(p -> p.waybill().stream())
        .map(
            w ->
                new ParcelNotice(destination, w.carrier(), w.number(), s.shipDate().orElse(today)));
  }

  private static String key(Shipment shipment, Waybill waybill) {
    return shipment.destination() + "/" + waybill.carrier() + "/" + waybill.number();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
