// SPDX-License-Identifier: Apache-2.0
package org.banto.takeout;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import org.banto.base.SheetCell;

/** Lines of a CSV file that a spreadsheet opens: UTF-8 with a byte order mark, CRLF, every cell quoted. */
final class CsvLines {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Consumer<byte[]> to;

  CsvLines(Consumer<byte[]> to, Collection<String> head) {
    this.to = to;
    to.accept(MARK);
    line(head);
  }

  void line(Collection<String> cells) {
    to.accept(SheetCell.line(cells).getBytes(StandardCharsets.UTF_8));
  }
}
