// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the sources of all rooms say of rights: rooms know nothing of each other, so no class path has
 * them all.
 */
final class DeclaredRights {
  private static final Pattern OFFERED =
      Pattern.compile("new Right\\(\\s*(?:\"([^\"]*)\"|User\\.EVERY)");
  private static final Pattern SAID =
      Pattern.compile("( *)@(Path|RequiresRight)\\(\"([^\"]*)\"\\)");

  /** What a section of settings says may be done with it by whom. */
  private static final Pattern DESCRIBED =
      Pattern.compile("\"([a-z][a-z0-9-]+\\.[a-z][a-z0-9-]+)\"");

  /** What an act on orders asks for, behind its name. */
  private static final Pattern ACT =
      Pattern.compile(
          "new Description\\(\\s*[A-Z\"][^,]*,\\s*new Text\\([^)]*\\),\\s*\"([a-z-]+\\.[a-z-]+)\"");

  private static final Pattern VERB = Pattern.compile("  @(GET|POST|PUT|DELETE|PATCH)");

  /** What each request asks for, by verb and path; empty for being logged in. */
  final Map<String, String> needs = new TreeMap<>();

  /** What rooms offer. */
  final Set<String> offered = new TreeSet<>();

  /** Those of these sources. */
  static DeclaredRights in(List<String> sources) {
    DeclaredRights all = new DeclaredRights();
    sources.forEach(all::read);
    return all;
  }

  /** Those of the house. */
  static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      return files
          .filter(f -> f.toString().contains("/src/main/java/") && f.toString().endsWith(".java"))
          // templates of an archetype are no classes yet
          .filter(f -> !f.toString().contains("/archetype-resources/"))
          .map(DeclaredRights::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String source) {
    OFFERED
        .matcher(source)
        .results()
        .forEach(r -> offered.add(r.group(1) == null ? User.EVERY : r.group(1)));
    if (source.contains("implements OrderAction")) {
      ACT.matcher(source)
          .results()
          .forEach(r -> needs.put("POST actions with " + r.group(1), r.group(1)));
    }
    if (source.contains("implements SettingsSection")) {
      DESCRIBED
          .matcher(source)
          .results()
          .forEach(r -> needs.put("PUT settings/" + r.group(1), r.group(1)));
    }
    Map<String, String> ofClass = new TreeMap<>();
    Map<String, String> ofMethod = new TreeMap<>();
    for (String line : source.split("\n")) {
      Matcher said = SAID.matcher(line);
      Matcher verb = VERB.matcher(line);
      if (said.matches()) {
        (said.group(1).isEmpty() ? ofClass : ofMethod).put(said.group(2), said.group(3));
      } else if (verb.matches()) {
        ofMethod.put("verb", verb.group(1));
      } else if (line.matches("  public .*\\(.*")) {
        keep(ofClass, ofMethod);
        ofMethod.clear();
      }
    }
  }

  private void keep(Map<String, String> ofClass, Map<String, String> ofMethod) {
    if (!ofMethod.containsKey("verb")) {
      return;
    }
    String top = ofClass.getOrDefault("Path", "");
    String sub = ofMethod.getOrDefault("Path", "");
    String path = top.isEmpty() || sub.isEmpty() ? top + sub : top + "/" + sub;
    String right =
        ofMethod.getOrDefault("RequiresRight", ofClass.getOrDefault("RequiresRight", ""));
    needs.put(ofMethod.get("verb") + " " + path, right);
  }
}
