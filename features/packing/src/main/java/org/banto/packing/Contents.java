// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/**
 * What belongs into a box.
 *
 * @param pieces the goods
 * @param orders the orders they are of, the lead's first
 * @param refusal why one of the orders that travel along must not leave
 */
record Contents(List<Piece> pieces, List<Order> orders, Optional<PackingRefusal> refusal) {
  Contents {
    pieces = List.copyOf(pieces);
    orders = List.copyOf(orders);
  }

  /** Of a shipment and of those of other orders that travel in its parcels (同梱). */
  static Contents of(
      OrderService service, CodeBook book, AccountId account, Order order, Shipment lead) {
    List<Piece> pieces = new ArrayList<>(pieces(order, lead));
    List<Order> all = new ArrayList<>(List.of(order));
    Optional<PackingRefusal> refusal = Optional.empty();
    for (ShipmentNumber n : lead.companions()) {
      Optional<Order> other = service.find(account, n.order());
      Optional<Shipment> along =
          other
              .flatMap(o -> o.shipment(n))
              .filter(s -> s.lead().filter(lead.number()::equals).isPresent());
      if (along.isPresent()) {
        pieces.addAll(pieces(other.get(), along.get()));
        all.add(other.get());
        refusal = refusal.or(() -> PackingRefusal.order(other.get()));
      }
    }
    return new Contents(Codes.read(pieces, book.of(account, pieces)), all, refusal);
  }

  /** The numbers of the orders. */
  List<String> numbers() {
    return orders.stream().map(o -> o.key().number()).toList();
  }

  private static List<Piece> pieces(Order order, Shipment s) {
    Map<Integer, OrderLine> lines = new HashMap<>();
    order.placed().lines().forEach(l -> lines.put(l.no(), l));
    List<Piece> pieces = new ArrayList<>();
    for (Shipment.Item item : s.items()) {
      OrderLine line = lines.get(item.line());
      if (line != null && !line.struck()) {
        pieces.add(
            new Piece(
                s.number() + "-" + line.no(),
                line.name(),
                line.options(),
                line.sku(),
                line.itemCode(),
                List.of(),
                item.quantity()));
      }
    }
    return pieces;
  }

  /** What is wrong with a box that holds what was scanned; empty when all is there. */
  Optional<Text> wrong(List<Scan> scans) {
    Map<String, Integer> count = new HashMap<>();
    Map<String, Piece> known = new HashMap<>();
    pieces.forEach(p -> known.put(p.id(), p));
    for (Scan s : scans) {
      Piece piece = known.get(s.piece());
      if (piece == null || !s.code().isEmpty() && !piece.codes().contains(s.code())) {
        return Optional.of(
            new Text(
                "この荷物に入らないものが読み取られています。", "Something was scanned that does not go into this box."));
      }
      count.merge(s.piece(), s.count(), Integer::sum);
    }
    for (Piece p : pieces) {
      int there = count.getOrDefault(p.id(), 0);
      if (there != p.quantity()) {
        return Optional.of(
            new Text(
                "「%s」が %d点のところ %d点です。".formatted(p.name(), p.quantity(), there),
                "\"%s\" should be %d pieces and is %d.".formatted(p.name(), p.quantity(), there)));
      }
    }
    return Optional.empty();
  }

  /** All pieces together. */
  int size() {
    return pieces.stream().mapToInt(Piece::quantity).sum();
  }
}
