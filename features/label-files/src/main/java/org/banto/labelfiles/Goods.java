// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.connect.Label;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Shipment;

/**
 * A product in the parcels of a label.
 *
 * @param of the label of its own order: the one that is written, or one that travels along (同梱)
 * @param line which
 */
record Goods(Label of, OrderLine line) {
  /** All in the parcels of a label; those that travel along stand last. */
  static List<Goods> in(Label label) {
    return Stream.concat(Stream.of(label), label.along().stream())
        .flatMap(l -> l.lines().stream().map(line -> new Goods(l, line)))
        .toList();
  }

  /** As many as are in its shipment. */
  int quantity() {
    List<Integer> there =
        of.shipment().items().stream()
            .filter(i -> i.line() == line.no())
            .map(Shipment.Item::quantity)
            .toList();
    return there.isEmpty() ? line.quantity() : there.stream().mapToInt(Integer::intValue).sum();
  }

  Optional<Order> order() {
    return of.order();
  }
}
