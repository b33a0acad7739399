// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.order.Desk;
import org.banto.order.OrderQuery;
import org.banto.order.PaymentMethod;

/** The filter of a bulk action as it stands in a body: parameter names as in the list's URL. */
final class Wanted {
  private final Map<String, Object> filter;

  private Wanted(Map<String, Object> filter) {
    this.filter = filter;
  }

  /**
   * The query it stands for.
   *
   * @throws IllegalArgumentException naming the parameter and the value
   */
  static OrderQuery query(Map<String, Object> filter) {
    return new Wanted(filter).query();
  }

  private OrderQuery query() {
    return new OrderQuery(
        all("desk", Desk::valueOf),
        all("box", Integer::valueOf),
        all("shop", s -> s),
        all("payment", PaymentMethod.Kind::valueOf),
        all("finding", s -> s),
        all("tag", s -> s),
        all("carrier", s -> s),
        one("orderedFrom", LocalDate::parse),
        one("orderedTo", LocalDate::parse),
        one("shipFrom", LocalDate::parse),
        one("shipTo", LocalDate::parse),
        one("wishFrom", LocalDate::parse),
        one("wishTo", LocalDate::parse),
        one("batch", s -> s),
        one("q", String::strip).orElse(""),
        one("sort", OrderQuery.Sort::valueOf).orElse(OrderQuery.Sort.NEWEST));
  }

  private <T> Set<T> all(String name, Function<String, T> of) {
    return texts(name).stream().map(t -> read(name, t, of)).collect(Collectors.toSet());
  }

  private <T> Optional<T> one(String name, Function<String, T> of) {
    return texts(name).stream().filter(t -> !t.isEmpty()).findFirst().map(t -> read(name, t, of));
  }

  private List<String> texts(String name) {
    Object value = filter.get(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  private static <T> T read(String name, String text, Function<String, T> of) {
    try {
      return of.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(name + " に使えない値です: " + text, e);
    }
  }
}
