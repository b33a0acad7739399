// SPDX-License-Identifier: Apache-2.0
package org.banto.spapi.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the code tables that lie beside a class, by their first column. */
public final class Tables {
  private Tables() {}

  /** The rows of a table, in their order. */
  public static Map<String, String[]> of(Class<?> beside, String name) {
    Map<String, String[]> rows = new LinkedHashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(beside.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      in.lines().map(line -> line.split("\t", -1)).forEach(c -> rows.put(c[0], c));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
