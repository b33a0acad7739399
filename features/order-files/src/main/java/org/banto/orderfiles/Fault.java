// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import org.banto.base.Text;

/**
 * What is wrong with a row of a file.
 *
 * @param row the line of the file it begins on, 1 for the first; 0 for the file as a whole
 * @param order the order it belongs to, or empty
 * @param column the column, or empty
 * @param value what stands there; for whoever sent the file, never for a log
 * @param sentence in words
 */
record Fault(long row, String order, String column, String value, Text sentence) {
  /** An order that stands in the file as it stood before a newer file came. */
  static Fault outdated(long row, String order) {
    return new Fault(
        row,
        order,
        "",
        "",
        new Text(
            "前に取り込んだ内容と同じで、そのあと新しいファイルで更新されています。古いファイルとみて、取り込みませんでした。元の内容に戻すときは、受注の画面で直してください。",
            "This is what an earlier file said, and a newer one has updated the order since: it is taken"
                + " for an older file and left out. To go back to it, edit the order."));
  }

  /** The same without the value: for logs and holds. */
  Text quiet() {
    return column.isEmpty()
        ? sentence
        : new Text(
            "列「" + column + "」: " + sentence.ja(), "Column \"" + column + "\": " + sentence.en());
  }

  /** The sentence in Japanese. */
  String ja() {
    return sentence.ja();
  }

  /** The sentence in English. */
  String en() {
    return sentence.en();
  }
}
