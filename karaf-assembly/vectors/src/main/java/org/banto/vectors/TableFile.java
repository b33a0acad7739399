// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A table, row by row.
 *
 * @param form how cells are told apart
 * @param charset its character set
 * @param before lines before the column names
 * @param columns the column names
 * @param trial what is done with a row
 */
record TableFile(Table.Form form, Charset charset, int before, List<String> columns, RowTrial trial)
    implements FileKind {
  TableFile {
    columns = List.copyOf(columns);
  }

  @Override
  public void run(Path file, Report report) throws IOException, Malformed {
    try (Lines lines = new Lines(Files.newInputStream(file), charset);
        Table table = new Table(lines, form, before, columns)) {
      boolean more = true;
      while (more) {
        more = row(table, report);
      }
    }
  }

  /** One bad row does not keep the others from being run. */
  private boolean row(Table table, Report report) throws IOException {
    try {
      Optional<Row> row = table.next();
      if (row.isPresent()) {
        report.row(row.get().id(), trial.of(row.get()));
      }
      return row.isPresent();
    } catch (Malformed e) {
      report.row("line-" + table.began(), new Verdict.Refused(e.getMessage()));
      return true;
    } catch (RuntimeException e) {
      // values that can be read and make no sense: years and amounts nobody reckons with
      Malformed odd =
          Malformed.at(table.began(), 1, "the house cannot reckon with it: " + e.getMessage());
      report.row("line-" + table.began(), new Verdict.Refused(odd.getMessage()));
      return true;
    }
  }
}
