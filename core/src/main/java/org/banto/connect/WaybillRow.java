// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.time.LocalDate;
import java.util.Optional;
import org.banto.base.Text;

/**
 * One row of a carrier's result file.
 *
 * @param row its number in the file, from 1, header included
 * @param key the house's shipment number as written, or empty
 * @param number waybill number, digits only, or empty
 * @param shipped day of shipping, where given
 * @param problem what is wrong with the row itself, or empty
 * @param parcels how many parcels have this number: some carriers give one to all of a shipment
 * @param remark what staff should look at although the number is good, or empty
 */
public record WaybillRow(
    int row,
    String key,
    String number,
    Optional<LocalDate> shipped,
    Optional<RowProblem> problem,
    int parcels,
    Optional<RowProblem> remark) {
  /**
   * What is wrong with a row.
   *
   * @param column name of the column
   * @param code {@code check-digit}, {@code scientific}, {@code leading-zero}, {@code missing},
   *     {@code date}, {@code deleted}, {@code columns}, {@code remark}
   * @param sentence what staff reads, naming the value
   */
  public record RowProblem(String column, String code, Text sentence) {
    /** A problem said in words that may be in one language only. */
    public RowProblem(String column, String code, String ja, String en) {
      this(column, code, Text.of(ja, en));
    }

    /** The sentence in Japanese. */
    public String ja() {
      return sentence.ja();
    }

    /** The sentence in English. */
    public String en() {
      return sentence.en();
    }
  }

  /** A row of one parcel without remark. */
  public WaybillRow(
      int row,
      String key,
      String number,
      Optional<LocalDate> shipped,
      Optional<RowProblem> problem) {
    this(row, key, number, shipped, problem, 1, Optional.empty());
  }
}
