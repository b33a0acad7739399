// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banto.base.Text;

/** The rows of a file that were refused, as they came, with what was wrong in a last column: mended, they come again. */
final class RefusedRows {
  private final ProductImport one;
  private final ImportSlices slices;

  RefusedRows(ProductImport one, ImportSlices slices) {
    this.one = one;
    this.slices = slices;
  }

  /** As a CSV in UTF-8 with its mark. */
  void write(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    writer.write(line(own(one.heads()), ImportChoices.ERROR));
    for (int no : slices.refused(one.key())) {
      ImportSlices.Kept kept = slices.of(one.key(), no);
      Map<Integer, ImportVerdict> said =
          kept.verdicts().stream().collect(Collectors.toMap(ImportVerdict::row, v -> v));
      for (ImportLine line : kept.lines()) {
        ImportVerdict verdict = said.get(line.row());
        if (verdict != null && verdict.isRefused()) {
          writer.write(line(own(line.cells()), words(verdict)));
        }
      }
    }
    writer.flush();
  }

  /** Without what stood in the last column of a file that came back. */
  private List<String> own(List<String> cells) {
    int heads = one.heads().size();
    boolean again = one.heads().get(heads - 1).equals(ImportChoices.ERROR);
    return again && cells.size() >= heads ? cells.subList(0, heads - 1) : cells;
  }

  private static String words(ImportVerdict verdict) {
    return verdict.faults().stream()
        .map(CellFault::sentence)
        .map(Text::ja)
        .collect(Collectors.joining(" / ", verdict.row() + "行目: ", ""));
  }

  private static String line(List<String> cells, String last) {
    List<String> all = new ArrayList<>(cells);
    all.add(last);
    return all.stream().map(CellText::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }
}
