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
import org.banto.house.ProductCodes;
import org.banto.house.ProductMaster;
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

  /**
   * What the house knows of goods; each list is empty where the room that keeps it is away.
   *
   * @param masters what they are
   * @param codes what was taught of them
   */
  record Known(List<ProductMaster> masters, List<ProductCodes> codes) {
    private Map<String, List<String>> taught(AccountId account, List<Piece> pieces) {
      Map<String, List<String>> taught = new HashMap<>();
      List<ProductCodes.Goods> goods = pieces.stream().map(Piece::kind).distinct().toList();
      for (ProductCodes book : codes) {
        Map<ProductCodes.Goods, List<String>> some = book.of(account, goods);
        pieces.forEach(p -> taught.put(p.id(), some.get(p.kind())));
      }
      return taught;
    }
  }

  /** Of a shipment and of those of other orders that travel in its parcels (同梱). */
  static Contents of(
      OrderService service, Known known, AccountId account, Order order, Shipment lead) {
    List<Shipment> shipments = new ArrayList<>(List.of(lead));
    List<Order> all = new ArrayList<>(List.of(order));
    Optional<PackingRefusal> refusal = Optional.empty();
    for (ShipmentNumber n : lead.companions()) {
      Optional<Order> other = service.find(account, n.order());
      Optional<Shipment> along =
          other
              .flatMap(o -> o.shipment(n))
              .filter(s -> s.lead().filter(lead.number()::equals).isPresent());
      if (along.isPresent()) {
        shipments.add(along.get());
        all.add(other.get());
        refusal = refusal.or(() -> PackingRefusal.order(other.get()));
      }
    }
    ProductMaster.Goods goods = ProductMaster.of(known.masters(), account, all);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      pieces.addAll(pieces(all.get(i), shipments.get(i), goods));
    }
    return new Contents(Codes.read(pieces, known.taught(account, pieces)), all, refusal);
  }

  /** The numbers of the orders. */
  List<String> numbers() {
    return orders.stream().map(o -> o.key().number()).toList();
  }

  private static List<Piece> pieces(Order order, Shipment s, ProductMaster.Goods goods) {
    Map<Integer, OrderLine> lines = new HashMap<>();
    order.placed().lines().forEach(l -> lines.put(l.no(), l));
    List<Piece> pieces = new ArrayList<>();
    for (Shipment.Item item : s.items()) {
      OrderLine line = lines.get(item.line());
      if (line != null && !line.struck()) {
        String id = s.number() + "-" + line.no();
        Optional<ProductMaster.Sold> sold = goods.of(order, line);
        List<ProductMaster.Part> parts = sold.map(ProductMaster.Sold::parts).orElse(List.of());
        if (parts.isEmpty()) {
          pieces.add(piece(id, line, sold.map(ProductMaster.Sold::item), item.quantity()));
        }
        for (int i = 0; i < parts.size(); i++) {
          pieces.add(piece(id + "-" + (i + 1), parts.get(i), item.quantity()));
        }
      }
    }
    return pieces;
  }

  private static Piece piece(
      String id, OrderLine line, Optional<ProductMaster.Item> item, int quantity) {
    return new Piece(
        id,
        line.name(),
        line.options(),
        line.sku(),
        line.itemCode(),
        item.map(ProductMaster.Item::code).orElse(""),
        item.map(ProductMaster.Item::barcodes).orElse(List.of()),
        quantity);
  }

  private static Piece piece(String id, ProductMaster.Part part, int kits) {
    ProductMaster.Item item = part.item();
    return new Piece(
        id,
        item.name(),
        List.of(),
        item.code(),
        "",
        item.code(),
        item.barcodes(),
        Math.multiplyExact(part.quantity(), kits));
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
