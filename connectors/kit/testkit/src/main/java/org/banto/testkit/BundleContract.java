// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * What every connector's bundle keeps, read from the built jar: so a test class that has this
 * contract is named …IT and runs after {@code package}.
 */
public interface BundleContract extends BuiltBundle {
  /**
   * Packages the bundle may import besides those of the core and the JDK: that of a room's own port,
   * where it has one. A partner's connector has no other: it packs its parsers privately, so that no
   * upgrade of the house's libraries reaches it.
   */
  default List<String> alsoImports() {
    return List.of();
  }

  /** The manifest says what the connector is before it is started. */
  @Test
  default void theManifestSaysWhatTheConnectorIs() {
    BundleParts bundle = new BundleParts(Bundle.of(bundle()));
    assertFalse(bundle.header("Bundle-SymbolicName").isBlank(), "no Bundle-SymbolicName");
    assertTrue(
        bundle.header("Bundle-Version").matches("[0-9]+(\\.[0-9]+){0,2}(\\..+)?"), "version");
    assertFalse(bundle.header("Bundle-Vendor").isBlank(), "no Bundle-Vendor: whose is it?");
    Set<String> declared = bundle.declared();
    assertFalse(declared.isEmpty(), "no capability banto.connector: is @ConnectorType there?");
    assertEquals(bundle.registered(), declared, "components and capabilities");
  }

  /**
   * A component registers ports of the core it has code for, under the PID that its type says. One
   * whose port is a room's own, of a package of {@link #alsoImports}, registers {@code Connector} alone.
   */
  @Test
  default void everyComponentIsAPortUnderItsTypesPid() {
    BundleParts bundle = new BundleParts(Bundle.of(bundle()));
    Set<String> ports = BundleParts.ports();
    for (Element component : bundle.components()) {
      String name = component.getAttribute("name");
      List<String> services = BundleParts.services(component);
      String type = BundleParts.implementation(component);
      assertTrue(bundle.has(type), name + " has no class");
      boolean core =
          services.stream().anyMatch(s -> ports.contains(s) && !s.equals(BundleParts.CONNECTOR));
      boolean room =
          services.equals(List.of(BundleParts.CONNECTOR))
              && Code.of(bundle()).implementsOneOf(type, alsoImports());
      assertTrue(
          core || room,
          name + " registers no port: " + services + ", nor has it one of " + alsoImports());
      if (services.stream().anyMatch(BundleParts::needsAccount)) {
        assertTrue(
            services.contains(BundleParts.CONNECTOR), name + " is not registered as Connector");
        assertEquals("require", component.getAttribute("configuration-policy"), name + ": policy");
        assertEquals(BundleParts.pid(component), component.getAttribute("configuration-pid"), name);
      }
    }
  }

  /** A house lets it in: nothing of it runs but when a port is called, and it reaches no further. */
  @Test
  default void aHouseLetsItIn() {
    assertEquals(List.of(), Bundle.of(bundle()).breaches());
  }

  /** What is secret begins with a dot and is a password, so nobody publishes or shows it. */
  @Test
  default void secretsAreHidden() {
    for (Element setting : new BundleParts(Bundle.of(bundle())).settings()) {
      String id = setting.getAttribute("id");
      boolean password = setting.getAttribute("type").equals("Password");
      assertEquals(id.startsWith("."), password, id + ": a secret begins with _ and is a PASSWORD");
      boolean sounds = BundleParts.soundsSecret(id);
      assertTrue(password || !sounds, id + " sounds like a secret and is none");
    }
  }

  /** Every text of the settings is there in Japanese and in English. */
  @Test
  default void textsAreThereInJapaneseAndEnglish() {
    BundleParts bundle = new BundleParts(Bundle.of(bundle()));
    for (Element metadata : bundle.metadata()) {
      String base = metadata.getAttribute("localization");
      Set<String> used = BundleParts.textsOf(metadata);
      assertFalse(used.isEmpty(), "texts stand in the annotation instead of in texts of their own");
      Map<String, String> ja = bundle.texts(base + "_ja.properties");
      Map<String, String> en = bundle.texts(base + "_en.properties");
      assertEquals(used, filled(ja, used), "texts in " + base + "_ja.properties");
      assertEquals(used, filled(en, used), "texts in " + base + "_en.properties");
      String all = String.join("", ja.values());
      assertTrue(BundleParts.japanese(all), base + "_ja.properties is not in Japanese");
      String english = String.join("", en.values());
      assertFalse(BundleParts.japanese(english), base + "_en.properties is not in English");
    }
  }

  private static Set<String> filled(Map<String, String> texts, Set<String> used) {
    return used.stream()
        .filter(key -> !texts.getOrDefault(key, "").isBlank())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every setting has a name and a help. */
  @Test
  default void everySettingHasANameAndAHelp() {
    for (Element setting : new BundleParts(Bundle.of(bundle())).settings()) {
      String id = setting.getAttribute("id");
      assertTrue(setting.getAttribute("name").startsWith("%"), id + ": name is no key of a text");
      assertTrue(setting.getAttribute("description").startsWith("%"), id + ": has no help");
    }
  }

  /** Only the core and the JDK are imported; of the core nothing that is for rooms alone. */
  @Test
  default void onlyTheCoreAndTheJdkAreImported() {
    Set<String> core = new HashSet<>(Bundle.core().keySet());
    core.remove("org.banto.house");
    for (Bundle.Clause imported : Bundle.of(bundle()).clauses("Import-Package")) {
      String name = imported.name();
      boolean fine =
          core.contains(name)
              || BundleParts.jdk(name)
              || alsoImports().stream().anyMatch(p -> name.equals(p) || name.startsWith(p + "."));
      assertTrue(fine, "imports " + name + ": pack it privately");
    }
  }

  /** Every 1.x of the core will do, and no 2. */
  @Test
  default void theRangeOfTheCoreIsOneMajorVersion() {
    Map<String, String> core = Bundle.core();
    for (Bundle.Clause imported : Bundle.of(bundle()).clauses("Import-Package")) {
      String version = core.get(imported.name());
      if (version != null) {
        String range = imported.attribute("version");
        int major = Integer.parseInt(version.split("\\.")[0]);
        String expected = "[" + major + ".N," + (major + 1) + ")";
        boolean fine =
            range.matches("\\[" + major + "\\.[0-9]+(\\.0)?," + (major + 1) + "(\\.0){0,2}\\)");
        assertTrue(fine, imported.name() + " " + range + ", expected " + expected);
      }
    }
  }

  /** Nothing is exported, started or required by hand: so an upgrade touches no other bundle. */
  @Test
  default void nothingIsExportedAndNothingActivates() {
    Bundle bundle = Bundle.of(bundle());
    List<String> none =
        List.of(
            "Export-Package",
            "Bundle-Activator",
            "DynamicImport-Package",
            "Require-Bundle",
            "Fragment-Host");
    assertEquals(List.of(), none.stream().filter(h -> !bundle.header(h).isEmpty()).toList());
  }

  /** The house runs on Java 17. */
  @Test
  default void everyClassIsForJava17() {
    Bundle.of(bundle())
        .entries()
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".class") && !name.startsWith("META-INF/versions/")) {
                int version = (bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF;
                assertTrue(version <= 61, name + " is for Java " + (version - 44));
              }
            });
  }

  /** Nothing that was used to test goes out with the connector. */
  @Test
  default void noTestsAndNoSecretsArePacked() {
    List<String> strange =
        Bundle.of(bundle()).entries().keySet().stream()
            .filter(
                name ->
                    Arrays.asList(".p12", ".jks", ".pem", ".key", ".env")
                            .contains(
                                name.toLowerCase(Locale.ROOT).replaceAll("^.*(\\.[^.]*)$", "$1"))
                        || name.startsWith("org/junit/")
                        || name.matches("org/banto/testkit/[^/]+"))
            .toList();
    assertEquals(List.of(), strange);
  }
}
