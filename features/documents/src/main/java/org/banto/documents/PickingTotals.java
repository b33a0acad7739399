// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.base.OrderId;
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
      String sku, String name, List<String> options, String location, int quantity, int orders) {}

  private record Product(String sku, String name, List<String> options) {}

  private static final class Sum {
    private int quantity;
    private final Set<OrderId> orders = new HashSet<>();
  }

  private final PrintNames printed;
  private final Map<String, String> shelves = new HashMap<>();
  private final Map<Product, Sum> sums = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** None so far. */
  PickingTotals(Map<String, String> settings) {
    printed = PrintNames.of(settings);
    TableSetting.of(settings.getOrDefault(DocumentSettings.SHELVES, ""), 2)
        .forEach(row -> shelves.put(row.get(0), row.get(1)));
  }

  /** Adds what goes now of an order. */
  void add(Order order) {
    for (Delivery delivery : Delivery.now(order)) {
      for (Delivery.Piece piece : delivery.pieces()) {
        names.putIfAbsent(piece.line().sku(), printed.of(piece.line()));
        Sum sum = sums.computeIfAbsent(product(piece.line()), p -> new Sum());
        sum.quantity += piece.quantity();
        sum.orders.add(order.id());
      }
    }
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
  private Product product(OrderLine line) {
    return new Product(line.sku(), line.sku().isEmpty() ? printed.of(line) : "", line.options());
  }
}
