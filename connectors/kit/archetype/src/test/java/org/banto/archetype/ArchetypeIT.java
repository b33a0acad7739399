// SPDX-License-Identifier: Apache-2.0
package org.banto.archetype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.CommandId;
import org.banto.connect.Connector;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.connect.ShipmentReporter;
import org.banto.partner.maven.PartnerMaven;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A connector of every kind, style and proof of its account is made, builds and passes its contracts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("proof")
class ArchetypeIT {
  private static final Path WORK = Path.of("target", "made").toAbsolutePath();
  private static final String FIRST = "OrderSource,OrderReader,ShipmentReporter";
  // a mall that ships for its shops: one class calls off orders and takes back what is to be
  // shipped
  private static final String MALL =
      "OrderSource,OrderReader,OrderConfirmer,ShipmentReporter,OrderCanceller,Reconciler,CredentialClock,PushVerifier,"
          + "PushAnswerer,PushQueue,FulfilmentRequester,FulfilmentCanceller";

  /** Every kind, and a mall of every style with every proof of the account; every port in both styles. */
  private static final List<Wish> WISHES =
      List.of(
          new Wish("mall", "minato", MALL),
          new Wish("carrier", "hayate", "WaybillFile,LabelCheck,WaybillResult,ParcelTracker"),
          new Wish(
              "payment",
              "koban",
              "DepositSource,DepositFile,PaymentRequester,PaymentChanger,PaymentCanceller,"
                  + "PaymentShipmentReporter,PaymentReviewSource,PaymentFile,PaymentResultFile"),
          new Wish(
              "warehouse",
              "kura",
              "FulfilmentRequester,FulfilmentCanceller,DispatchSource,FulfilmentFile,FulfilmentResult"),
          new Wish("warehouse", "tana", "FulfilmentSource"),
          new Wish("crm", "cho", "CustomerSharer"),
          new Wish("mall", "sango", FIRST).speaking("rest", "oauth"),
          new Wish("mall", "tsuru", FIRST + ",PushVerifier,PushQueue").speaking("rest", "session"),
          new Wish(
                  "mall",
                  "kiri",
                  MALL
                      + ",DepositSource,PaymentRequester,PaymentChanger,PaymentCanceller,"
                      + "PaymentShipmentReporter,PaymentReviewSource,DispatchSource,ParcelTracker,CustomerSharer")
              .speaking("graphql", "key"),
          new Wish("mall", "akane", FIRST + ",FulfilmentSource").speaking("graphql", "oauth"),
          new Wish("mall", "hibari", FIRST + ",Reconciler,PushVerifier,PushQueue")
              .speaking("graphql", "session"));

  private static PartnerMaven maven;

  @BeforeAll
  static void begin() throws Exception {
    if (Files.exists(WORK)) {
      try (Stream<Path> old = Files.walk(WORK)) {
        old.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
    Files.createDirectories(WORK);
    maven =
        PartnerMaven.beside(
            WORK.resolve("repository"),
            "",
            "connectors",
            "core",
            "connectors/kit/code-rules",
            "connectors/kit/simulators",
            "connectors/kit/testkit",
            "connectors/kit/archetype");
  }

  @Test
  @Order(1)
  void everyKindIsMadeWithTheFilesItsPortsNeed() throws Exception {
    StringBuilder made = new StringBuilder();
    for (Wish wish : WISHES) {
      PartnerMaven.Result result = generate(wish);
      assertEquals(0, result.exit(), result.output());
      made.append(PartnerMaven.listing(folder(wish)));
    }
    assertEquals(golden(), made.toString());
  }

  @Test
  @Order(2)
  void nothingOfTheTemplateIsLeftInWhatIsMade() throws IOException {
    for (Wish wish : WISHES) {
      try (Stream<Path> files = Files.walk(folder(wish))) {
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
        WISHES.stream()
            .map(wish -> "<module>" + wish.artifact() + "</module>")
            .collect(Collectors.joining());
    String pom =
        "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId>"
            + "<artifactId>all</artifactId><version>1</version><packaging>pom</packaging><modules>"
            + modules
            + "</modules></project>";
    Files.writeString(WORK.resolve("pom.xml"), pom);
    PartnerMaven.Result result = maven.run(WORK, "verify");
    assertEquals(0, result.exit(), result.output());
    assertFalse(result.output().contains("[WARNING] COMPILATION"), result.output());
    Matcher runs = Pattern.compile("Tests run: (\\d+), .*").matcher(result.output());
    int tests = 0;
    while (runs.find()) {
      tests += runs.group().contains("Time elapsed") ? 0 : Integer.parseInt(runs.group(1));
    }
    assertTrue(tests > 200, "tests run: " + tests);
    System.out.println(
        WISHES.size() + " connectors made, " + tests + " contract tests passed by them");
  }

  @Test
  @Order(4)
  void aPortThatThereIsNotIsRefusedByName() throws Exception {
    PartnerMaven.Result result = generate(new Wish("mall", "odd", "OrderSource,Teleporter"));
    assertNotEquals(0, result.exit());
    assertTrue(result.output().contains("no such port: Teleporter"), result.output());
  }

  @Test
  @Order(5)
  @Tag("partner.S4")
  void theOrdersOfItsFarSideComeInOverHttp() throws Exception {
    List<String> spoken = new ArrayList<>();
    for (Wish wish : WISHES) {
      if (Files.exists(folder(wish).resolve("far-side/FarSide.java"))) {
        try (OverHttp over = new OverHttp(folder(wish))) {
          comesIn(over, "com.example.banto." + wish.id());
        }
        spoken.add(
            wish.more().getOrDefault("style", "rest")
                + " "
                + wish.more().getOrDefault("auth", "key"));
      }
    }
    assertEquals(
        Set.of(
            "rest key",
            "rest oauth",
            "rest session",
            "graphql key",
            "graphql oauth",
            "graphql session"),
        Set.copyOf(spoken));
    assertEquals(6, spoken.size());
  }

  /** Five orders, one more that comes up, two boxes told, and nothing for who proves nothing. */
  private static void comesIn(OverHttp over, String name) throws Exception {
    Connector connector = over.connector(name, over.url());
    connector.check();
    Page<IncomingOrder> first = ((OrderSource) connector).orders(Cursor.START);
    assertEquals(
        List.of("ORDER-1", "ORDER-2", "ORDER-3", "ORDER-4", "ORDER-5"),
        first.items().stream().map(IncomingOrder::number).toList());
    for (IncomingOrder order : first.items()) {
      assertEquals(order.number(), ((OrderReader) connector).read(order.payload()).number());
    }
    assertEquals(200, asked(over, "/new", "のし'希\"望").statusCode());
    Page<IncomingOrder> next = ((OrderSource) connector).orders(first.next());
    assertEquals(List.of("ORDER-6"), next.items().stream().map(IncomingOrder::number).toList());
    assertEquals(
        "のし希望", ((OrderReader) connector).read(next.items().get(0).payload()).placed().remarks());
    LocalDate day = LocalDate.of(2026, 11, 25);
    List<ParcelNotice> boxes =
        List.of(
            new ParcelNotice("1", "yamato", "012345678901", day),
            new ParcelNotice("1", "yamato", "112345678902", day));
    ReportShipment report = new ReportShipment(new CommandId("ship/1"), "ORDER-1", boxes);
    List<Receipt> receipts = ((ShipmentReporter) connector).report(List.of(report));
    assertEquals(List.of(Receipt.Status.ACCEPTED), receipts.stream().map(Receipt::status).toList());
    assertTrue(
        over.said().contains("012345678901") && over.said().contains("112345678902"), over.said());
    HttpResponse<String> stranger = asked(over, "/graphql", "{}");
    assertTrue(
        stranger.statusCode() == 401 || stranger.body().contains("UNAUTHENTICATED"),
        stranger.body());
  }

  private static HttpResponse<String> asked(OverHttp over, String path, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(over.url().resolve(path))
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  @Order(2)
  @Tag("partner.S4")
  void theFarSideAndItsMentionStayAwayWhenItIsNotWanted() throws Exception {
    Wish wish = new Wish("mall", "hadaka", FIRST).with("farSide", "false");
    PartnerMaven.Result result = generate(wish);
    assertEquals(0, result.exit(), result.output());
    String with = PartnerMaven.listing(folder(WISHES.get(6)));
    assertTrue(with.contains("far-side/FarSide.java"), with);
    assertEquals(
        with.replace("sango", "hadaka").replaceAll(".*far-side.*\n", ""),
        PartnerMaven.listing(folder(wish)));
    assertTrue(
        Files.readString(folder(WISHES.get(6)).resolve("README.md")).contains("FarSide.java"));
    assertFalse(Files.readString(folder(wish).resolve("README.md")).contains("FarSide.java"));
  }

  @Test
  @Order(2)
  @Tag("partner.S15")
  void whatIsMadeIgnoresWhatIsBuiltAndSaysNothingEmpty() throws IOException {
    for (Wish wish : WISHES) {
      assertTrue(Files.readAllLines(folder(wish).resolve(".gitignore")).contains("target/"));
      try (Stream<Path> files = Files.walk(folder(wish))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          assertFalse(Files.readString(file).contains("Remembers"), file.toString());
        }
      }
    }
  }

  @Test
  @Order(6)
  @Tag("partner.recorder")
  void oneCommandRecordsTheFarSideWithoutItsBuyers() throws Exception {
    Path made = folder(WISHES.get(0));
    Path tape = made.resolve("src/test/resources/com/example/banto/minato/far-side/tape.json");
    Path log = made.resolve("target/recorder.log");
    try (OverHttp over = new OverHttp(made)) {
      Process recorder =
          maven.start(
              made, log, "exec:java@record", "-Drecord.far=" + over.url(), "-Drecord.port=0");
      try {
        Connector connector =
            over.connector("com.example.banto.minato", OverHttp.place(recorder, log));
        Page<IncomingOrder> page = ((OrderSource) connector).orders(Cursor.START);
        assertEquals(5, page.items().size());
        String real = new String(page.items().get(0).payload().bytes(), StandardCharsets.UTF_8);
        assertTrue(real.contains("見本 花子") && real.contains("茶碗"), real);
        String written = Files.readString(tape.resolveSibling("001-get-orders.json"));
        assertTrue(written.contains("ORDER-1") && written.contains("茶碗"), written);
        assertFalse(written.contains("見本"), written);
        assertTrue(
            Files.readString(tape).contains("\"query.after\" : \"0\""), Files.readString(tape));
      } finally {
        recorder.destroy();
        recorder.waitFor();
      }
    }
  }

  private static Path folder(Wish wish) {
    return WORK.resolve(wish.artifact());
  }

  private static PartnerMaven.Result generate(Wish wish) throws Exception {
    return maven.generate(WORK, "banto-connector-archetype", wish.properties());
  }

  private static String golden() throws IOException {
    try (InputStream in = ArchetypeIT.class.getResourceAsStream("made.txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
