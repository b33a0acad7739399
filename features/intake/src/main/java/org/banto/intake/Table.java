// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of this room's data: tab-separated, with a line of column names. */
final class Table {
  private Table() {}

  /** The rows of a table under their column names. */
  static List<String[]> rows(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
