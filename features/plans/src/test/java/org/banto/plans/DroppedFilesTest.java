// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DroppedFilesTest {
  private static final Instant NOW = Instant.parse("2026-12-03T00:00:00Z");

  @TempDir private Path data;
  private Path folder;
  private DroppedFiles files;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(data.resolve("deploy"));
    files = DroppedFiles.beside(folder);
  }

  private Path jar(String file, String name, String version) throws IOException {
    Manifest manifest = new Manifest();
    Attributes says = manifest.getMainAttributes();
    says.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!name.isEmpty()) {
      says.putValue("Bundle-SymbolicName", name + ";singleton:=false");
      says.putValue("Bundle-Version", version);
    }
    Path jar = folder.resolve(file);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.finish();
    }
    return old(jar);
  }

  private static Path old(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
    return file;
  }

  /** What is said of each file, by its name. */
  private Map<String, String> unfit(Map<Path, String> installed) throws IOException {
    Map<String, String> unfit = new TreeMap<>();
    files
        .unfit(installed, NOW)
        .forEach((f, why) -> unfit.put(f.getFileName().toString(), why.en()));
    return unfit;
  }

  @Test
  void aFileThatIsNoProgramIsNamedAndSaysWhy() throws IOException {
    Path good = jar("gift-1.0.0.jar", "gift", "1.0.0");
    jar("gift-copy.jar", "gift", "1.0.0");
    jar("plain.jar", "", "");
    jar("other.jar", "other", "2.0.0");
    old(Files.writeString(folder.resolve("rooms.kar"), "x"));
    old(Files.createDirectory(folder.resolve("unpacked")));
    byte[] whole = Files.readAllBytes(good);
    old(Files.write(folder.resolve("half.jar"), Arrays.copyOf(whole, whole.length / 2)));
    Map<String, String> unfit = unfit(Map.of(good, "gift 1.0.0"));
    Map<String, String> says =
        Map.of(
            "gift-copy.jar", "another file brings",
            "plain.jar", "no Bundle-SymbolicName",
            "other.jar", "could not be taken",
            "rooms.kar", "no .kar",
            "unpacked", "only jars",
            "half.jar", "cannot be read as a jar; see");
    assertEquals(says.keySet(), unfit.keySet());
    says.forEach((file, why) -> assertTrue(unfit.get(file).contains(why), unfit.get(file)));
  }

  @Test
  void aFileThatWasReadBeforeSaysWhatWorksOn() throws IOException {
    Path broken = old(Files.write(folder.resolve("gift.jar"), new byte[0]));
    String why = unfit(Map.of(broken, "gift 1.0.0")).get("gift.jar");
    assertTrue(why.contains("what it was before works on (gift 1.0.0)"), why);
  }

  @Test
  void whatIsStillBeingWrittenIsWaitedFor() throws IOException {
    Path file = Files.write(folder.resolve("half.jar"), new byte[1]);
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(1)));
    assertEquals(Map.of(), unfit(Map.of()));
  }

  @Test
  void aHouseWithoutTheFolderHasNone() throws IOException {
    Files.delete(folder);
    assertEquals(Map.of(), unfit(Map.of()));
  }

  @Test
  void theLastGoodJarIsKeptAndPutBack() throws IOException {
    Path jar = jar("gift.jar", "gift", "1.0.0");
    assertEquals(Optional.empty(), files.former("gift", jar));
    files.keep("gift", jar);
    byte[] good = Files.readAllBytes(jar);
    assertEquals(Optional.empty(), files.former("gift", jar), "it lies there");
    jar("gift.jar", "gift", "1.1.0");
    assertEquals(Optional.of("1.0.0"), files.former("gift", jar));
    files.putBack("gift", jar);
    assertTrue(Arrays.equals(good, Files.readAllBytes(jar)));
    try (Stream<Path> all = Files.walk(data)) {
      assertEquals(2, all.filter(Files::isRegularFile).count(), "nothing half is left");
    }
  }
}
