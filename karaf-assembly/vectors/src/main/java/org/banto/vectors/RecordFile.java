// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.nio.file.Path;

/**
 * A file that is one case as a whole, which nothing answers yet.
 *
 * @param needs what it would take
 */
record RecordFile(String needs) implements FileKind {
  @Override
  public void run(Path file, Report report) {
    report.row("file", new Verdict.NotBuilt(needs));
  }
}
