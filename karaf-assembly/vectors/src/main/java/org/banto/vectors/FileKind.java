// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.io.IOException;
import java.nio.file.Path;

/** A kind of file that is known by its name. */
@FunctionalInterface
interface FileKind {
  /**
   * Runs what is in it.
   *
   * @throws Malformed when it is no such file at all
   */
  void run(Path file, Report report) throws IOException, Malformed;
}
