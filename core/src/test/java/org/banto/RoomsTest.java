// SPDX-License-Identifier: Apache-2.0
package org.banto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rooms and connectors join the house, and know none of one another. */
class RoomsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PARTS = ROOT.resolve("karaf-assembly/parts/pom.xml");

  /** A package of the house, or what else begins like one: a PID, a symbolic name, a feature. */
  private static final Pattern NAMED =
      Pattern.compile("org\\.banto\\.(\\w+)|\"banto[.-]([\\w-]+)[\".~ =]");

  private static final Pattern DEPENDENCY =
      Pattern.compile("<artifactId>banto-([\\w-]+)</artifactId>(?!.*<scope>test)");

  /** The way out is a service of core's; its jar is a matter of tests, as the root pom says. */
  private static final Set<String> MANAGED_FOR_TESTS = Set.of("wayout");

  @Test
  void noRoomNamesAnother() throws IOException {
    List<Path> rooms = parts("features");
    Set<String> names = rooms.stream().map(RoomsTest::name).collect(Collectors.toSet());
    assertTrue(names.size() > 20, names.toString());
    List<String> found = new ArrayList<>();
    for (Path room : rooms) {
      for (Path source : sources(room)) {
        others(name(room), names, Files.readString(source))
            .forEach(other -> found.add(source + " names " + other));
      }
      DEPENDENCY
          .matcher(Files.readString(room.resolve("pom.xml")))
          .results()
          .map(r -> r.group(1))
          .filter(names::contains)
          .filter(other -> !other.equals(name(room)) && !MANAGED_FOR_TESTS.contains(other))
          .forEach(other -> found.add(name(room) + " is built with " + other));
    }
    assertEquals(List.of(), found);
    for (String named :
        List.of(
            "import org.banto.labelfiles.Layout;",
            "@Component(configurationPid = \"banto.label-files\")",
            "bundle(\"banto-label-files\")")) {
      assertEquals(Set.of("label-files"), others("web", names, named), named);
    }
    assertEquals(Set.of(), others("label-files", names, "import org.banto.labelfiles.Layout;"));
  }

  private static Set<String> others(String own, Set<String> rooms, String source) {
    Set<String> said =
        NAMED
            .matcher(source)
            .results()
            .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
            .collect(Collectors.toSet());
    Set<String> found = new TreeSet<>();
    for (String room : rooms) {
      // core's package of this name is everybody's
      boolean core = Files.exists(Path.of("src/main/java/org/banto", room));
      boolean named = said.contains(room) || said.contains(room.replace("-", ""));
      if (named && !core && !room.equals(own)) {
        found.add(room);
      }
    }
    return found;
  }

  /** One list: what is a folder is there, once built and once waited for. */
  @Test
  void eachRoomAndConnectorStandsInTheOneList() throws IOException {
    String list = Files.readString(PARTS);
    assertEquals(List.of(), unlisted(list));
    assertEquals(
        List.of("features/store"), unlisted(list.replace("../../features/store<", "../../x<")));
    assertEquals(
        List.of("connectors/mall-base"), unlisted(list.replace(">banto-mall-base<", "><")));
  }

  private static List<String> unlisted(String list) throws IOException {
    List<String> found = new ArrayList<>();
    for (String top : List.of("features", "connectors")) {
      for (Path part : parts(top)) {
        String folder = top + "/" + name(part);
        if (!list.contains("<module>../../" + folder + "</module>")
            || !list.contains("<artifactId>banto-" + name(part) + "</artifactId>")) {
          found.add(folder);
        }
      }
    }
    return found;
  }

  private static List<Path> parts(String top) throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve(top))) {
      return folders.filter(f -> Files.exists(f.resolve("pom.xml"))).sorted().toList();
    }
  }

  private static List<Path> sources(Path room) throws IOException {
    try (Stream<Path> files = Files.walk(room.resolve("src/main/java"))) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
