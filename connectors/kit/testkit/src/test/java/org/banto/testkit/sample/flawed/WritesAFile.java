// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

/** Keeps something elsewhere. */
final class WritesAFile {
  void keep(java.nio.file.Path path) throws java.io.IOException {
    java.nio.file.Files.writeString(path, "");
  }
}
