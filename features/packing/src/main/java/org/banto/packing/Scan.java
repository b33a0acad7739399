// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.ProductCodes;

/**
 * Pieces put into the box one after the other.
 *
 * @param piece {@link Piece#id()}
 * @param code what was read, as {@link ProductCodes#scanned} writes it; empty when counted by eye (目視)
 * @param count how many, 1 or more
 */
public record Scan(String piece, String code, int count) {
  public Scan {
    if (piece == null || !piece.matches("S[0-9]{10}-[0-9]{1,5}(-[0-9]{1,3})?")) {
      throw new Rejection(
          new Text("商品の番号が読み取れません: " + piece, "The number of the item cannot be read: " + piece));
    }
    if (code == null || code.length() > Codes.LONGEST || code.matches(".*[\\t\\n].*")) {
      throw new Rejection(new Text("コードが長すぎます。", "The code is too long."));
    }
    if (count < 1 || count > 100_000) {
      throw new Rejection(new Text("数量が正しくありません: " + count, "The quantity is wrong: " + count));
    }
  }
}
