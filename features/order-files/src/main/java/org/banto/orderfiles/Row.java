// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.List;

/**
 * A row of a file.
 *
 * @param line the line of the file it begins on, 1 for the first
 * @param cells its cells
 */
record Row(long line, List<String> cells) {
  /** What stands in a column; empty beyond the end of the row. */
  String cell(int place) {
    return place < cells.size() ? cells.get(place).strip() : "";
  }

  boolean blank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
