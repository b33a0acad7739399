// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.banto.testhouse.House;

/** The built distribution with one more change of the tables, as a later one would have. */
final class NextProgram {
  /** Works on all orders of a house. */
  static final String MAKES_TABLES =
      "<createTable tableName=\"next_program\"><column name=\"id\" type=\"BIGINT\"/></createTable>"
          + "<sql>INSERT INTO next_program SELECT id FROM orders</sql>"
          + "<addColumn tableName=\"orders\"><column name=\"next_program\" type=\"BIGINT\"/></addColumn>"
          + "<sql>UPDATE orders SET next_program = id</sql>";

  /** The last half of it cannot be done. */
  static final String FAILS =
      MAKES_TABLES + "<sql>UPDATE orders SET next_program = no_such_column</sql>";

  private static final String LOG_END = "</databaseChangeLog>";

  private NextProgram() {}

  /** Writes the archive of one with these changes, each in a change set of its own. */
  static Path with(Path folder, String version, String... changes) throws Exception {
    Path tar = folder.resolve("banto-distribution-" + version + ".tar.gz");
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(House.built()))) {
      Files.copy(packed, tar);
    }
    Path parts = Files.createDirectory(folder.resolve(version));
    tar("-xf", tar.toString(), "-C", parts.toString(), "--wildcards", "*/banto-store-*.jar");
    Path jar;
    try (Stream<Path> files = Files.walk(parts)) {
      jar = files.filter(f -> f.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
    change(jar, changes);
    // what is unpacked last stays
    tar("-rf", tar.toString(), "-C", parts.toString(), parts.relativize(jar).toString());
    return tar;
  }

  private static void change(Path jar, String... changes) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path log = inside.getPath("db/store.xml");
      StringBuilder more = new StringBuilder();
      for (int i = 0; i < changes.length; i++) {
        more.append("<changeSet id=\"next-").append(i).append("\" author=\"banto\">");
        more.append(changes[i]).append("</changeSet>");
      }
      String text = Files.readString(log, StandardCharsets.UTF_8);
      Path changed = Files.createTempFile("store", ".xml");
      Files.writeString(changed, text.replace(LOG_END, more + LOG_END));
      Files.move(changed, log, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void tar(String... words) throws Exception {
    String[] command = Stream.concat(Stream.of("tar"), Stream.of(words)).toArray(String[]::new);
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }
}
