// SPDX-License-Identifier: Apache-2.0
package org.banto.waybill.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a carrier's file, one edition of it.
 *
 * @param columns in order
 * @param count how the carrier counts lengths
 * @param numbers column numbers by name; of columns with the same name, the first
 */
public record Layout(List<Column> columns, Count count, Map<String, Integer> numbers) {
  /** Reads a layout: no, name, max_len, required, codes, unit, note. */
  public static Layout read(Class<?> beside, String table, Count count) {
    List<Column> columns = Tsv.read(beside, table, 7).stream().map(Layout::column).toList();
    Map<String, Integer> numbers = new HashMap<>();
    for (Column c : columns) {
      numbers.putIfAbsent(c.name(), c.no());
    }
    return new Layout(columns, count, Map.copyOf(numbers));
  }

  /** The column of this number. */
  public Column column(int no) {
    return columns.get(no - 1);
  }

  /** The number of the column of this name. */
  public int no(String name) {
    Integer no = numbers.get(name);
    if (no == null) {
      throw new IllegalArgumentException("no column " + name);
    }
    return no;
  }

  /** How many columns. */
  public int width() {
    return columns.size();
  }

  private static Column column(String[] c) {
    Column.Kind kind = Column.Kind.of(c[5]);
    int max = c[2].isEmpty() ? 0 : Integer.parseInt(c[2]);
    return new Column(Integer.parseInt(c[0]), c[1], max, need(c[3]), codes(c[4], kind), kind);
  }

  private static Column.Need need(String letter) {
    return switch (letter) {
      case "Y" -> Column.Need.YES;
      case "C" -> Column.Need.DEPENDS;
      case "X" -> Column.Need.NEVER;
      default -> Column.Need.NO;
    };
  }

  /** {@code 0=none;(blank)/1=…} closes a column of letters and digits; words are only presets. */
  private static Set<String> codes(String text, Column.Kind kind) {
    if (text.isEmpty() || (kind != Column.Kind.DIGIT && kind != Column.Kind.ALNUM)) {
      return Set.of();
    }
    Set<String> codes = new LinkedHashSet<>();
    for (String part : text.split(";")) {
      Arrays.stream(part.split("=")[0].split("/")).forEach(codes::add);
    }
    codes.remove("(blank)");
    return Set.copyOf(codes);
  }
}
