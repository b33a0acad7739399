// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Tells this house from others on the same database. The name lies in the bundle's own files: it is
 * the same after a restart, and no other running house has it.
 */
final class HouseName {
  private HouseName() {}

  /** The name that lies there; a new one where none does. */
  static String of(Path file) {
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, UUID.randomUUID().toString());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the name of this house: " + file, e);
    }
  }
}
