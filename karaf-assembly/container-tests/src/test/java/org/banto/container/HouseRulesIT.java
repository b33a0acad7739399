// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may use whom, read from the manifests of the bundles that are shipped. */
class HouseRulesIT {
  private static final String CORE = "banto-core";
  private static final Set<String> PLATFORM =
      Set.of("banto-jpa-api", "banto-jaxrs-contract", "banto-liquibase");
  private static final Pattern CLAUSE = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final Pattern CONNECTOR =
      Pattern.compile("banto-(mall|cart|carrier|tracker|payment|warehouse|crm)-.*");

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

  @Test
  @Tag("house.plans")
  void everybodyAsksTheHousesClockForTheTime() {
    Map<String, Set<String>> asking = new TreeMap<>();
    own().forEach(name -> asking.put(name, machineTime(jar(name))));
    asking.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(CORE, Set.of("org.banto.time.HouseClock: Instant.now")), asking);
  }

  @Test
  @Tag("house.plans")
  void whoAsksTheMachineForTheTimeIsFound() {
    Set<String> found = machineTime(new ClassFileImporter().importClasses(AsksTheMachine.class));
    String by = AsksTheMachine.class.getName() + ": ";
    assertEquals(
        Set.of(by + "LocalDate.now", by + "System.currentTimeMillis", by + "Clock.systemUTC"),
        found);
  }

  @Test
  void whoSaysThatItWritesTheHistoryItselfDoesSo() {
    Map<String, Boolean> all = new TreeMap<>();
    own().forEach(name -> all.putAll(OwnLines.in(jar(name))));
    assertEquals(Boolean.TRUE, all.get("TakeOutResource.take"), all.toString());
    all.values().removeIf(writes -> writes);
    assertEquals(Map.of(), all);
  }

  @Test
  void whoOnlySaysSoIsFound() {
    assertEquals(
        Map.of("TakesFiles.silent", false, "TakesFiles.by", true, "TakesFiles.writes", true),
        OwnLines.in(new ClassFileImporter().importClasses(TakesFiles.class)));
  }

  /** Breaks the rule on purpose, and keeps it twice. */
  private static final class TakesFiles {
    private Audit audit = () -> {};

    @OwnLine
    String silent() {
      return audit.toString();
    }

    @OwnLine
    void writes() {
      audit.write();
    }

    @OwnLine
    void by() {
      writes();
    }
  }

  private interface Audit {
    void write();
  }

  private @interface OwnLine {}

  @Test
  void nobodyRefusesInJapaneseAlone() {
    Map<String, Set<String>> alone = new TreeMap<>();
    own()
        .filter(name -> !name.startsWith("banto-sim"))
        .forEach(name -> alone.put(name, japaneseAlone(bundles.get(name))));
    alone.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), alone);
  }

  @Test
  void aRefusalInJapaneseAloneIsFoundAndOneInBothLanguagesIsNot() throws IOException {
    String entry = "/" + RefusesInJapanese.class.getName().replace('.', '/') + ".class";
    try (InputStream in = HouseRulesIT.class.getResourceAsStream(entry)) {
      String by = RefusesInJapanese.class.getName() + ": ";
      assertEquals(
          Set.of(by + "IllegalArgumentException", by + "IllegalStateException", by + "Text.same"),
          JapaneseAlone.in(in.readAllBytes()));
    }
  }

  /** Breaks the rule three times on purpose, and keeps it three times. */
  private static final class RefusesInJapanese {
    final Supplier<RuntimeException> plain = () -> new IllegalStateException("できません");
    final Function<Long, RuntimeException> told =
        n -> new IllegalArgumentException("受注 " + n + " はありません");
    final Function<Long, RuntimeException> both =
        n -> new UnsupportedOperationException("" + new Text("受注 " + n + "はない", "no order " + n));
    final Function<String, Text> same = code -> Text.same("誤り " + code);
    final Function<String, Text> quoted = code -> Text.same("error（" + code + "）");
    final Supplier<RuntimeException> ours = () -> new UncheckedIOException(new IOException("disk"));
  }

  private record Text(String ja, String en) {
    static Text same(String words) {
      return new Text(words, words);
    }
  }

  private static Set<String> japaneseAlone(Path bundle) {
    Set<String> found = new TreeSet<>();
    try (JarFile jar = new JarFile(bundle.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().matches("org/banto/.*\\.class")) {
          try (InputStream in = jar.getInputStream(entry)) {
            found.addAll(JapaneseAlone.in(in.readAllBytes()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Breaks the rule on purpose, and keeps it twice. */
  private static final class AsksTheMachine {
    final Supplier<LocalDate> today = LocalDate::now;
    final long millis = System.currentTimeMillis();
    final Clock clock = Clock.systemUTC();
    final long elapsed = System.nanoTime();
    final LocalDate day = LocalDate.now(clock);
  }

  private Iterable<JavaClass> jar(String bundle) {
    // who calls and what is called stands in the jar; what the others are made of is not asked
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    try (JarFile jar = new JarFile(bundles.get(bundle).toFile())) {
      // what is packed from others keeps rules of its own
      return new ClassFileImporter()
          .importJar(jar).stream().filter(c -> c.getName().startsWith("org.banto.")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> machineTime(Iterable<JavaClass> classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass by : classes) {
      for (JavaAccess<?> access : by.getAccessesFromSelf()) {
        if (access instanceof JavaCodeUnitAccess<?> call && machineTime(call)) {
          String type = call.getTargetOwner().getSimpleName();
          found.add(by.getName() + ": " + type + "." + call.getName());
        }
      }
    }
    return found;
  }

  private static boolean machineTime(JavaCodeUnitAccess<?> call) {
    String type = call.getTargetOwner().getName();
    boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
    boolean zoned =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(t -> t.getName().equals("java.time.ZoneId"));
    return switch (call.getName()) {
      case "currentTimeMillis" -> type.equals("java.lang.System");
      case "now" -> type.startsWith("java.time.") && (bare || zoned);
      case "<init>" -> type.equals("java.util.Date") && bare;
      case "getInstance" -> type.equals("java.util.Calendar");
      default -> type.equals("java.time.Clock") && call.getName().matches("(system|tick).*");
    };
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
