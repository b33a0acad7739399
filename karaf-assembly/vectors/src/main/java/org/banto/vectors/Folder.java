// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs all files of a folder and of the folders in it, in the order of their names. */
final class Folder {
  private static final String PAPER = "README.md";

  private final Catalogue catalogue = new Catalogue();
  private final Path folder;

  Folder(Path folder) {
    this.folder = folder;
  }

  /** Runs them; the status to end with is 0 when all is well. */
  int run(Report report) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      if (!file.endsWith(PAPER)) {
        run(file, report);
      }
    }
    return report.close();
  }

  private void run(Path file, Report report) {
    String path = folder.relativize(file).toString();
    Optional<FileKind> kind = catalogue.kind(file);
    if (kind.isEmpty()) {
      report.unknown(path);
      return;
    }
    report.begin(path);
    try {
      kind.get().run(file, report);
    } catch (Malformed e) {
      report.row("file", new Verdict.Refused(e.getMessage()));
    } catch (IOException e) {
      report.row("file", new Verdict.Refused("it cannot be read: " + e.getMessage()));
    }
    report.end();
  }
}
