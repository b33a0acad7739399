// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.banto.base.Text;

/**
 * What lies in the folder for jars, and the last good jar of each program, kept beside it.
 *
 * @param folder where jars are dropped
 * @param kept where good ones are kept, {@code SYMBOLIC-NAME.jar}
 */
record DroppedFiles(Path folder, Path kept) {
  /** A file counts once it has stood for so long: somebody may still be writing it. */
  static final Duration SETTLED = Duration.ofSeconds(3);

  static DroppedFiles beside(Path folder) {
    return new DroppedFiles(folder, folder.resolveSibling("deploy-kept"));
  }

  /**
   * The files that are no program, and why not.
   *
   * @param installed names and versions of the bundles of the files that are, by file
   */
  Map<Path, Text> unfit(Map<Path, String> installed, Instant now) throws IOException {
    Map<Path, Text> unfit = new TreeMap<>();
    for (Path file : files()) {
      if (settled(file, now)) {
        fault(file, installed).ifPresent(why -> unfit.put(file, why));
      }
    }
    return unfit;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static boolean settled(Path file, Instant now) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().plus(SETTLED).isBefore(now);
    } catch (NoSuchFileException e) {
      return false; // taken away under the eyes of whoever looks
    }
  }

  private static Optional<Text> fault(Path file, Map<Path, String> installed) {
    String works = installed.get(file);
    if (!file.toString().endsWith(".jar")) {
      return said(
          "ここに置けるのはプログラムの jar だけです（.kar や .xml は使えません）",
          "only jars of programs belong there (no .kar and no .xml)");
    }
    try (JarFile jar = new JarFile(file.toFile())) {
      String name = name(jar.getManifest());
      if (works != null && works.startsWith(name + " ")) {
        return Optional.empty();
      }
      if (name.isEmpty()) {
        return said(
            "プログラムの jar ではありません（Bundle-SymbolicName がありません）",
            "it is no program's jar (it has no Bundle-SymbolicName)");
      }
      if (installed.containsValue(name + " " + version(jar.getManifest()))) {
        return said(
            "同じ名前と版のプログラムが、別のファイルですでに入っています",
            "another file brings the same program and version already");
      }
      return said(
          "プログラムとして入れられませんでした。置き直してみてください。理由は記録（./banto log）にあります",
          "it could not be taken as a program; put it there again; the log (./banto log) says why");
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return broken(works);
    }
  }

  private static Optional<Text> broken(String works) {
    return works == null
        ? said(
            "jar として読めません。コピーが途中で切れていないか確かめて、置き直してください",
            "it cannot be read as a jar; see whether the copy was cut off, and put it there again")
        : said(
            "jar として読めません。いまは前に読めたときのもの（" + works + "）が動いています。置き直してください",
            "it cannot be read as a jar; what it was before works on ("
                + works
                + "); put it there again");
  }

  private static Optional<Text> said(String ja, String en) {
    return Optional.of(new Text(ja, en));
  }

  private static String name(Manifest manifest) {
    return header(manifest, "Bundle-SymbolicName").split(";")[0].strip();
  }

  private static String version(Manifest manifest) {
    return header(manifest, "Bundle-Version").strip();
  }

  private static String header(Manifest manifest, String name) {
    String value = manifest == null ? null : manifest.getMainAttributes().getValue(name);
    return value == null ? "" : value;
  }

  /** Puts a jar into the folder, whole, in the place of one of this name. */
  Path drop(String name, byte[] jar) throws IOException {
    return write(jar, folder.resolve(name));
  }

  /** Keeps a jar that works as its program's last good one. */
  void keep(String program, Path jar) throws IOException {
    Path last = kept(program);
    if (Files.exists(jar) && !(Files.exists(last) && Files.mismatch(last, jar) < 0)) {
      write(Files.readAllBytes(jar), last);
    }
  }

  /** The version of a program's last good jar, where it is another than lies there. */
  Optional<String> former(String program, Path jar) {
    Path last = kept(program);
    try {
      if (!Files.exists(last) || Files.exists(jar) && Files.mismatch(last, jar) < 0) {
        return Optional.empty();
      }
      try (JarFile good = new JarFile(last.toFile())) {
        return Optional.of(version(good.getManifest()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the last good jar of " + program + " cannot be read", e);
    }
  }

  /** Puts a program's last good jar in the place of one. */
  void putBack(String program, Path jar) throws IOException {
    write(Files.readAllBytes(kept(program)), jar);
  }

  private Path kept(String program) {
    return kept.resolve(program.replaceAll("[^A-Za-z0-9._-]", "_") + ".jar");
  }

  private Path write(byte[] jar, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Path whole = Files.createTempFile(folder.getParent(), "program", ".part");
    Files.write(whole, jar);
    return Files.move(
        whole, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
