// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A function that plans promise and the house does not have yet: a row of {@code plan-matrix.tsv}
 * that stands in {@code not-built.txt}.
 *
 * @param id the row
 * @param ja its name
 * @param en the same in English
 * @param plans the plans it will come with, without more being paid
 */
public record PromisedFunction(String id, String ja, String en, SortedSet<String> plans) {
  private static final String MATRIX = "plan-matrix.tsv";
  private static final String OPEN = "not-built.txt";
  private static final Set<String> NOT_HELD = Set.of("no", "option");

  /** All of them, in the order of the matrix. */
  static List<PromisedFunction> all() {
    List<String> open = lines(OPEN);
    List<String> rows = lines(MATRIX);
    List<String> columns = List.of(rows.get(0).split("\t"));
    return rows.stream()
        .skip(1)
        .map(row -> row.split("\t"))
        .filter(row -> open.contains(row[columns.indexOf("id")]))
        .map(row -> of(row, columns))
        .toList();
  }

  private static PromisedFunction of(String[] row, List<String> columns) {
    SortedSet<String> plans =
        Arrays.stream(Tier.values())
            .map(Tier::id)
            .filter(plan -> !NOT_HELD.contains(row[columns.indexOf(plan)]))
            .collect(Collectors.toCollection(TreeSet::new));
    return new PromisedFunction(
        row[columns.indexOf("id")],
        row[columns.indexOf("name_ja")],
        row[columns.indexOf("name_en")],
        plans);
  }

  private static List<String> lines(String file) {
    try (InputStream in = PromisedFunction.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
