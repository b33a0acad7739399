// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes of orders through the feed to four consumers, one of them away for half of them, while the
 * house is killed: each takes up each of them at least once, in their order.
 */
@Tag("proof")
class ChangeFeedIT {
  private static final int CHANGES = Integer.getInteger("feed.changes");
  private static final int KILLS = Integer.getInteger("feed.kills");
  private static final List<String> CONSUMERS =
      List.of("walk.one", "walk.two", "walk.three", "walk.away");
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  @TempDir Path folder;

  private final Random random = new Random(20261129);

  @Test
  void noConsumerMissesAChangeHoweverOftenTheHouseDiesOnDerby() throws Exception {
    killed("derby");
    read("jdbc:derby:" + folder.resolve("derby"));
  }

  @Test
  void noConsumerMissesAChangeHoweverOftenTheHouseDiesOnPostgresql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String address = server.getJdbcUrl("postgres", "postgres");
      killed(address);
      read(address);
    }
  }

  /** The kills are spread over all that one consumer takes up. */
  private void killed(String address) throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      long taken = (long) CHANGES * kill / (KILLS + 1);
      Process house = start(address);
      Waiting.until(
          taken + " changes were taken up",
          PATIENCE,
          () -> !house.isAlive() || lines(CONSUMERS.get(0)).size() >= taken);
      assertTrue(house.isAlive(), "it died by itself: " + Files.readString(said()));
      Thread.sleep(random.nextInt(50));
      house.destroyForcibly().waitFor();
    }
    Process house = start(address);
    assertTrue(house.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it never ends");
    assertEquals(0, house.exitValue(), () -> string(said()));
  }

  private Process start(String address) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
            "-cp",
            System.getProperty("java.class.path"),
            "org.banto.store.ChangeFeedWalk",
            folder.toString(),
            address,
            Integer.toString(CHANGES))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(said().toFile()))
        .start();
  }

  private Path said() {
    return folder.resolve("said.log");
  }

  private void read(String address) throws Exception {
    List<String> truth = truth(address);
    assertTrue(truth.size() >= CHANGES, truth.size() + " changes");
    for (String name : CONSUMERS) {
      List<String> taken = lines(name);
      assertEquals(List.of(), wrong(truth, taken), name);
      System.out.printf(
          "chaos: %s took up %d changes, %d of them again, over %d kills%n",
          name, truth.size(), taken.size() - truth.size(), KILLS);
      List<String> without = new ArrayList<>(taken);
      without.removeIf(truth.get(truth.size() / 2)::equals);
      assertEquals(1, wrong(truth, without).size(), "one that is missing is seen");
      List<String> swapped = new ArrayList<>(truth);
      swapped.add(swapped.remove(0));
      assertEquals(1, wrong(truth, swapped).size(), "one that comes late is seen");
    }
  }

  /** What was never taken up, or only after what came later. */
  private static List<String> wrong(List<String> truth, List<String> taken) {
    List<String> wrong = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    long last = 0;
    for (String line : taken) {
      if (seen.add(line)) {
        long seq = Long.parseLong(line.split(" ")[0]);
        if (seq < last) {
          wrong.add("late: " + line);
        }
        last = Math.max(last, seq);
      }
    }
    truth.stream()
        .filter(line -> !seen.contains(line))
        .forEach(line -> wrong.add("never: " + line));
    return wrong;
  }

  private static List<String> truth(String address) throws Exception {
    List<String> truth = new ArrayList<>();
    try (Connection c = DriverManager.getConnection(address);
        Statement s = c.createStatement();
        ResultSet r =
            s.executeQuery("SELECT seq, order_id FROM audit WHERE order_id <> 0 ORDER BY seq")) {
      while (r.next()) {
        truth.add(r.getLong(1) + " " + r.getLong(2) + ";");
      }
    }
    return truth;
  }

  /** A line that a kill cut off in the middle was not taken up: it came again. */
  private List<String> lines(String name) {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? string(file).lines().filter(line -> line.endsWith(";")).toList()
        : List.of();
  }

  private static String string(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
