// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.OrderId;
import org.banto.house.ProductMaster;
import org.banto.order.Order;
import org.banto.order.OrderLine;

/** The total of each product over the orders of a job (トータルピッキング). */
final class PickingTotals {
  /**
   * One product to fetch.
   *
   * @param sku its code, or empty
   * @param name its name, from one of the orders
   * @param options the choices that make it another product when it has no code of its own
   * @param location where it lies, or empty
   * @param quantity how many in all
   * @param orders for how many orders
   */
  record Pick(
      String sku, String name, List<String> options, String location, long quantity, int orders) {}

  private record Product(String sku, String name, List<String> options) {}

  private static final class Sum {
    private long quantity;
    private final Set<OrderId> orders = new HashSet<>();
  }

  private final PrintNames printed;
  private final PrintShelves printedShelves;
  private final Map<String, String> shelves;
  private final Map<Product, Sum> sums = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** None so far. */
  PickingTotals(Map<String, String> settings) {
    printed = PrintNames.of(settings);
    printedShelves = PrintShelves.of(settings);
    shelves = new HashMap<>(printedShelves.byCode());
  }

  /**
   * Adds what goes now of orders: of a kit its parts, of goods that are known the one product they are, whatever a mall
   * calls them.
   */
  void add(List<Order> some, ProductMaster.Goods goods) {
    some.forEach(order -> add(order, goods));
  }

  private void add(Order order, ProductMaster.Goods goods) {
    for (Delivery delivery : Delivery.now(order)) {
      for (Delivery.Piece piece : delivery.pieces()) {
        OrderLine line = piece.line();
        Optional<ProductMaster.Sold> sold = goods.of(order, line);
        List<ProductMaster.Part> parts = sold.map(ProductMaster.Sold::parts).orElse(List.of());
        if (parts.isEmpty()) {
          sold.ifPresent(s -> shelve(s.item()));
          add(order, product(line, sold), printed.of(line, sold), piece.quantity());
        }
        for (ProductMaster.Part part : parts) {
          ProductMaster.Item item = part.item();
          shelve(item);
          long quantity = Math.multiplyFull(part.quantity(), piece.quantity());
          add(order, new Product(item.code(), "", List.of()), printed.of(item), quantity);
        }
      }
    }
  }

  private void add(Order order, Product product, String name, long quantity) {
    names.putIfAbsent(product.sku(), name);
    Sum sum = sums.computeIfAbsent(product, p -> new Sum());
    sum.quantity += quantity;
    sum.orders.add(order.id());
  }

  private void shelve(ProductMaster.Item item) {
    shelves.put(item.code(), printedShelves.of(item));
  }

  /** All products so far, by code, then by name; shelf by shelf where that is asked. */
  List<Pick> all(Layout layout) {
    List<Pick> picks = new ArrayList<>();
    sums.forEach(
        (p, s) -> {
          String name = p.sku().isEmpty() ? p.name() : names.get(p.sku());
          String shelf = shelves.getOrDefault(p.sku(), "");
          picks.add(new Pick(p.sku(), name, p.options(), shelf, s.quantity, s.orders.size()));
        });
    Comparator<Pick> byProduct =
        Comparator.comparing(Pick::sku)
            .thenComparing(Pick::name)
            .thenComparing(p -> String.join(" ", p.options()));
    picks.sort(
        layout == Layout.LOCATION
            // what has no shelf comes last
            ? Comparator.comparing((Pick p) -> p.location().isEmpty())
                .thenComparing(Pick::location)
                .thenComparing(byProduct)
            : byProduct);
    return picks;
  }

  /** One page of a shop may sell many variations under one code, so the choices count as well. */
  private Product product(OrderLine line, Optional<ProductMaster.Sold> sold) {
    String code = sold.map(s -> s.item().code()).orElse(line.sku());
    return new Product(code, code.isEmpty() ? printed.of(line, sold) : "", line.options());
  }
}
