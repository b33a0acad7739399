// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a field says of one order: of the order itself, or of each of its lines or destinations.
 *
 * @param each one list of values for each thing of the field's scope, one thing alone where that is
 *     the order; an empty one where nothing is known of it; without any where nothing is known at all
 * @param failed whether the field could not say anything, as it has a fault: nothing is known then,
 *     no comparison holds, and a cell is marked ▲
 */
public record FieldValues(List<List<Object>> each, boolean failed) {
  /** Nothing is known of the order. */
  public static final FieldValues NONE = new FieldValues(List.of(List.of()));

  public FieldValues {
    each = List.copyOf(each);
  }

  /** Of a field without a fault. */
  public FieldValues(List<List<Object>> each) {
    this(each, false);
  }

  /** Nothing of each of so many things, as the field could not say it. */
  static FieldValues failed(int things) {
    return new FieldValues(Collections.nCopies(things, List.of()), true);
  }

  /** Nothing of each of so many things. */
  static FieldValues nothing(int things) {
    return new FieldValues(Collections.nCopies(things, List.of()));
  }

  /**
   * Of one thing. What is empty or blank says nothing; other texts are as they are, blanks at their
   * ends and all; an int is a long.
   *
   * @param value a value, an optional one, or a collection of them
   */
  public static FieldValues of(Object value) {
    List<Object> values = values(value);
    return values.isEmpty() ? NONE : new FieldValues(List.of(values));
  }

  /** Of several things, in their order. */
  public static FieldValues each(List<FieldValues> things) {
    return new FieldValues(things.stream().flatMap(t -> t.each().stream()).toList());
  }

  private static List<Object> values(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(FieldValues::values).orElse(List.of());
    }
    if (value instanceof Collection<?> all) {
      return all.stream().flatMap(v -> values(v).stream()).distinct().toList();
    }
    if (value instanceof String text) {
      return text.isBlank() ? List.of() : List.of(text);
    }
    return List.of(value instanceof Integer n ? Long.valueOf(n) : value);
  }
}
