// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A code table kept as data beside a class: UTF-8, tabs, the first line names the columns, the first column is the code.
 *
 * @param rows each with all its columns
 */
public record Table(List<List<String>> rows) {
  /**
   * Reads a table.
   *
   * @param beside the class it lies beside
   * @param columns each row gets that many; missing ones at the end are empty
   */
  public static Table of(Class<?> beside, String name, int columns) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + beside.getName());
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<List<String>> rows = new ArrayList<>();
      text.lines().skip(1).filter(l -> !l.isBlank()).forEach(l -> rows.add(cells(l, columns)));
      return new Table(List.copyOf(rows));
    } catch (IOException e) {
      throw new UncheckedIOException("table " + name, e);
    }
  }

  /** The first row of a code. */
  public Optional<List<String>> row(String code) {
    return rows.stream().filter(r -> r.get(0).equals(code)).findFirst();
  }

  /** One cell of the first row of a code; empty where it is empty. */
  public Optional<String> cell(String code, int column) {
    return row(code).map(r -> r.get(column)).filter(c -> !c.isEmpty());
  }

  /** The code of the first row that has this in a column. */
  public Optional<String> code(int column, String value) {
    return rows.stream().filter(r -> r.get(column).equals(value)).findFirst().map(r -> r.get(0));
  }

  private static List<String> cells(String line, int columns) {
    String[] cells = Arrays.copyOf(line.split("\t", -1), columns);
    for (int i = 0; i < columns; i++) {
      cells[i] = cells[i] == null ? "" : cells[i];
    }
    return List.of(cells);
  }
}
