// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers the plan beside the data, so that a new build starts with the plan the shop chose. */
final class PlanFile {
  private final Path path;

  PlanFile(Path path) {
    this.path = path;
  }

  static PlanFile ofThisHouse() {
    return new PlanFile(
        Path.of(System.getProperty("banto.data", System.getProperty("java.io.tmpdir")), "plan"));
  }

  void write(Tier tier) {
    String text = tier.id() + "\n";
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
