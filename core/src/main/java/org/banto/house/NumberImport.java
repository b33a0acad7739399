// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import java.util.Optional;
import org.banto.base.Text;

/**
 * What a carrier's result file says (伝票番号取込), row by row.
 *
 * @param carrier of which carrier
 * @param sha256 digest of the file, hex
 * @param rows one per row of the file
 * @param leaves what leaves the house when the matched rows are saved; empty once they are
 */
public record NumberImport(
    String carrier, String sha256, List<Row> rows, List<CommandCount> leaves) {
  /** What a row is. */
  public enum Verdict {
    /** Will be, or was, saved. */
    MATCHED,
    /** Will be, or was, saved in place of the number it had; the mall is told again. */
    CHANGED,
    /** Saved before; nothing to do. */
    ALREADY,
    /** No shipment has this key. */
    UNKNOWN_KEY,
    /** The number is on another shipment. */
    USED_NUMBER,
    /** The number's check digit is wrong. */
    CHECK_DIGIT,
    /** The shipment is cancelled, void, or not waiting for a number. */
    NOT_WAITING,
    /** The row cannot be read. */
    UNREADABLE
  }

  /**
   * One row.
   *
   * @param row its number in the file, from 1, header included
   * @param key the shipment number as written in the file
   * @param number the waybill number as written in the file
   * @param verdict what it is
   * @param column the column a problem is in, or empty
   * @param remark a problem or a remark in words, naming the value; empty when matched without any
   */
  public record Row(
      int row, String key, String number, Verdict verdict, String column, Optional<Text> remark) {
    /** The remark in Japanese; empty without one. */
    public String ja() {
      return remark.map(Text::ja).orElse("");
    }

    /** The remark in English; empty without one. */
    public String en() {
      return remark.map(Text::en).orElse("");
    }
  }

  /** The job of its changes, by which all of them can be taken back together. */
  public String job() {
    return job(sha256);
  }

  /** The job of what has this digest. */
  public static String job(String sha256) {
    return "numbers-" + sha256.substring(0, Math.min(12, sha256.length()));
  }

  public NumberImport {
    rows = List.copyOf(rows);
    leaves = List.copyOf(leaves);
  }
}
