// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;

/**
 * A row of a file as it came.
 *
 * @param row its number as a spreadsheet counts: 1 is the row of headings
 * @param cells what stands in it
 */
record ImportLine(int row, List<String> cells) {
  ImportLine {
    cells = List.copyOf(cells);
  }

  /** Whether there is nothing in it. */
  boolean blank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
