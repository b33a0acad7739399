// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.banto.testhouse.TabledJar.TABLE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.banto.testhouse.BadPrograms;
import org.banto.testhouse.TabledJar;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a partner may drop into a running house by mistake: the house serves, and says what is wrong. */
@ExtendWith(Standing.class)
@Order(10)
@Tag("databases")
class ProgramsIT {
  private static final Duration SOON = Duration.ofSeconds(90);

  private static final String NAME = "banto-giftbag";

  private static Clerk clerk;
  private static Path deploy;

  @BeforeAll
  static void open() throws Exception {
    clerk = Clerk.open(Standing.house(), "programs");
    deploy = Files.createDirectories(Standing.house().data().resolve("deploy"));
  }

  @AfterEach
  void take() throws Exception {
    BadPrograms.take(deploy);
    Waiting.until(
        () -> "they have gone: " + BadPrograms.listed(clerk.api()),
        SOON,
        () -> BadPrograms.listed(clerk.api()).isEmpty());
  }

  @AfterAll
  static void close() {
    clerk.close();
  }

  /** The alarms that stand, in one text. */
  private String alarms() {
    return clerk.api().get("alarms").toString();
  }

  private void until(String program, String says) {
    until(Map.of(program, says));
  }

  private void until(Map<String, String> said) {
    Waiting.until(
        () -> "all is said but " + BadPrograms.unsaid(clerk.api(), said),
        SOON,
        () -> BadPrograms.unsaid(clerk.api(), said).isEmpty());
  }

  private void calls(String what) {
    Waiting.until(
        () -> "an alarm names " + what + ": " + alarms(), SOON, () -> alarms().contains(what));
  }

  private void good(String version) throws IOException {
    new TabledJar(NAME, version, TABLE).into(deploy, "gift.jar");
    until("banto-giftbag " + version, "WORKS");
  }

  /** A change of plan just before, as in another test, makes it say for a moment that it starts. */
  private static void isUp() {
    Waiting.until("the house is up", SOON, () -> health() == 200);
  }

  private static int health() {
    try {
      return Standing.house().get("/health").statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isKept(Path jar) {
    Path kept = deploy.resolveSibling("deploy-kept").resolve(NAME + ".jar");
    try {
      return Files.exists(kept) && Files.mismatch(kept, jar) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anEditedChangeSetRestsItsProgramAndTheLastGoodVersionIsPutBackByOnePress() throws Exception {
    good("1.0.0");
    Waiting.until("the good jar is kept", SOON, () -> isKept(deploy.resolve("gift.jar")));
    new TabledJar(NAME, "1.1.0", TABLE.replace("(40)", "(50)")).into(deploy, "gift.jar");
    until("banto-giftbag 1.1.0", "BROKEN");
    until("banto-giftbag 1.1.0", "db/giftbag.xml::1::acme");
    calls("banto-giftbag 1.1.0");
    isUp();
    clerk.api().post("connectors/banto-giftbag/1.1.0/former", b -> b);
    until("banto-giftbag 1.0.0", "WORKS");
    Waiting.until("the alarm is over", SOON, () -> !alarms().contains("banto-giftbag 1.1.0"));
  }

  @Test
  void ofTwoVersionsTheNewerOneWorksAndTheOlderOneWhenItHasGone() throws Exception {
    good("1.0.0");
    Path newer = new TabledJar(NAME, "1.1.0", TABLE).into(deploy, "gift-1.1.0.jar");
    until("banto-giftbag 1.1.0", "WORKS");
    until("banto-giftbag 1.0.0", "RESTS");
    calls("banto-giftbag 1.0.0");
    Waiting.until("the newer jar is kept", SOON, () -> isKept(newer));
    for (JsonNode one : clerk.api().get("connectors")) {
      assertTrue(one.get("former").isNull(), "nothing to put back where one works: " + one);
    }
    Files.delete(newer);
    until("banto-giftbag 1.0.0", "WORKS");
  }

  @Test
  void aProgramWorksFromThePlanOnThatItSays() throws Exception {
    TabledJar fromPlus =
        new TabledJar(NAME, "1.0.0", TABLE, "Provide-Capability", "banto.room;from=plus");
    fromPlus.into(deploy, "gift.jar");
    until("banto-giftbag 1.0.0", "WORKS");
    Standing.house().run("banto:plan basic");
    try {
      until("banto-giftbag 1.0.0", "RESTS プラン plus から使えます");
    } finally {
      Standing.house().run("banto:plan premium");
    }
    until("banto-giftbag 1.0.0", "WORKS");
  }

  @Test
  void eachBadFileIsNamedAndTheHouseServes() throws Exception {
    Map<String, String> said = BadPrograms.into(clerk.api(), deploy, SOON);
    until(said);
    said.forEach(
        (program, why) -> {
          if (why.startsWith("BROKEN")) {
            calls("「" + program.replaceAll(" -$", "") + "」");
          }
        });
    isUp();
    assertTrue(clerk.api().get("orders").has("items"));
  }
}
