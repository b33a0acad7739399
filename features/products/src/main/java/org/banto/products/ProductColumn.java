// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Text;

/**
 * What a column of a file can be taken for.
 *
 * @param id which, e.g. {@code costFrom}
 * @param label its name
 * @param help what may stand in its cells
 */
public record ProductColumn(String id, Text label, Text help) {
  /** All, in the order of an export. */
  static List<ProductColumn> all() {
    return Stream.of(ProductField.values())
        .map(f -> new ProductColumn(f.id(), f.label(), f.help()))
        .toList();
  }
}
