// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A killed house has a new order within seconds of being up, although it reads the last half hour
 * once more, and there are many orders in that. Half of the deaths on either database. A machine
 * that does other work besides is slower at both, so the goal is in proportion to its start.
 */
@Tag("security.M11")
@Tag("proof")
class OverlapIT {
  private static final int ORDERS = Integer.getInteger("overlap.orders");
  private static final int KILLS = Integer.getInteger("overlap.kills");
  private static final int PACE = 500;

  /** What is promised on a machine whose start takes {@link #START_MS}; measured there. */
  private static final long GOAL_MS = 5_000;

  private static final long START_MS = 13_400;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String MEMORY = "768m";

  @TempDir Path root;

  private final List<Long> ups = new ArrayList<>();
  private final List<Long> firsts = new ArrayList<>();

  @Test
  void aNewOrderDoesNotWaitBehindWhatWasRead() throws Exception {
    lives("derby", Map.of("BANTO_MEMORY", MEMORY), (KILLS + 1) / 2);
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      lives(
          "postgres",
          Map.of("BANTO_MEMORY", MEMORY, "BANTO_DB_URL", url, "BANTO_DB_USER", "postgres"),
          KILLS / 2);
    }
    Spread first = new Spread(firsts);
    Spread up = new Spread(ups);
    long goal = Math.max(GOAL_MS, GOAL_MS * up.median() / START_MS);
    String figures =
        "overlap: %d orders in it, %d kills; up ms %s; first new order after it ms %s, goal %d"
            .formatted(ORDERS, KILLS, up, first, goal);
    System.out.println(figures);
    assertTrue(first.median() <= goal, figures);
  }

  private void lives(String name, Map<String, String> environment, int deaths) throws Exception {
    if (deaths == 0) {
      return;
    }
    Path outside = Files.createDirectory(root.resolve(name + "-mall"));
    Path data = Files.createDirectory(root.resolve(name));
    try (Mall mall = Mall.open(outside, PACE);
        MailServer mails = MailServer.open(outside, new Random(1));
        House house = new House(data, environment)) {
      Api api = Shop.open(house, mall, mails);
      Shop.order(mall, ORDERS, Duration.ofMinutes(10), "PLAIN");
      int expected = ORDERS;
      Shop.untilThere(api, expected, PATIENCE);
      for (int death = 0; death < deaths; death++) {
        house.kill();
        Instant asked = Instant.now();
        house.start();
        ups.add(Duration.between(asked, Instant.now()).toMillis());
        firsts.add(Shop.firstOrder(mall, api).toMillis());
        System.out.printf("overlap on %s: up ms %s, first ms %s%n", name, last(ups), last(firsts));
        expected++;
      }
      Shop.untilThere(api, expected, PATIENCE);
      assertEquals(expected, api.count());
    }
  }

  private static Long last(List<Long> times) {
    return times.get(times.size() - 1);
  }
}
