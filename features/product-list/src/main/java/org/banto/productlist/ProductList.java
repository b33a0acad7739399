// SPDX-License-Identifier: Apache-2.0
package org.banto.productlist;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.OrderId;
import org.banto.base.SheetCell;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Shipment;

/** Counts products over orders. */
final class ProductList {
  private static final String HEAD = "商品コード,商品ページコード,商品名,選択肢,受注件数,数量";

  private record Product(String sku, String item, String name, String options) {}

  private static final class Sum {
    private long quantity;
    private final Set<OrderId> orders = new HashSet<>();
  }

  private final Map<Product, Sum> sums =
      new TreeMap<>(
          Comparator.comparing(Product::sku)
              .thenComparing(Product::item)
              .thenComparing(Product::name)
              .thenComparing(Product::options));

  /** Goods of one code may be called differently by malls; the first name stands. */
  private final Map<String, String> names = new HashMap<>();

  /** Adds what is in an order; of one that goes in parts, what goes now. */
  void add(Order order) {
    List<Shipment> now = order.underWay();
    if (now.isEmpty()) {
      order.placed().lines().stream()
          .filter(l -> !l.struck())
          .forEach(l -> add(order, l, l.quantity()));
      return;
    }
    for (Shipment shipment : now) {
      for (Shipment.Item item : shipment.items()) {
        order.placed().lines().stream()
            .filter(l -> l.no() == item.line() && !l.struck())
            .forEach(l -> add(order, l, item.quantity()));
      }
    }
  }

  private void add(Order order, OrderLine line, int quantity) {
    if (quantity == 0) {
      return;
    }
    String name =
        line.sku().isEmpty() ? line.name() : names.computeIfAbsent(line.sku(), sku -> line.name());
    String item = line.sku().isEmpty() ? line.itemCode() : "";
    Product product = new Product(line.sku(), item, name, String.join(" / ", line.options()));
    Sum sum = sums.computeIfAbsent(product, p -> new Sum());
    sum.quantity += quantity;
    sum.orders.add(order.id());
  }

  /** The list as CSV, one product a row. */
  String csv() {
    return Stream.concat(Stream.of(HEAD), sums.entrySet().stream().map(this::row))
        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
  }

  private String row(Map.Entry<Product, Sum> entry) {
    Product p = entry.getKey();
    Sum sum = entry.getValue();
    return Stream.of(p.sku(), p.item(), p.name(), p.options())
            .map(SheetCell::quoted)
            .collect(Collectors.joining(","))
        + ","
        + sum.orders.size()
        + ","
        + sum.quantity;
  }
}
