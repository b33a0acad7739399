// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Packages of Debian that tests walk with, which {@code ./banto prove} installs. */
final class Packages {
  private Packages() {}

  /**
   * A file that a package brings.
   *
   * @throws IOException when it is not there, with the package to install: the test fails, it is
   *     not left out
   */
  static Path installed(Path file, String from) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(
          file
              + " is needed and not there. On Debian: apt-get install "
              + from
              + "; ./banto prove installs it when root calls it");
    }
    return file;
  }
}
