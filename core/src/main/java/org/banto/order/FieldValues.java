// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a field says of one order: of the order itself, or of each of its lines or destinations.
 *
 * @param each one list of values for each thing of the field's scope, one thing alone where that is
 *     the order; an empty one where nothing is known of it
 */
public record FieldValues(List<List<Object>> each) {
  /** Nothing is known of the order. */
  public static final FieldValues NONE = new FieldValues(List.of(List.of()));

  public FieldValues {
    each = List.copyOf(each);
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
