// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One run over a folder.
 *
 * @param status it ends with
 * @param lines it prints
 */
record Run(int status, List<String> lines) {
  static final Path VECTORS = Path.of("src/test/vectors");

  static Run of(Path folder) throws IOException {
    return of(folder, (file, id, verdict) -> {});
  }

  static Run of(Path folder, Heard heard) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int status = new Folder(folder).run(new Report(out, heard));
    return new Run(status, bytes.toString(StandardCharsets.UTF_8).lines().toList());
  }

  String last() {
    return lines.get(lines.size() - 1);
  }

  /** The line that begins so. */
  String line(String beginning) {
    return lines.stream()
        .filter(l -> l.startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError(beginning + " is not in " + lines));
  }
}
