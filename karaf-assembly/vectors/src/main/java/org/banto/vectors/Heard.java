// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

/** Is told what became of each row, as it comes. */
@FunctionalInterface
interface Heard {
  /**
   * One row.
   *
   * @param file its path below the folder
   * @param id its id, or its line
   */
  void row(String file, String id, Verdict verdict);
}
