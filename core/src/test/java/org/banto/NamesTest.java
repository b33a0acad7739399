// SPDX-License-Identifier: Apache-2.0
package org.banto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern PATH = Pattern.compile("^@Path\\(\"(.*)\"\\)", Pattern.MULTILINE);
  private static final Pattern INNER_PATH =
      Pattern.compile("^ +@Path\\(\"(.*)\"\\)", Pattern.MULTILINE);
  private static final Pattern FILTER =
      Pattern.compile("^@Component\\([^@]*\\bFilter\\.class", Pattern.MULTILINE);
  private static final Pattern FILTER_NAME =
      Pattern.compile("@HttpWhiteboardFilterName\\(\"([^\"]+)\"\\)");
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
  void aClassLiesInTheFolderOfItsPackage() throws Exception {
    List<String> found = new ArrayList<>();
    for (Path file : sources("src/main/java", "core", "features", "connectors", "karaf-assembly")) {
      found.addAll(misplaced(file, Files.readString(file)));
    }
    assertEquals(List.of(), found);
    assertEquals(
        1,
        misplaced(Path.of("java/org/banto/mailout/Post.java"), "package org.banto.mail;").size());
  }

  private static List<String> misplaced(Path file, String source) {
    return PACKAGE
        .matcher(source)
        .results()
        .map(r -> r.group(1).replace('.', '/'))
        .filter(folder -> !file.getParent().endsWith(folder))
        .map(folder -> file + " is of " + folder)
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

  /** {@code plans} is the repository of features itself; it comes with the house. */
  @Test
  void eachFolderButTheKitsIsABundleAndAFeature() throws Exception {
    List<String> found = new ArrayList<>();
    for (String top : List.of("features", "connectors")) {
      try (Stream<Path> folders = Files.list(ROOT.resolve(top))) {
        for (Path folder : folders.filter(f -> Files.exists(f.resolve("pom.xml"))).toList()) {
          String name = top + "/" + folder.getFileName();
          if (!Files.exists(folder.resolve("bnd.bnd"))) {
            found.add(name + " is no bundle");
          }
          if (!isFeature(folder.getFileName().toString(), features(folder))) {
            found.add(name + " is no feature");
          }
        }
      }
    }
    assertEquals(List.of("features/plans is no feature"), found);
    assertFalse(isFeature("store", features(ROOT.resolve("features/web"))));
  }

  private static boolean isFeature(String name, String features) {
    return features.contains("<feature name=\"banto-" + name + "\"");
  }

  /** What the folder says of its features, which the features repository gathers. */
  private static String features(Path folder) throws IOException {
    StringBuilder said = new StringBuilder();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "feature.*.xml")) {
      for (Path file : files) {
        said.append(Files.readString(file));
      }
    }
    return said.toString();
  }

  @Test
  void eachFolderHasItsReadme() throws Exception {
    List<String> without = new ArrayList<>();
    for (String top : List.of("core", "features", "connectors", "karaf-assembly")) {
      int deep = top.equals("karaf-assembly") ? 2 : 3; // what stands deeper is told of one up
      try (Stream<Path> files = Files.walk(ROOT.resolve(top), deep)) {
        files
            .filter(f -> f.endsWith("pom.xml"))
            .map(Path::getParent)
            .filter(folder -> !Files.exists(folder.resolve("README.md")))
            .forEach(folder -> without.add(folder.toString()));
      }
    }
    assertEquals(List.of(), without);
  }

  /** The first segment of its addresses, so that whoever sees one in the browser finds the room. */
  @Test
  void whereARoomAnswersIsItsNameOrStandsInItsReadme() throws Exception {
    List<String> found = new ArrayList<>();
    for (Path file : sources("src/main/java", "features")) {
      Path room = file.subpath(0, 3);
      String readme = Files.readString(room.resolve("README.md"));
      found.addAll(unsaid(room.getFileName().toString(), Files.readString(file), readme));
    }
    assertEquals(List.of(), found);
    String resource = "@Path(\"one/two\")\nclass A {\n  @Path(\"three\")\n";
    assertEquals(List.of(), unsaid("one", resource, ""));
    assertEquals(List.of(), unsaid("room", resource, "REST: `/one`"));
    assertEquals(List.of("room: /one"), unsaid("room", resource, "REST: `/one-more`"));
    String root = resource.replace("one/two", "");
    assertEquals(List.of("room: /three"), unsaid("room", root, "REST: `/one`"));
  }

  private static List<String> unsaid(String room, String source, String readme) {
    List<String> paths = PATH.matcher(source).results().map(r -> r.group(1)).toList();
    if (paths.contains("") || paths.contains("/")) {
      paths = INNER_PATH.matcher(source).results().map(r -> r.group(1)).toList();
    }
    return paths.stream()
        .map(path -> path.replaceFirst("^/", "").replaceFirst("/.*", ""))
        .distinct()
        .filter(segment -> !segment.equals(room))
        .filter(segment -> !Pattern.compile("/" + segment + "(?![\\w-])").matcher(readme).find())
        .map(segment -> room + ": /" + segment)
        .toList();
  }

  /** Of two filters without one, the web server takes the first and leaves the second out. */
  @Test
  void aFilterOfTheWebServerHasANameOfItsOwn() throws Exception {
    List<String> sources = new ArrayList<>();
    for (Path file : sources("src/main/java", "core", "features", "ui-bundle")) {
      sources.add(Files.readString(file));
    }
    assertEquals(List.of(), unnamed(sources));
    String filter = "@Component(service = Filter.class)\n";
    assertEquals(List.of("without a name"), unnamed(List.of(filter)));
    String named = filter + "@HttpWhiteboardFilterName(\"one\")";
    assertEquals(List.of("one"), unnamed(List.of(named, named)));
  }

  private static List<String> unnamed(List<String> sources) {
    List<String> names =
        sources.stream()
            .filter(source -> FILTER.matcher(source).find())
            .map(FILTER_NAME::matcher)
            .map(m -> m.find() ? m.group(1) : "without a name")
            .toList();
    return names.stream()
        .filter(n -> n.startsWith("without") || Collections.frequency(names, n) > 1)
        .distinct()
        .toList();
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
            // templates of an archetype are no classes yet
            .filter(f -> !f.toString().contains("/archetype-resources/"))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
