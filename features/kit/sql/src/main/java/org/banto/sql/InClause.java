// SPDX-License-Identifier: Apache-2.0
package org.banto.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.banto.base.Parts;

/**
 * Lists of values for {@code IN (…)}: cut into parts, and each part filled up by repeating its last
 * value to a power of two, so that the database sees few different statements.
 */
public final class InClause {
  private static final int MOST = 512;

  private InClause() {}

  /** The values in parts that one statement takes. */
  public static <T> List<List<T>> parts(Collection<T> values) {
    return Parts.of(List.copyOf(values), MOST);
  }

  static <T> List<T> fill(List<T> part) {
    List<T> filled = new ArrayList<>(part);
    while (Integer.bitCount(filled.size()) != 1) {
      filled.add(part.get(part.size() - 1));
    }
    return filled;
  }

  /** {@code (?, ?, …)}. */
  static String marks(int n) {
    return "(" + "?, ".repeat(n - 1) + "?)";
  }
}
