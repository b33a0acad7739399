// SPDX-License-Identifier: Apache-2.0
package org.banto.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of a room's data: tab-separated, with a line of column names. */
public final class Table {
  private Table() {}

  /** The rows of the table that lies beside a class, under their column names. */
  public static List<String[]> rows(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
