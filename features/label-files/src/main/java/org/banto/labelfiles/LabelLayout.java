// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.file.engine.Count;
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
 * @param charset name of the character set
 * @param mark whether a mark (BOM) stands before a Unicode file
 * @param delimiter what stands between two cells
 * @param head whether a line of titles stands above
 * @param quoted whether every cell is in quotes
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
    String charset,
    boolean mark,
    char delimiter,
    boolean head,
    boolean quoted,
    boolean perLine,
    String between,
    List<Column> columns,
    Optional<Result> result,
    Optional<WarehouseWords> warehouse) {
  /**
   * One column.
   *
   * @param title its name
   * @param text fixed text and {@code {symbols}}
   * @param codes what becomes of the text: {@code AMBIENT=0;CHILLED=1;*=9}; empty to leave it
   * @param most longest text as {@code unit} counts, 0 for no limit
   * @param unit how its length is counted
   * @param required whether it must be filled
   * @param cut whether a text too long is cut, else it is told
   */
  record Column(
      String title,
      ColumnText text,
      Map<String, String> codes,
      int most,
      Count unit,
      boolean required,
      boolean cut) {
    Column {
      codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** What a text becomes; one that no code is given for stays, unless there is one for all. */
    String coded(String text) {
      return codes.getOrDefault(text, codes.getOrDefault("*", text));
    }
  }

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
