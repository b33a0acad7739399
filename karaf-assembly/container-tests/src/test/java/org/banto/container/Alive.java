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

  /** After a full collection. */
  static Alive in(House house) throws IOException {
    // objects that wait for a finalizer or a reference queue go at the second look
    histogram(house);
    List<String> lines = histogram(house);
    Map<String, Long> classes = new HashMap<>();
    long loaders = 0;
    for (String line : lines) {
      // "  12:    instances    bytes  class (module)"
      String[] words = line.trim().split("\\s+");
      if (words.length >= 4 && words[0].matches("\\d+:")) {
        classes.merge(words[3], Long.parseLong(words[2]), Long::sum);
        loaders += words[3].equals(LOADER) ? Long.parseLong(words[1]) : 0;
      }
    }
    return new Alive(classes, loaders);
  }

  private static List<String> histogram(House house) throws IOException {
    return house.jcmd("GC.class_histogram").lines().toList();
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
