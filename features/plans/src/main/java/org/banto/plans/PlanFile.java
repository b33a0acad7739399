// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Remembers the plan, and the options beside it, in the data folder, so that a new build of the
 * house starts with them ({@code ./banto run} reads them).
 */
final class PlanFile {
  /** Stands behind an option that the plan does not go with: it waits for one that does. */
  private static final String RESTS = " rests";

  private final Path plan;
  private final Path options;

  PlanFile(Path plan) {
    this.plan = plan;
    this.options = plan.resolveSibling("options");
  }

  static PlanFile ofThisHouse() {
    return new PlanFile(
        Path.of(System.getProperty("banto.data", System.getProperty("java.io.tmpdir")), "plan"));
  }

  void write(Tier tier) {
    write(plan, tier.id() + "\n");
  }

  /** The options the shop has taken, those that rest included. */
  SortedSet<String> options() {
    try {
      return Files.exists(options)
          ? Files.readAllLines(options).stream()
              .map(line -> line.replace(RESTS, "").strip())
              .filter(id -> !id.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new))
          : new TreeSet<>();
    } catch (IOException e) {
      throw new UncheckedIOException("the options cannot be read from " + options, e);
    }
  }

  /**
   * Remembers options.
   *
   * @param taken all that the shop has taken
   * @param resting those of them that the plan does not go with
   */
  void options(Set<String> taken, Set<String> resting) {
    String lines =
        new TreeSet<>(taken)
            .stream()
                .map(id -> id + (resting.contains(id) ? RESTS : "") + "\n")
                .collect(Collectors.joining());
    if (!lines.isEmpty() || Files.exists(options)) {
      write(options, lines);
    }
  }

  private static void write(Path path, String text) {
    try {
      if (!Files.exists(path) || !Files.readString(path).equals(text)) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the plan could not be remembered in " + path, e);
    }
  }
}
