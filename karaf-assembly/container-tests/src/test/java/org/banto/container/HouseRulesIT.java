// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may use whom, read from the manifests of the bundles that are shipped. */
class HouseRulesIT {
  private static final String CORE = "banto-core";
  private static final Set<String> PLATFORM = Set.of("banto-jpa-api", "banto-jaxrs-contract");
  private static final Pattern CLAUSE = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final Pattern CONNECTOR =
      Pattern.compile("banto-(mall|cart|carrier|payment|warehouse|crm)-.*");

  private final Map<String, Path> bundles = bundles();

  @Test
  void onlyTheCoreExportsPackages() {
    Map<String, Set<String>> exporting = new TreeMap<>();
    own()
        .filter(name -> !name.equals(CORE))
        .forEach(name -> exporting.put(name, packages(name, "Export-Package")));
    exporting.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), exporting);
  }

  @Test
  void theCoreNeedsTheJdkAndNothingElse() {
    Set<String> imports = packages(CORE, "Import-Package");
    imports.removeIf(name -> name.startsWith("java.") || name.startsWith("org.banto."));
    assertEquals(Set.of(), imports);
  }

  @Test
  void roomsAndConnectorsMeetInTheCoreAlone() {
    Set<String> words = packages(CORE, "Export-Package");
    Map<String, Set<String>> strangers = new TreeMap<>();
    own().forEach(name -> strangers.put(name, banto(packages(name, "Import-Package"), words)));
    strangers.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), strangers);
  }

  @Test
  void connectorsOpenNoDatabaseAndNoWebServer() {
    List<String> forbidden =
        List.of(
            "javax.persistence", "javax.sql", "javax.ws.rs", "javax.servlet", "org.apache.karaf");
    Map<String, Set<String>> found = new TreeMap<>();
    own()
        .filter(name -> CONNECTOR.matcher(name).matches())
        .forEach(name -> found.put(name, matching(packages(name, "Import-Package"), forbidden)));
    found.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), found);
  }

  @Test
  void thePageKnowsHttpAlone() {
    if (bundles.containsKey("banto-ui-bundle")) {
      Set<String> imports = packages("banto-ui-bundle", "Import-Package");
      imports.removeIf(
          name ->
              name.startsWith("java.")
                  || name.startsWith("javax.servlet")
                  || name.startsWith("org.osgi."));
      assertEquals(Set.of(), imports);
    }
  }

  @Test
  void noBundleBringsAnActivator() {
    assertFalse(bundles.isEmpty());
    assertEquals(
        List.of(), own().filter(name -> !header(name, "Bundle-Activator").isEmpty()).toList());
  }

  private Stream<String> own() {
    return bundles.keySet().stream().filter(name -> !PLATFORM.contains(name));
  }

  private static Set<String> banto(Set<String> imports, Set<String> words) {
    return imports.stream()
        .filter(name -> name.startsWith("org.banto.") && !words.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> matching(Set<String> imports, List<String> prefixes) {
    return imports.stream()
        .filter(name -> prefixes.stream().anyMatch(name::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> packages(String bundle, String header) {
    Set<String> names = new TreeSet<>();
    for (String clause : CLAUSE.split(header(bundle, header))) {
      if (!clause.isBlank()) {
        names.add(clause.split(";")[0].trim());
      }
    }
    return names;
  }

  private String header(String bundle, String name) {
    try (JarFile jar = new JarFile(bundles.get(bundle).toFile())) {
      String value = jar.getManifest().getMainAttributes().getValue(name);
      return value == null ? "" : value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Path> bundles() {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("banto.system")))) {
      Map<String, Path> found = new TreeMap<>();
      files
          .filter(file -> file.toString().endsWith(".jar"))
          .forEach(file -> found.put(file.getParent().getParent().getFileName().toString(), file));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
