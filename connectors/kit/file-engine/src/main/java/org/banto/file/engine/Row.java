// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.Arrays;
import java.util.List;

/** One row of a carrier's file while it is filled. */
public final class Row {
  private final Layout layout;
  private final String[] cells;

  /** An empty row. */
  public Row(Layout layout) {
    this.layout = layout;
    this.cells = new String[layout.width()];
    Arrays.fill(cells, "");
  }

  /** Fills a column by its name. */
  public Row set(String column, String value) {
    cells[layout.no(column) - 1] = value;
    return this;
  }

  /** Fills a column by its name where this edition has it. */
  public Row offer(String column, String value) {
    return layout.has(column) ? set(column, value) : this;
  }

  /** What stands in a column. */
  public String get(int no) {
    return cells[no - 1];
  }

  /** What stands in a column. */
  public String get(String column) {
    return get(layout.no(column));
  }

  /** All cells, in order. */
  public List<String> cells() {
    return List.of(cells);
  }
}
