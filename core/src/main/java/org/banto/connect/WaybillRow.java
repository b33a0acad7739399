// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of a carrier's result file.
 *
 * @param row its number in the file, from 1, header included
 * @param key the house's shipment number as written, or empty
 * @param number waybill number, digits only, or empty
 * @param shipped day of shipping, where given
 * @param problem what is wrong with the row itself, or empty
 */
public record WaybillRow(
    int row, String key, String number, Optional<LocalDate> shipped, Optional<RowProblem> problem) {
  /**
   * What is wrong with a row.
   *
   * @param column name of the column
   * @param code {@code check-digit}, {@code scientific}, {@code missing}, {@code date}, {@code
   *     deleted}, {@code columns}
   * @param ja the sentence staff reads, naming the value
   * @param en the same in English
   */
  public record RowProblem(String column, String code, String ja, String en) {}
}
