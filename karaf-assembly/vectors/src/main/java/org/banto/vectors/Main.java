// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./banto vectors DIR}: tables of cases, put to the rooms' own classes. */
public final class Main {
  private static final int BUFFER = 1 << 16;

  private Main() {}

  /**
   * Runs a folder.
   *
   * @param args the folder
   */
  public static void main(String[] args) {
    try (PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
            false,
            StandardCharsets.UTF_8)) {
      int status = run(args, out, System.err);
      out.flush();
      System.exit(status);
    }
  }

  /** Runs a folder; the status to end with: 0 when all is well, 2 when it was not told which folder. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length != 1 || args[0].isBlank()) {
      err.println("usage: ./banto vectors DIR");
      return 2;
    }
    Path folder = Path.of(args[0]);
    if (!Files.isDirectory(folder)) {
      err.println("banto: there is no folder " + folder);
      return 1;
    }
    try {
      return new Folder(folder).run(new Report(out, (file, id, verdict) -> {}));
    } catch (IOException | UncheckedIOException e) {
      err.println("banto: " + folder + " cannot be read: " + e.getMessage());
      return 1;
    }
  }
}
