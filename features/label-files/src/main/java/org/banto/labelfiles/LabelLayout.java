// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.file.engine.FileForm;
import org.banto.file.engine.TextColumn;
import org.banto.file.engine.WarehouseWords;

/**
 * How a label file of the shop is written, and how the file is read that comes back.
 *
 * @param name as staff know it
 * @param used whether shipments are written by it
 * @param note what is known and what is not (未確認)
 * @param carrier the carrier it is for, by connector id, or one the shop made up
 * @param carrierName the carrier's name
 * @param labels the slip types it is for, code and name, in order; empty for all
 * @param form how the file is written
 * @param perLine whether each product has a row, else they are joined in the one of the shipment
 * @param between what stands between two products in one cell
 * @param columns what stands in which column; empty for a layout that only reads
 * @param result where the numbers stand in the file that comes back
 * @param warehouse there when it is for a warehouse and no carrier: {@code carrier} is the
 *     warehouse's id then
 */
record LabelLayout(
    String name,
    boolean used,
    String note,
    String carrier,
    String carrierName,
    Map<String, String> labels,
    FileForm form,
    boolean perLine,
    String between,
    List<TextColumn> columns,
    Optional<Result> result,
    Optional<WarehouseWords> warehouse) {
  /**
   * Where the numbers stand; a column is its title, or its number from 1.
   *
   * @param key of our shipment number
   * @param number of the carrier's number
   * @param date of the day of shipping, or empty
   * @param head whether a line of titles stands above
   * @param digits how many digits a number has: {@code 12}, {@code 10-12}; empty for any
   * @param checked whether the last of twelve digits checks the others
   */
  record Result(
      String key, String number, String date, boolean head, String digits, boolean checked) {}

  /** A layout is never changed. */
  LabelLayout {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    columns = List.copyOf(columns);
  }

  boolean writes() {
    return !columns.isEmpty();
  }
}
