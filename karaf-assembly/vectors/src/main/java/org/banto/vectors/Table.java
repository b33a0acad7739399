// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table with a line of column names, read row by row: tab-separated, or CSV as RFC 4180 has it. */
final class Table implements Closeable {
  /** How cells are told apart. */
  enum Form {
    TSV,
    CSV
  }

  private static final int LARGEST = 1 << 20;

  private final Lines lines;
  private final Form form;
  private final List<String> columns;
  private long began;

  /**
   * Reads the names of the columns.
   *
   * @param before how many lines stand before them
   * @throws Malformed when they are not the wanted ones
   */
  Table(Lines lines, Form form, int before, List<String> columns) throws IOException, Malformed {
    this.lines = lines;
    this.form = form;
    this.columns = List.copyOf(columns);
    for (int i = 0; i < before; i++) {
      lines.next();
    }
    List<String> found =
        cells()
            .orElseThrow(
                () ->
                    Malformed.at(
                        lines.no() + 1, 1, "the file ends where its column names should be"));
    for (int i = 0; i < Math.max(found.size(), columns.size()); i++) {
      String is = i < found.size() ? "'" + found.get(i) + "'" : "missing";
      if (i >= columns.size() || !columns.get(i).equals(i < found.size() ? found.get(i) : null)) {
        String should = i < columns.size() ? "'" + columns.get(i) + "'" : "no further column";
        throw Malformed.at(lines.no(), i + 1L, "the column is " + is + ", should be " + should);
      }
    }
  }

  /** The next row; empty after the last one. Empty lines are no rows. */
  Optional<Row> next() throws IOException, Malformed {
    Optional<List<String>> cells = cells();
    while (cells.isPresent() && cells.get().equals(List.of(""))) {
      cells = cells();
    }
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    int n = cells.get().size();
    if (n != columns.size()) {
      long at = Math.min(n, columns.size()) + 1L;
      throw Malformed.at(began, at, n + " cells, should be " + columns.size());
    }
    return Optional.of(new Row(began, columns, cells.get()));
  }

  /** The line on which the row that was read last begins. */
  long began() {
    return began;
  }

  private Optional<List<String>> cells() throws IOException, Malformed {
    Optional<String> line = lines.next();
    began = lines.no();
    if (line.isEmpty() || form == Form.TSV) {
      return line.map(l -> List.of(l.split("\t", -1)));
    }
    return Optional.of(quoted(line.get()));
  }

  private List<String> quoted(String first) throws IOException, Malformed {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    String line = first;
    boolean open = false;
    for (int i = 0; ; i++) {
      if (i == line.length() && open) {
        line =
            lines
                .next()
                .orElseThrow(() -> Malformed.at(began, cells.size() + 1L, "a quote is not closed"));
        cell.append('\n');
        i = -1;
      } else if (i == line.length()) {
        cells.add(cell.toString());
        return cells;
      } else if (line.charAt(i) == '"') {
        boolean doubled = open && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          cell.append('"');
          i++;
        } else {
          open = !open;
        }
      } else if (line.charAt(i) == ',' && !open) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(line.charAt(i));
      }
      if (cell.length() > LARGEST) {
        throw Malformed.at(
            began, cells.size() + 1L, "the cell is larger than " + LARGEST + " characters");
      }
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
