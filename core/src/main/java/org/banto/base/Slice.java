// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list, and where it goes on. There is no total.
 *
 * @param items the items
 * @param next where the next slice starts; opaque; empty at the end
 * @param <T> of what
 */
public record Slice<T>(List<T> items, Optional<String> next) {
  public Slice {
    items = List.copyOf(items);
  }
}
