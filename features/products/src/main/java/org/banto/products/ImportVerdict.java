// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;

/**
 * What becomes of a row.
 *
 * @param row its number as a spreadsheet counts
 * @param kind what
 * @param code the code it names, or empty
 * @param name the name of its goods, or empty
 * @param changes what changes; of new goods what is said of them beside code and name
 * @param faults why it is refused
 */
record ImportVerdict(
    int row,
    Kind kind,
    String code,
    String name,
    List<FieldChange> changes,
    List<CellFault> faults) {
  /** What becomes of a row. */
  public enum Kind {
    /** New goods. */
    ADDED,
    /** Goods that were there and change. */
    CHANGED,
    /** It does not go in. */
    REFUSED
  }

  /** What a field says before and after. */
  record FieldChange(ProductField field, String old, String now) {}

  ImportVerdict {
    changes = List.copyOf(changes);
    faults = List.copyOf(faults);
  }

  /** A row that does not go in. */
  static ImportVerdict refused(int row, String code, String name, List<CellFault> faults) {
    return new ImportVerdict(row, Kind.REFUSED, code, name, List.of(), faults);
  }

  boolean isRefused() {
    return kind == Kind.REFUSED;
  }
}
