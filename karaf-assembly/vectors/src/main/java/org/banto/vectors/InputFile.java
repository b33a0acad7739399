// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.nio.file.Path;

/**
 * A file that expects nothing itself.
 *
 * @param of the file whose rows it belongs to
 */
record InputFile(String of) implements FileKind {
  @Override
  public void run(Path file, Report report) {
    report.say("belongs to " + of);
  }
}
