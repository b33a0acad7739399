// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

/** A cell of a CSV for a spreadsheet. */
final class Cell {
  private Cell() {}

  /** Quoted; what a spreadsheet would take for a formula is kept a text. */
  static String of(String text) {
    boolean number = text.matches("-?[0-9]+");
    String safe = !number && text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
