// SPDX-License-Identifier: Apache-2.0
package org.banto;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;

/** The files of the project, for rules that hold for all of them. */
final class RepositoryFiles {
  /** The root of the project. */
  static final Path ROOT = Path.of("..");

  private static final Set<String> PASSED_OVER = Set.of("node_modules", "target", ".git");

  private RepositoryFiles() {}

  /** All that is written by hand, from the root, with slashes. */
  static Set<String> all() throws IOException {
    Set<String> files = new TreeSet<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return PASSED_OVER.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(ROOT.relativize(file).toString().replace('\\', '/'));
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
