// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** A setting that is a table: one row a line, columns divided by tabs, or by | where there is no tab; # begins a remark. */
final class TableSetting {
  private TableSetting() {}

  /**
   * The rows.
   *
   * @throws IllegalArgumentException when a row has fewer columns than asked for; names the row
   */
  static List<List<String>> of(String text, int columns) {
    List<List<String>> rows = new ArrayList<>();
    String[] lines = text.split("\r?\n");
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank() || lines[i].startsWith("#")) {
        continue;
      }
      List<String> cells =
          Arrays.stream(lines[i].split(lines[i].contains("\t") ? "\t" : "\\|", -1))
              .map(String::strip)
              .toList();
      if (cells.size() < columns) {
        throw new Rejection(
            new Text(
                (i + 1) + "行目の項目が足りません。" + columns + "項目が必要です。",
                "line " + (i + 1) + " lacks fields: it needs " + columns));
      }
      rows.add(cells);
    }
    return rows;
  }
}
