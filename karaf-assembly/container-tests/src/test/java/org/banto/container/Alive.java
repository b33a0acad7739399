// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is alive in the Java machine of a house: bytes by class, and class loaders of bundles. */
record Alive(Map<String, Long> classes, long loaders) {
  private static final String LOADER =
      "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

  /**
   * One in so many full collections packs the heap ({@code MarkSweepAlwaysCompactCount}); the others
   * leave gaps, up to a twentieth of it, which are counted as arrays of numbers.
   */
  private static final int COLLECTIONS = 4;

  /** After full collections. What waits for a finalizer or a reference queue goes with the later ones. */
  static Alive in(House house) throws IOException {
    return in(house.process().pid());
  }

  /** The same, of a house that runs as this process. */
  static Alive in(long house) throws IOException {
    Alive least = look(house);
    for (int i = 1; i < COLLECTIONS; i++) {
      Alive next = look(house);
      least = next.bytes() < least.bytes() ? next : least;
    }
    return least;
  }

  private static Alive look(long house) throws IOException {
    Map<String, Long> classes = new HashMap<>();
    long loaders = 0;
    for (String line : histogram(house)) {
      // "  12:    instances    bytes  class (module)"
      String[] words = line.trim().split("\\s+");
      if (words.length >= 4 && words[0].matches("\\d+:")) {
        classes.merge(words[3], Long.parseLong(words[2]), Long::sum);
        loaders += words[3].equals(LOADER) ? Long.parseLong(words[1]) : 0;
      }
    }
    return new Alive(classes, loaders);
  }

  private static List<String> histogram(long house) throws IOException {
    return House.jcmd(house, "GC.class_histogram").lines().toList();
  }

  long bytes() {
    return classes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The classes that take the most bytes more than before. */
  String grownSince(Alive before) {
    return classes.entrySet().stream()
        .map(c -> Map.entry(c.getKey(), c.getValue() - before.classes.getOrDefault(c.getKey(), 0L)))
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(12)
        .toList()
        .toString();
  }
}
