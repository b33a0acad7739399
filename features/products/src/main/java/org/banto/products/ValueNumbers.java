// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values that come often, each with a number from 0 that it keeps; safe for many threads. */
final class ValueNumbers<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();

  /** The number of a value, which it gets where it has none. */
  synchronized int number(T value) {
    return numbers.computeIfAbsent(
        value,
        v -> {
          values.add(v);
          return values.size() - 1;
        });
  }

  /** All that have one, in the order of their numbers. */
  synchronized List<T> all() {
    return List.copyOf(values);
  }
}
