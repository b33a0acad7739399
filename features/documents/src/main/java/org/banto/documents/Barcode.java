// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.CodaBarWriter;
import com.google.zxing.oned.Code128Writer;

/**
 * A barcode as an outline, one unit per module: {@code path} fits an SVG of {@code width} times 1.
 *
 * @param width modules, without the quiet zone
 * @param path the bars as SVG path data
 */
record Barcode(int width, String path) {
  /** Code 128 of ASCII text. */
  static Barcode code128(String text) {
    return of(new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1));
  }

  /** NW-7 (Codabar) with start and stop A, as the carriers print it. */
  static Barcode nw7(String digits) {
    return of(new CodaBarWriter().encode("A" + digits + "A", BarcodeFormat.CODABAR, 0, 1));
  }

  private static Barcode of(BitMatrix modules) {
    BitArray row = modules.getRow(0, null);
    int first = row.getNextSet(0);
    int end = first;
    StringBuilder path = new StringBuilder();
    for (int x = first; x < row.getSize(); x = row.getNextSet(end)) {
      end = row.getNextUnset(x);
      path.append('M')
          .append(x - first)
          .append(" 0h")
          .append(end - x)
          .append("v1h-")
          .append(end - x)
          .append('z');
    }
    return new Barcode(end - first, path.toString());
  }
}
