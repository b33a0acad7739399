// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banto.base.SheetCell;

/** What is wrong, as a file that spreadsheets open. */
final class FaultSheet {
  private FaultSheet() {}

  static byte[] of(List<Fault> faults) {
    StringWriter text = new StringWriter();
    text.write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord("行", "注文番号", "列", "値", "内容");
      for (Fault f : faults) {
        String row = f.row() > 0 ? Long.toString(f.row()) : "";
        csv.writeRecord(
            row,
            SheetCell.harmless(f.order()),
            SheetCell.harmless(f.column()),
            SheetCell.harmless(f.value()),
            f.ja());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
