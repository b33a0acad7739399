// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.text.Normalizer;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.shipment.CheckDigit;

/** A waybill number as somebody has typed it or read it off a slip. */
final class TypedNumber {
  private TypedNumber() {}

  /** Half-width letters and digits alone; empty where nothing was typed. */
  static String of(String typed) {
    String half = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC);
    return half.replaceAll("[\\s‐-―−ー-]", "");
  }

  /**
   * Looks at the form of one.
   *
   * @param checked whether the last of twelve digits is the rest of the others by seven at its carrier
   * @throws Rejection naming the number
   */
  static void check(String number, boolean checked) {
    if (!number.matches("[0-9A-Z]{8,20}")) {
      throw new Rejection(
          new Text(
              "「" + number + "」は伝票番号の形ではありません。",
              "\"" + number + "\" does not have the form of a waybill number."));
    }
    boolean twelve = checked && number.matches("[0-9]{12}");
    if (twelve && !CheckDigit.holds(number)) {
      throw new Rejection(
          new Text(
              "「" + number + "」は最後の1桁（チェックデジット）が合いません。送り状の番号をもう一度確かめてください。",
              "The last digit of \""
                  + number
                  + "\" does not fit the others (check digit); look at the label again."));
    }
  }
}
