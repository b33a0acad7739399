// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

/**
 * What is wrong with a cell.
 *
 * @param column its column
 * @param kind {@code missing}, {@code long}, {@code characters}, {@code code}, {@code range}, {@code
 *     unlike}, {@code refused}, {@code never}, {@code stranger}, or one of the carrier's own
 * @param value what the words may name: a length, a character, a code; never personal data
 */
public record Fault(int column, String kind, String value) {
  /** A fault that names no value. */
  public Fault(int column, String kind) {
    this(column, kind, "");
  }
}
