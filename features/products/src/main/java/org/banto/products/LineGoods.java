// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.checks.RecentValues;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which goods of the master lines of orders sell: those that the line's shop sells under its code, else those of that code, else
 * those of that JAN. An account in which goods were never entered costs nothing.
 */
@Component(service = LineGoods.class)
public final class LineGoods {
  private final JpaProducts products;
  private final RecentValues<Boolean> filled;

  /** Remembers. */
  @Activate
  public LineGoods(@Reference JpaProducts products) {
    this(products, new HouseClock());
  }

  LineGoods(JpaProducts products, Clock clock) {
    this.products = products;
    this.filled = new RecentValues<>(account -> products.revision(account) > 0, clock);
  }

  /**
   * The shop and the code of a line, as they are compared; empty where the mall gave no code, or one that no goods can have and
   * not every database can be asked for.
   */
  static Optional<Product.Link> of(Order order, OrderLine line) {
    String code = Product.normal(code(line));
    return code.isEmpty() || code.codePoints().anyMatch(ProductRules::breaks)
        ? Optional.empty()
        : Optional.of(new Product.Link(order.key().shop().toString(), code));
  }

  /** Under which code a mall sells what stands on a line, or empty. */
  static String code(OrderLine line) {
    return UnseenSigns.without(line.sku().isBlank() ? line.itemCode() : line.sku()).strip();
  }

  /** The goods of all lines of orders of an account, without links of their own; those that are not known are left out. */
  Map<Product.Link, Product> of(AccountId account, Collection<Order> orders) {
    Set<Product.Link> asked = asked(account, orders);
    return asked.isEmpty() ? Map.of() : read(account, asked);
  }

  /** What is to be looked for of all lines of orders of an account. */
  Set<Product.Link> asked(AccountId account, Collection<Order> orders) {
    return products.seen(account) || filled.of(account)
        ? orders.stream()
            .flatMap(o -> o.placed().lines().stream().flatMap(l -> of(o, l).stream()))
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** The goods that these links sell, as the master has them now. */
  Map<Product.Link, Product> read(AccountId account, Set<Product.Link> asked) {
    Map<Product.Link, Product> found = new HashMap<>();
    Map<Product.Link, Long> owners = products.owners(account, asked);
    Map<Long, Product> linked = products.unlinkedById(account, owners.values());
    owners.forEach(
        (link, id) -> Optional.ofNullable(linked.get(id)).ifPresent(p -> found.put(link, p)));
    Map<String, Product> byCode = new HashMap<>();
    products
        .unlinkedByCode(account, missing(asked, found))
        .forEach(p -> byCode.put(Product.normal(p.code()), p));
    take(asked, byCode, found);
    Set<String> jans =
        missing(asked, found).stream()
            .filter(code -> code.matches("[0-9]{8}|[0-9]{13}"))
            .collect(Collectors.toSet());
    Map<String, Product> byJan = new HashMap<>();
    products.unlinkedByJan(account, jans).forEach(p -> byJan.merge(p.jan(), p, LineGoods::rather));
    take(asked, byJan, found);
    return found;
  }

  private static Set<String> missing(Set<Product.Link> asked, Map<Product.Link, Product> found) {
    return asked.stream()
        .filter(link -> !found.containsKey(link))
        .map(Product.Link::code)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static void take(
      Set<Product.Link> asked, Map<String, Product> by, Map<Product.Link, Product> found) {
    asked.forEach(
        link ->
            Optional.ofNullable(by.get(link.code())).ifPresent(p -> found.putIfAbsent(link, p)));
  }

  /** Of two with one JAN the one that is sold, else the one whose code comes first. */
  private static Product rather(Product one, Product other) {
    if (one.ended() != other.ended()) {
      return one.ended() ? other : one;
    }
    return Product.normal(one.code()).compareTo(Product.normal(other.code())) < 0 ? one : other;
  }
}
