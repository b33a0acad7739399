// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A row of a table.
 *
 * @param line on which it begins, from 1
 * @param columns the names of the columns
 * @param cells as many
 */
record Row(long line, List<String> columns, List<String> cells) {
  Row {
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  /** What names the row: its id, or its line where it has none. */
  String id() {
    return columns.get(0).equals("id") ? cells.get(0) : "line-" + line;
  }

  /** A cell by the name of its column. */
  String text(String column) {
    return cells.get(columns.indexOf(column));
  }

  /** A day, where the cell has one. */
  Optional<LocalDate> day(String column) throws Malformed {
    return text(column).isEmpty()
        ? Optional.empty()
        : Optional.of(parsed(column, "a day such as 2026-11-10", LocalDate::parse));
  }

  /** A time of Asia/Tokyo, where the cell has one. */
  Optional<LocalDateTime> time(String column) throws Malformed {
    return text(column).isEmpty()
        ? Optional.empty()
        : Optional.of(parsed(column, "a time such as 2026-11-10T11:59", LocalDateTime::parse));
  }

  /** A whole number. */
  long number(String column) throws Malformed {
    return parsed(column, "a whole number", Long::valueOf);
  }

  /** A cell as something else. */
  <T> T parsed(String column, String what, Function<String, T> parser) throws Malformed {
    try {
      return parser.apply(text(column));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw malformed(column, "'" + text(column) + "' is not " + what);
    }
  }

  /** That a cell cannot be read. */
  Malformed malformed(String column, String why) {
    return Malformed.at(line, columns.indexOf(column) + 1L, column + ": " + why);
  }
}
