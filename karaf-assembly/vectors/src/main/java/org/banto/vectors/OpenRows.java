// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of which it is known that the house says something else: a list that only shrinks. What
 * is wrong with it is a row that differs and is not on it, one on it that passes, and one on it that
 * never came.
 */
final class OpenRows implements Heard {
  private final Set<String> open = new LinkedHashSet<>();
  private final Set<String> missing;
  private final List<String> wrong = new ArrayList<>();

  /** Reads the list: a line each of file, row and why; lines that begin with # say something else. */
  OpenRows(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.split("\\s+", 3);
        if (words.length < 3) {
          throw new IllegalArgumentException("file, row and why: " + line);
        }
        if (!open.add(words[0] + " " + words[1])) {
          throw new IllegalArgumentException("twice on the list: " + line);
        }
      }
    }
    this.missing = new LinkedHashSet<>(open);
  }

  @Override
  public void row(String file, String id, Verdict verdict) {
    String name = Path.of(file).getFileName() + " " + id;
    boolean listed = open.contains(name);
    missing.remove(name);
    switch (Report.kind(verdict)) {
      case PASSED -> {
        if (listed) {
          wrong.add(name + " passes: take it off the list");
        }
      }
      case FAILED -> {
        if (!listed) {
          wrong.add(name + " " + verdict);
        }
      }
      case NOT_BUILT -> {
        if (listed) {
          wrong.add(name + " is on the list and not built");
        }
      }
    }
  }

  /** How many rows are on the list. */
  int size() {
    return open.size();
  }

  /** What is wrong, after all rows. */
  List<String> wrong() {
    List<String> all = new ArrayList<>(wrong);
    missing.forEach(name -> all.add(name + " is on the list and in no file"));
    return all;
  }
}
