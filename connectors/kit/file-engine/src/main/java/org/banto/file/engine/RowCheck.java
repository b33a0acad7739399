// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.ArrayList;
import java.util.List;

/** Holds a row against its layout and against the conditions in the carrier's table of faults. */
public final class RowCheck {
  private final Layout layout;
  private final Words words;

  /** A check of rows of this layout. */
  public RowCheck(Layout layout, Words words) {
    this.layout = layout;
    this.words = words;
  }

  /** Every fault of a row. */
  public List<Fault> check(Row row) {
    List<Fault> faults = new ArrayList<>();
    for (Column column : layout.columns()) {
      String text = row.get(column.no());
      if (text.isEmpty()) {
        if (column.need() == Column.Need.YES) {
          faults.add(new Fault(column.no(), "missing"));
        }
      } else {
        faults.addAll(filled(column, text));
      }
    }
    faults.addAll(conditions(row));
    return faults;
  }

  private List<Fault> filled(Column column, String text) {
    if (column.need() == Column.Need.NEVER) {
      return List.of(new Fault(column.no(), "never"));
    }
    List<Fault> faults = new ArrayList<>();
    int length = column.count().of(text);
    if (column.max() > 0 && length > column.max()) {
      int clerk = (length + column.step() - 1) / column.step();
      faults.add(new Fault(column.no(), "long", String.valueOf(clerk)));
    }
    if (!column.kind().takes(text)) {
      faults.add(new Fault(column.no(), "characters"));
    }
    if (!column.codes().isEmpty() && !column.codes().contains(text)) {
      faults.add(new Fault(column.no(), "code", text));
    }
    for (String stranger : Windows31J.strangers(text)) {
      faults.add(new Fault(column.no(), "stranger", Windows31J.named(stranger)));
    }
    return faults;
  }

  /**
   * Lines of the table that ask for a column ({@code missing}), for a range ({@code range 1..99}) or a
   * form ({@code unlike REGEX}), or that take nothing there ({@code refused}), under a condition.
   */
  private List<Fault> conditions(Row row) {
    List<Fault> faults = new ArrayList<>();
    for (Words.Line line : words.lines()) {
      if (line.column() == 0 || !line.holds(row)) {
        continue;
      }
      String text = row.get(line.column());
      boolean asked = layout.column(line.column()).need() != Column.Need.YES;
      if (asked && line.kind().equals("missing") && text.isEmpty()) {
        faults.add(new Fault(line.column(), "missing"));
      } else if (line.kind().equals("refused") && !text.isEmpty()) {
        faults.add(new Fault(line.column(), "refused"));
      } else if (line.kind().startsWith("unlike ")
          && !text.isEmpty()
          && !text.matches(line.kind().substring("unlike ".length()))) {
        faults.add(new Fault(line.column(), "unlike"));
      } else if (line.kind().startsWith("range ") && !within(line.kind().substring(6), text)) {
        faults.add(new Fault(line.column(), "range", text));
      }
    }
    return faults;
  }

  /** An empty text is in every range; that it must be there is another condition. */
  private static boolean within(String range, String text) {
    if (text.isEmpty()) {
      return true;
    }
    if (!text.matches("[0-9]{1,9}")) {
      return false;
    }
    String[] ends = range.split("\\.\\.");
    int n = Integer.parseInt(text);
    return n >= Integer.parseInt(ends[0]) && n <= Integer.parseInt(ends[1]);
  }
}
