// SPDX-License-Identifier: Apache-2.0
package org.banto.room.archetype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.partner.maven.PartnerMaven;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A room is made outside of the tree, builds and passes its contracts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("proof")
class RoomArchetypeIT {
  /** What of a manifest says what the room needs and offers. */
  private static final List<String> SAID =
      List.of(
          "Bundle-SymbolicName",
          "Bundle-Vendor",
          "Export-Package",
          "Import-Package",
          "Meta-Persistence",
          "Provide-Capability",
          "Require-Capability",
          "Service-Component");

  private static final Pattern CLAUSES = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+");

  @TempDir static Path outside;

  private static PartnerMaven maven;

  @BeforeAll
  static void begin() throws IOException {
    maven =
        PartnerMaven.beside(
            outside.resolve("repository"),
            "",
            "core",
            "features",
            "features/kit/summaries",
            "features/kit/sql",
            "features/kit/editions",
            "features/kit/fakes",
            "features/kit/room-archetype");
  }

  private static PartnerMaven.Result generate(String id, String... more) throws Exception {
    Map<String, String> asked = new TreeMap<>();
    asked.put("groupId", "com.example.banto");
    asked.put("artifactId", "banto-" + id);
    asked.put("version", "1.0.0");
    asked.put("package", "com.example.banto." + id);
    asked.put("id", id);
    for (int i = 0; i < more.length; i += 2) {
      asked.put(more[i], more[i + 1]);
    }
    return maven.generate(outside, "banto-room-archetype", asked);
  }

  private static void makes(PartnerMaven.Result result) {
    assertEquals(0, result.exit(), result.output());
  }

  @Test
  @Order(1)
  void aRoomIsMadeWithAllItsFiles() throws Exception {
    makes(generate("cards"));
    assertEquals(golden("made.txt"), PartnerMaven.listing(outside.resolve("banto-cards")));
  }

  @Test
  @Order(2)
  void nothingOfTheTemplateIsLeftInWhatIsMade() throws IOException {
    try (Stream<Path> files = Files.walk(outside.resolve("banto-cards"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        assertFalse(text.replace("${banto.version}", "").contains("${"), file.toString());
        assertFalse(text.contains("#set") || text.startsWith("\n"), file.toString());
      }
    }
  }

  @Test
  @Order(3)
  void itBuildsAndPassesItsContracts() throws Exception {
    PartnerMaven.Result result = maven.run(outside.resolve("banto-cards"), "verify");
    makes(result);
    assertFalse(result.output().contains("[WARNING] COMPILATION"), result.output());
    Matcher runs = Pattern.compile("Tests run: (\\d+), .*").matcher(result.output());
    int tests = 0;
    while (runs.find()) {
      tests += runs.group().contains("Time elapsed") ? 0 : Integer.parseInt(runs.group(1));
    }
    assertTrue(tests >= 40, "tests run: " + tests);
    // its page is walked in a browser
    Path kept = Files.createDirectories(Path.of("target", "made")).resolve("banto-cards.jar");
    Files.copy(
        outside.resolve("banto-cards/target/banto-cards-1.0.0.jar"),
        kept,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  @Order(4)
  void itsManifestSaysWhatItNeedsAndOffers() throws IOException {
    Path jar = outside.resolve("banto-cards/target/banto-cards-1.0.0.jar");
    StringBuilder said = new StringBuilder();
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes headers = file.getManifest().getMainAttributes();
      for (String header : SAID) {
        String value = headers.getValue(header);
        said.append(header).append('\n');
        CLAUSES
            .matcher(value == null ? "" : value)
            .results()
            .map(clause -> clause.group().strip())
            // which versions of core, RoomBundleContract looks at
            .map(clause -> header.startsWith("Import") ? clause.replaceAll(";.*", "") : clause)
            .filter(clause -> !clause.startsWith("java."))
            .map(clause -> "  " + clause + "\n")
            .sorted()
            .forEach(said::append);
      }
    }
    assertEquals(golden("manifest.txt"), said.toString());
  }

  @Test
  @Order(5)
  void aContractThatIsBrokenStopsTheBuild() throws Exception {
    makes(generate("engraving", "nameJa", "名入れ", "nameEn", "Engraving"));
    Path made = outside.resolve("banto-engraving");
    Path source = made.resolve("src/main/java/com/example/banto/engraving/EngravingConsumer.java");
    String good = Files.readString(source);
    String deaf = good.replace("if (batch.anew())", "if (!batch.anew())");
    assertNotEquals(good, deaf);
    Files.writeString(source, deaf);
    PartnerMaven.Result result = maven.run(made, "verify");
    assertNotEquals(0, result.exit());
    assertTrue(
        result.output().contains("lookingAtEverythingFindsWhatTheLinesWouldHaveTold"),
        result.output());
  }

  @Test
  @Order(6)
  void whatIsNoIdOrNameIsRefusedInWords() throws Exception {
    for (String[] wrong :
        List.of(new String[] {"No-Room"}, new String[] {"quoted", "nameJa", "「\"」"})) {
      String[] more = Arrays.copyOfRange(wrong, 1, wrong.length);
      PartnerMaven.Result result = generate(wrong[0], more);
      assertNotEquals(0, result.exit());
      assertTrue(result.output().contains("cannot be"), result.output());
    }
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = RoomArchetypeIT.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
