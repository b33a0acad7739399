// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.util.Collection;
import java.util.stream.Collectors;

/** A cell of a CSV file that people open in a spreadsheet. */
public final class SheetCell {
  /** What a spreadsheet takes a formula by; that of Japanese also in full width. */
  private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

  private SheetCell() {}

  /** In quotes, and {@link #harmless}. */
  public static String quoted(String text) {
    return '"' + harmless(text).replace("\"", "\"\"") + '"';
  }

  /** A line of cells, each {@link #quoted}, with its end. */
  public static String line(Collection<String> cells) {
    return cells.stream().map(SheetCell::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** With an apostrophe before what would be run as a formula; a whole number is none. */
  public static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula && !text.matches("-[0-9]+") ? "'" + text : text;
  }
}
