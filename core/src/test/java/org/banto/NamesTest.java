// SPDX-License-Identifier: Apache-2.0
package org.banto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's names, as docs/conventions.md wants them. */
class NamesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern PARTICIPLE =
      Pattern.compile(
          "[A-Z][a-z]+(ing|ed)|Told|Left|Seen|Kept|Sent|Held|Made|Gone|Given|Found|Spoilt|Written|Withdrawn");
  private static final Pattern SNAKE = Pattern.compile("\\bvoid ([a-z0-9]+_\\w+)\\(");

  @Test
  void aNameIsThatOfOneClass() throws Exception {
    assertEquals(List.of(), twice(classes()));
    List<Path> copied = new ArrayList<>(classes());
    copied.add(Path.of("features/elsewhere/src/main/java/org/banto/elsewhere/Order.java"));
    assertEquals(1, twice(copied).size(), "a second Order is seen");
  }

  private static List<String> twice(List<Path> classes) {
    TreeMap<String, List<Path>> byName = new TreeMap<>();
    classes.forEach(c -> byName.computeIfAbsent(name(c), n -> new ArrayList<>()).add(c));
    return byName.values().stream().filter(l -> l.size() > 1).map(List::toString).toList();
  }

  @Test
  void aNameIsANounOrStandsAmongTheWords() throws Exception {
    String words = Files.readString(ROOT.resolve("docs/words.md"));
    assertEquals(List.of(), participles(classes(), words));
    assertEquals(
        List.of("Told", "Packed"),
        participles(List.of(Path.of("Told.java"), Path.of("Packed.java")), words));
  }

  private static List<String> participles(List<Path> classes, String words) {
    return classes.stream()
        .map(NamesTest::name)
        .filter(name -> PARTICIPLE.matcher(name).matches())
        .filter(name -> !words.contains("`" + name + "`"))
        .toList();
  }

  @Test
  void theNameOfATestIsASentenceWithoutLowLines() throws Exception {
    List<String> found = new ArrayList<>();
    for (Path test : sources("src/test/java", "core", "features", "connectors", "karaf-assembly")) {
      found.addAll(snakes(Files.readString(test)));
    }
    assertEquals(List.of(), found);
    assertEquals(List.of("it_is_seen"), snakes("void it_is" + "_seen() {}"));
  }

  private static List<String> snakes(String source) {
    return SNAKE.matcher(source).results().map(r -> r.group(1)).toList();
  }

  private static List<Path> classes() throws IOException {
    return sources("src/main/java", "core", "features");
  }

  private static List<Path> sources(String kind, String... tops) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String top : tops) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(top))) {
        files
            .filter(f -> f.toString().contains("/" + kind + "/"))
            .filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
            .filter(f -> !f.toString().contains("/target/"))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
