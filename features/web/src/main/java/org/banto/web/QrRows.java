// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A QR code (ISO/IEC 18004) as rows of modules, for whoever draws it. */
final class QrRows {
  private QrRows() {}

  /** One text per row from the top, without the quiet zone: 1 is dark, 0 is light. */
  static List<String> of(String content) {
    BitMatrix modules = modules(content);
    return IntStream.range(0, modules.getHeight())
        .mapToObj(
            y ->
                IntStream.range(0, modules.getWidth())
                    .mapToObj(x -> modules.get(x, y) ? "1" : "0")
                    .collect(Collectors.joining()))
        .toList();
  }

  private static BitMatrix modules(String content) {
    try {
      return new QRCodeWriter()
          .encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
    } catch (WriterException e) {
      throw new IllegalStateException("too long for a QR code", e);
    }
  }
}
