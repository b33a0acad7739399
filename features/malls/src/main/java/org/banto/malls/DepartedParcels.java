// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.Waybill;

/** The parcels of an order that have left, as a mall is told of them. */
final class DepartedParcels {
  private DepartedParcels() {}

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
    List<Waybill> waybills = s.parcels().stream().flatMap(p -> p.waybill().stream()).toList();
    List<String> pieces = pieces(order, s);
    return IntStream.range(0, waybills.size())
        .mapToObj(
            i ->
                new ParcelNotice(
                    destination,
                    waybills.get(i).carrier(),
                    waybills.get(i).number(),
                    s.shipDate().orElse(today),
                    contents(pieces, i, waybills.size())));
  }

  /** The mall's key of the line of each piece in a shipment. */
  private static List<String> pieces(Order order, Shipment s) {
    List<String> pieces = new ArrayList<>();
    for (Shipment.Item item : s.items()) {
      order.placed().ordered().lines().stream()
          .filter(l -> l.no() == item.line())
          .forEach(l -> pieces.addAll(Collections.nCopies(item.quantity(), l.key())));
    }
    return pieces;
  }

  /**
   * What is said to be in one of so many boxes: the house does not know which piece is in which, so
   * they are spread evenly, at least one in each as long as there are any.
   */
  private static List<Content> contents(List<String> pieces, int box, int boxes) {
    int full = Math.min(boxes, pieces.size());
    Map<String, Integer> in = new LinkedHashMap<>();
    if (box < full) {
      pieces
          .subList(box * pieces.size() / full, (box + 1) * pieces.size() / full)
          .forEach(line -> in.merge(line, 1, Integer::sum));
    }
    return in.entrySet().stream().map(e -> new Content(e.getKey(), e.getValue())).toList();
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
