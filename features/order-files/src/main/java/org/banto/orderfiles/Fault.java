// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

/**
 * What is wrong with a row of a file.
 *
 * @param row the line of the file it begins on, 1 for the first; 0 for the file as a whole
 * @param order the order it belongs to, or empty
 * @param column the column, or empty
 * @param value what stands there; for whoever sent the file, never for a log
 * @param ja in words
 * @param en in words
 */
record Fault(long row, String order, String column, String value, String ja, String en) {
  /** The same without the value: for logs and holds. */
  String quiet() {
    return column.isEmpty() ? ja : "列「" + column + "」: " + ja;
  }
}
