// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of a file.
 *
 * @param line the line of the file it begins on, 1 for the first
 * @param cells its cells
 */
record Row(long line, List<String> cells) {
  /** What keeps a spreadsheet from taking a text for a number: {@code ="0123"}. */
  private static final Pattern FORMULA = Pattern.compile("=\"([^\"]*)\"");

  /** What stands in a column; empty beyond the end of the row. */
  String cell(int place) {
    String text = place < cells.size() ? cells.get(place).strip() : "";
    Matcher formula = FORMULA.matcher(text);
    return formula.matches() ? formula.group(1).strip() : text;
  }

  /** Whether the file ended before the last cell did; what stood in that is not kept. */
  boolean cut() {
    return MarkedEnd.within(cells);
  }

  boolean blank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
