// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables that lie beside the classes: UTF-8, tabs, the first line names the columns. */
public final class Tsv {
  private Tsv() {}

  /**
   * The rows of a table, without its head.
   *
   * @param beside the class it lies beside
   * @param columns each row has that many cells; missing ones at the end are empty
   */
  public static List<String[]> read(Class<?> beside, String name, int columns) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + beside.getName());
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String[]> rows = new ArrayList<>();
      for (String line : text.lines().skip(1).toList()) {
        if (!line.isBlank()) {
          rows.add(cells(line, columns));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("table " + name, e);
    }
  }

  private static String[] cells(String line, int columns) {
    String[] cells = Arrays.copyOf(line.split("\t", -1), columns);
    for (int i = 0; i < columns; i++) {
      cells[i] = cells[i] == null ? "" : cells[i];
    }
    return cells;
  }
}
