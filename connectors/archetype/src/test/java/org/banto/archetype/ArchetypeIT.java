// SPDX-License-Identifier: Apache-2.0
package org.banto.archetype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A connector of every kind is made, builds and passes its contracts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchetypeIT {
  private static final Path WORK = Path.of("target", "made").toAbsolutePath();
  private static final Map<String, String> PORTS = new LinkedHashMap<>();

  private static Maven maven;

  static {
    // a mall that ships for its shops: one class calls off orders and takes back what is to be
    // shipped
    PORTS.put(
        "mall minato",
        "OrderSource,OrderReader,OrderConfirmer,ShipmentReporter,OrderCanceller,Reconciler,CredentialClock,PushVerifier,"
            + "PushAnswerer,PushQueue,FulfilmentRequester,FulfilmentCanceller");
    PORTS.put("carrier hayate", "WaybillFile,LabelCheck,WaybillResult,ParcelTracker");
    PORTS.put("payment koban", "DepositSource,DepositFile,PaymentRequester,PaymentFile");
    PORTS.put(
        "warehouse kura",
        "FulfilmentRequester,FulfilmentCanceller,DispatchSource,FulfilmentFile,FulfilmentResult");
    PORTS.put("warehouse tana", "FulfilmentSource");
    PORTS.put("crm cho", "CustomerSharer");
  }

  @BeforeAll
  static void begin() throws Exception {
    if (Files.exists(WORK)) {
      try (Stream<Path> old = Files.walk(WORK)) {
        old.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
    Files.createDirectories(WORK);
    maven = Maven.beside(WORK.resolve("repository"));
  }

  @Test
  @Order(1)
  void everyKindIsMadeWithTheFilesItsPortsNeed() throws Exception {
    StringBuilder made = new StringBuilder();
    for (Map.Entry<String, String> kind : PORTS.entrySet()) {
      String[] name = kind.getKey().split(" ");
      Maven.Result result = maven.generate(WORK, name[0], name[1], kind.getValue());
      assertEquals(0, result.exit(), result.output());
      made.append(listing(folder(kind.getKey())));
    }
    assertEquals(golden(), made.toString());
  }

  @Test
  @Order(2)
  void nothingOfTheTemplateIsLeftInWhatIsMade() throws IOException {
    for (String kind : PORTS.keySet()) {
      try (Stream<Path> files = Files.walk(folder(kind))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String text = Files.readString(file);
          assertFalse(text.contains("${") || text.contains("#if"), file.toString());
          assertFalse(text.contains("\n\n\n") || text.contains("\n\n}"), file.toString());
        }
      }
    }
  }

  @Test
  @Order(3)
  void everyKindBuildsAndPassesItsContracts() throws Exception {
    String modules =
        PORTS.keySet().stream()
            .map(kind -> "<module>" + folder(kind).getFileName() + "</module>")
            .collect(Collectors.joining());
    String pom =
        "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId>"
            + "<artifactId>all</artifactId><version>1</version><packaging>pom</packaging><modules>"
            + modules
            + "</modules></project>";
    Files.writeString(WORK.resolve("pom.xml"), pom);
    Maven.Result result = maven.run(WORK, "verify");
    assertEquals(0, result.exit(), result.output());
    assertFalse(result.output().contains("[WARNING] COMPILATION"), result.output());
    Matcher runs = Pattern.compile("Tests run: (\\d+), .*").matcher(result.output());
    int tests = 0;
    while (runs.find()) {
      tests += runs.group().contains("Time elapsed") ? 0 : Integer.parseInt(runs.group(1));
    }
    assertTrue(tests > 200, "tests run: " + tests);
    System.out.println(
        PORTS.size() + " connectors made, " + tests + " contract tests passed by them");
  }

  @Test
  @Order(4)
  void aPortThatThereIsNotIsRefusedByName() throws Exception {
    Maven.Result result = maven.generate(WORK, "mall", "odd", "OrderSource,Teleporter");
    assertNotEquals(0, result.exit());
    assertTrue(result.output().contains("no such port: Teleporter"), result.output());
  }

  private static Path folder(String kind) {
    return WORK.resolve("banto-" + kind.replace(' ', '-'));
  }

  private static String listing(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> WORK.relativize(file).toString())
          .sorted()
          .map(line -> line + "\n")
          .collect(Collectors.joining());
    }
  }

  private static String golden() throws IOException {
    try (InputStream in = ArchetypeIT.class.getResourceAsStream("made.txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
