// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house that was killed while it wrote which functions are installed comes up with the shop's plan. */
@Tag("security.C1")
@Tag("proof")
class StateFilesIT {
  private static final int CUTS = 150;
  private static final String SAID = "put back";

  @TempDir Path data;
  @TempDir Path cuts;

  @Test
  @Tag("security.M9")
  @Tag("partner.D11")
  void aStateFileThatIsCutOffAnywhereIsPutBackFromTheDataFolder() throws Exception {
    try (House house = new House(data, Map.of("BANTO_MEMORY", "640m")).fromNothing()) {
      house.start();
      Api api = Api.logIn(house);
      api.job("plans", b -> b.put("plan", "basic"));
      Waiting.until("the plan is noted", Duration.ofSeconds(20), () -> noted().equals("basic"));
      assertEquals(List.of(), readable());
      assertTrue(heap(house) <= 640, heap(house) + " MB may be taken");

      house.kill();
      Path state = file("state.json");
      Path digraph = file("digraph.json");
      byte[] wholeState = Files.readAllBytes(state);
      byte[] wholeDigraph = Files.readAllBytes(digraph);
      assertEquals(new TreeSet<>(List.of("all")), wholeOf(wholeState));
      assertEquals(new TreeSet<>(List.of("all")), wholeOf(wholeDigraph));

      house.start();
      assertFalse(house.said().contains(SAID), "nothing was cut: " + house.said());
      assertEquals("basic", plan(house));

      house.kill();
      Files.write(file("state.json"), Arrays.copyOf(wholeState, wholeState.length / 2));
      house.start();
      assertTrue(house.said().contains("state.json). They are put back"), house.said());
      assertEquals("basic", plan(house));

      house.kill();
      Files.write(file("digraph.json"), new byte[0]);
      house.start();
      assertTrue(house.said().contains("digraph.json). They are put back"), house.said());
      assertEquals("basic", plan(house));
    }
  }

  /** What the house may take for its heap, in MB. */
  private static long heap(House house) {
    Matcher most =
        Pattern.compile("Maximum heap size\\S*\\s+([0-9,]+) kbytes").matcher(house.console("info"));
    assertTrue(most.find(), "the house says what it may take");
    return Long.parseLong(most.group(1).replace(",", "")) / 1024;
  }

  /** What others than the house's own user could read. */
  private List<String> readable() throws IOException {
    List<String> readable = new ArrayList<>();
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return look(file);
          }

          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            return look(folder);
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          private FileVisitResult look(Path file) throws IOException {
            String mode =
                Files.isSymbolicLink(file)
                    ? ""
                    : PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            // what the script says is kept by the test
            boolean own = file.endsWith("script.log");
            if (!own && !mode.isEmpty() && !mode.endsWith("------")) {
              readable.add(mode + " " + data.relativize(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return readable;
  }

  private String noted() {
    try {
      return Files.readString(data.resolve("plan")).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static String plan(House house) {
    return Api.logIn(house).get("plans").get("current").asText();
  }

  private Path file(String name) throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("run/data/cache"), 4)) {
      return all.filter(p -> p.endsWith(Path.of("data", name))).findFirst().orElseThrow();
    }
  }

  /** Which of the file, and the file cut off at many places, the script takes for whole. */
  private TreeSet<String> wholeOf(byte[] file) throws Exception {
    Path folder = Files.createTempDirectory(cuts, "of");
    Files.write(folder.resolve("all"), file);
    for (int i = 0; i < CUTS; i++) {
      int length = (int) ((long) file.length * i / CUTS);
      Files.write(folder.resolve("cut at " + length), Arrays.copyOf(file, length));
    }
    int inner = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf('}', file.length - 3);
    Files.write(folder.resolve("cut behind an inner bracket"), Arrays.copyOf(file, inner + 1));
    byte[] zeros = file.clone();
    Arrays.fill(zeros, zeros.length / 2, zeros.length, (byte) 0);
    Files.write(folder.resolve("zeros from the middle"), zeros);
    String script = House.root().resolve("banto").toString();
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                "eval \"$(sed -n '/^whole()/,/^}/p' '"
                    + script
                    + "')\"; for f in *; do if whole \"$f\"; then echo \"$f\"; fi; done")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String whole = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(bash.waitFor(60, TimeUnit.SECONDS) && bash.exitValue() >= 0);
    return new TreeSet<>(whole.lines().toList());
  }
}
