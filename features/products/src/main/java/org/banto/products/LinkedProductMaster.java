// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.house.ProductMaster;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells other rooms what lines sell: goods by their links, codes and JANs, and kits down to what is
 * picked.
 */
@Component(service = ProductMaster.class)
public final class LinkedProductMaster implements ProductMaster {
  /** Kits within kits, at most. */
  private static final int DEEPEST = 100;

  private final LineGoods goods;
  private final JpaProducts products;
  private final GoodsDelays delays;

  /** Remembers. */
  @Activate
  public LinkedProductMaster(@Reference LineGoods goods, @Reference JpaProducts products) {
    this(goods, products, new HouseClock());
  }

  LinkedProductMaster(LineGoods goods, JpaProducts products, Clock clock) {
    this.goods = goods;
    this.products = products;
    this.delays = new GoodsDelays(products, goods, clock);
  }

  @Override
  public Map<OrderId, Map<Integer, Sold>> sold(AccountId account, List<Order> orders) {
    Map<Product.Link, Product> known = goods.of(account, orders);
    if (known.isEmpty()) {
      return Map.of();
    }
    Map<String, Product> parts =
        products.withParts(
            account,
            known.values().stream()
                .flatMap(p -> p.parts().stream())
                .map(Product.Part::code)
                .collect(Collectors.toSet()));
    Map<Product.Link, Sold> sold = new HashMap<>();
    known.forEach((link, p) -> sold.put(link, new Sold(item(p), made(p, parts))));
    Map<OrderId, Map<Integer, Sold>> all = new HashMap<>();
    for (Order order : orders) {
      Map<Integer, Sold> lines = new HashMap<>();
      for (OrderLine line : order.placed().lines()) {
        LineGoods.of(order, line)
            .flatMap(link -> Optional.ofNullable(sold.get(link)))
            .ifPresent(s -> lines.put(line.no(), s));
      }
      if (!lines.isEmpty()) {
        all.put(order.id(), lines);
      }
    }
    return all;
  }

  @Override
  public Map<OrderId, Map<Integer, Delay>> delays(AccountId account, List<Order> orders) {
    Map<Product.Link, Delay> known = delays.of(account, goods.asked(account, orders));
    Map<OrderId, Map<Integer, Delay>> all = new HashMap<>();
    for (Order order : orders) {
      Map<Integer, Delay> lines = new HashMap<>();
      for (OrderLine line : order.placed().lines()) {
        LineGoods.of(order, line)
            .flatMap(link -> Optional.ofNullable(known.get(link)))
            .ifPresent(delay -> lines.put(line.no(), delay));
      }
      if (!lines.isEmpty()) {
        all.put(order.id(), lines);
      }
    }
    return all;
  }

  private static List<Part> made(Product kit, Map<String, Product> parts) {
    Set<String> above = new HashSet<>(Set.of(Product.normal(kit.code())));
    List<Part> made = new ArrayList<>();
    pieces(kit.parts(), parts, above, new HashMap<>())
        .forEach((code, quantity) -> made.add(new Part(item(code, parts), quantity.intValue())));
    return made;
  }

  /**
   * What is picked for these, each kit worked out once however many hold it. What stands in a circle all the same, or deeper
   * than anybody packs, is taken as it is.
   *
   * @param above the kits that hold them
   * @param known what is picked for one of the kits that were worked out
   */
  private static Map<String, Long> pieces(
      List<Product.Part> of,
      Map<String, Product> parts,
      Set<String> above,
      Map<String, Map<String, Long>> known) {
    Map<String, Long> pieces = new LinkedHashMap<>();
    for (Product.Part part : of) {
      String code = part.code();
      List<Product.Part> inner =
          Optional.ofNullable(parts.get(code)).map(Product::parts).orElse(List.of());
      Map<String, Long> one = Map.of(code, 1L);
      if (!inner.isEmpty() && known.containsKey(code)) {
        one = known.get(code);
      } else if (!inner.isEmpty() && above.size() < DEEPEST && above.add(code)) {
        one = pieces(inner, parts, above, known);
        above.remove(code);
        known.put(code, one);
      }
      one.forEach(
          (each, n) -> pieces.merge(each, most(n * part.quantity()), LinkedProductMaster::sum));
    }
    return pieces;
  }

  private static long sum(long one, long other) {
    return most(one + other);
  }

  private static long most(long quantity) {
    return Math.min(Integer.MAX_VALUE, quantity);
  }

  /** Of what is gone the code is known. */
  private static Item item(String code, Map<String, Product> parts) {
    return Optional.ofNullable(parts.get(code))
        .map(LinkedProductMaster::item)
        .orElseGet(() -> new Item(code, code, "", "", List.of(code)));
  }

  private static Item item(Product p) {
    List<String> barcodes = new ArrayList<>();
    if (!p.jan().isEmpty()) {
      barcodes.add(p.jan());
    }
    barcodes.add(p.code());
    return new Item(
        p.code(), p.name(), p.paperName(), p.shelf(), barcodes.stream().distinct().toList());
  }
}
