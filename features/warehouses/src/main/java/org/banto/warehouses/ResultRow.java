// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import org.banto.base.Text;
import org.banto.connect.FulfilmentRow;
import org.banto.house.NumberImport;

/**
 * What a row of a warehouse's result file means.
 *
 * @param row its number in the file, from 1, header included
 * @param key the shipment number as written
 * @param number the waybill number as written
 * @param verdict a {@link NumberImport.Verdict}, or SHORT, PARTLY_SHORT, CANCELLED
 * @param column the column a problem is in, or empty
 * @param ja in words; empty when matched
 * @param en the same in English
 */
public record ResultRow(
    int row, String key, String number, String verdict, String column, String ja, String en) {
  static ResultRow of(NumberImport.Row r) {
    return new ResultRow(
        r.row(), r.key(), r.number(), r.verdict().name(), r.column(), r.ja(), r.en());
  }

  static ResultRow of(FulfilmentRow row, String verdict, String column, Text sentence) {
    return new ResultRow(
        row.row().row(),
        row.row().key(),
        row.row().number(),
        verdict,
        column,
        sentence.ja(),
        sentence.en());
  }
}
