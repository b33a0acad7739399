// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.text.Normalizer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What fields say of some orders: each field is asked once for all of them, whoever needs it how
 * often. For one thread, and for as long as the orders stay as they are.
 */
public final class OrderFacts {
  private final List<OrderPart> parts;
  private final Map<OrderField, List<FieldValues>> values = new IdentityHashMap<>();
  private final Map<OrderField, List<FieldValues>> folded = new IdentityHashMap<>();

  private OrderFacts(List<OrderPart> parts) {
    this.parts = parts;
  }

  /** Of whole orders. */
  public static OrderFacts of(List<Order> orders) {
    return ofParts(orders.stream().map(OrderPart::new).toList());
  }

  /** Of parts of orders. */
  public static OrderFacts ofParts(List<OrderPart> parts) {
    return new OrderFacts(List.copyOf(parts));
  }

  /** How many there are. */
  public int size() {
    return parts.size();
  }

  /** What a field says of the one at this index. */
  public FieldValues of(OrderField field, int index) {
    return values.computeIfAbsent(field, this::ask).get(index);
  }

  /** The same, with texts in the form they are compared in. */
  FieldValues folded(OrderField field, int index) {
    return folded
        .computeIfAbsent(
            field, f -> IntStream.range(0, size()).mapToObj(i -> folded(of(f, i))).toList())
        .get(index);
  }

  private List<FieldValues> ask(OrderField field) {
    List<FieldValues> said = field.values().of(parts.stream().map(p -> p.asked(field)).toList());
    return IntStream.range(0, said.size())
        .mapToObj(i -> parts.get(i).narrowed(field, said.get(i)))
        .toList();
  }

  private static FieldValues folded(FieldValues values) {
    return new FieldValues(
        values.each().stream()
            .map(thing -> thing.stream().map(v -> (Object) folded(v.toString())).toList())
            .toList(),
        values.failed());
  }

  /** A text as it is compared: width, case and blanks at its ends are no matter. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
