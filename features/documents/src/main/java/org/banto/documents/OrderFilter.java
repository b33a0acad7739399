// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.order.Desk;
import org.banto.order.OrderQuery;
import org.banto.order.PaymentMethod;

/**
 * The filter of lists, saved searches and bulk actions as it stands in a body.
 *
 * @param desk desks
 * @param box hold boxes
 * @param shop {@code mall~name}
 * @param payment payment kinds
 * @param finding open finding codes
 * @param tag tags
 * @param carrier carriers
 * @param orderedFrom first day ordered, {@code yyyy-MM-dd}
 * @param orderedTo last day ordered
 * @param shipFrom first planned ship day
 * @param shipTo last planned ship day
 * @param wishFrom first wished day
 * @param wishTo last wished day
 * @param batch waybill batch
 * @param q free text
 * @param sort NEWEST, OLDEST, SHIP_DATE or WISH_DATE
 */
public record OrderFilter(
    List<String> desk,
    List<Integer> box,
    List<String> shop,
    List<String> payment,
    List<String> finding,
    List<String> tag,
    List<String> carrier,
    String orderedFrom,
    String orderedTo,
    String shipFrom,
    String shipTo,
    String wishFrom,
    String wishTo,
    String batch,
    String q,
    String sort) {

  /**
   * The query it stands for.
   *
   * @throws IllegalArgumentException naming the parameter and the value
   */
  OrderQuery toQuery() {
    return new OrderQuery(
        enums("desk", desk, Desk::valueOf).stream()
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Desk.class))),
        set(box),
        set(shop),
        enums("payment", payment, PaymentMethod.Kind::valueOf),
        set(finding),
        set(tag),
        set(carrier),
        date("orderedFrom", orderedFrom),
        date("orderedTo", orderedTo),
        date("shipFrom", shipFrom),
        date("shipTo", shipTo),
        date("wishFrom", wishFrom),
        date("wishTo", wishTo),
        Optional.ofNullable(batch).filter(b -> !b.isEmpty()),
        q == null ? "" : q.strip(),
        sort == null || sort.isEmpty()
            ? OrderQuery.Sort.NEWEST
            : one("sort", sort, OrderQuery.Sort::valueOf));
  }

  private static <T> Set<T> set(List<T> values) {
    return values == null ? Set.of() : Set.copyOf(values);
  }

  private static <T> Set<T> enums(String name, List<String> values, Function<String, T> of) {
    return values == null
        ? Set.of()
        : values.stream().map(v -> one(name, v, of)).collect(Collectors.toSet());
  }

  private static <T> T one(String name, String value, Function<String, T> of) {
    try {
      return of.apply(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " に使えない値です: " + value, e);
    }
  }

  private static Optional<LocalDate> date(String name, String value) {
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " は yyyy-MM-dd で指定してください: " + value, e);
    }
  }
}
