// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the code tables that lie beside this class, by their first column. */
final class Tables {
  private Tables() {}

  static Map<String, String[]> of(String name) {
    Map<String, String[]> rows = new LinkedHashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Tables.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      in.lines().map(line -> line.split("\t", -1)).forEach(c -> rows.put(c[0], c));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
