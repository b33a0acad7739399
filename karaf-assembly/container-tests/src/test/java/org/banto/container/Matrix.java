// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The plan matrix of the product, and the lists of what is still to be done. */
final class Matrix {
  /** The plans, the smallest first. */
  static final List<String> PLANS = List.of("lite", "basic", "plus", "premium");

  /**
   * A row.
   *
   * @param id its id
   * @param cells yes, no or option, by plan
   * @param probe what its probe does in words, empty where there is none
   */
  record Row(String id, Map<String, String> cells, String probe) {
    /** Whether some plan has it and another has not. */
    boolean switched() {
      return Set.copyOf(cells.values()).size() > 1;
    }
  }

  private final List<Row> rows = new ArrayList<>();

  private Matrix() {}

  /** As it is kept in the product. */
  static Matrix read() throws IOException {
    Matrix matrix = new Matrix();
    List<String> lines = Files.readAllLines(file("plan-matrix.tsv"));
    List<String> head = Arrays.asList(lines.get(0).split("\t", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> plans = new LinkedHashMap<>();
      PLANS.forEach(plan -> plans.put(plan, cells[head.indexOf(plan)]));
      matrix.rows.add(new Row(cells[0], plans, cells[head.indexOf("probe")]));
    }
    return matrix;
  }

  /** All rows. */
  List<Row> rows() {
    return rows;
  }

  /** The ids in a list of what is still to be done. */
  static Set<String> list(String name) throws IOException {
    Set<String> ids = new TreeSet<>();
    Files.readAllLines(file(name)).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(ids::add);
    return ids;
  }

  private static Path file(String name) {
    return Path.of(System.getProperty("banto.root"), "features", "plans", name);
  }
}
