// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two houses on one database, as in a rolling update, work for the same shop at the same time. */
@Tag("proof")
class TwoHousesIT {
  private static final int ORDERS = Integer.getInteger("two.orders");
  private static final int PASSES = 3;
  private static final int PACE = 1_000;

  @TempDir Path outside;
  @TempDir Path left;
  @TempDir Path right;

  private EmbeddedPostgres server;

  @Test
  void twoHousesThatReadTheSameOrdersThreeTimesStoreEachOnce() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Mall mall = Mall.open(outside, PACE);
        MailServer mails = MailServer.open(outside, new Random(1));
        House one = house(postgres, left);
        House two = house(postgres, right)) {
      server = postgres;
      Shop.order(mall, ORDERS, Duration.ofHours(5));
      Api first = Shop.open(one, mall, mails);
      Path key = Path.of("keys/banto.key");
      Files.createDirectories(right.resolve("keys"));
      Files.copy(left.resolve(key), right.resolve(key));
      two.start();
      two.configure("banto.numbers", Shop.NUMBERS);
      Api second = Api.logIn(two);
      for (int pass = 0; pass < PASSES; pass++) {
        readAnew(first, second);
        assertEquals(ORDERS, count("select count(*) from orders"), "orders after pass " + pass);
        assertEquals(ORDERS, count("select count(*) from ledger"), "payloads after pass " + pass);
      }
      workTogether(first, second);
      ReadBack read =
          ReadBack.of(
              outside,
              first,
              mails,
              () -> {
                one.stop();
                two.stop();
                return DeadDatabase.on(connection(), left);
              });
      System.out.printf("two houses: %s%n", read);
      assertEquals(List.of(), read.wrong(0));
    }
  }

  private static House house(EmbeddedPostgres server, Path data) {
    House house =
        new House(
            data,
            Map.of(
                "BANTO_MEMORY", "640m",
                "BANTO_DB_URL", server.getJdbcUrl("postgres", "postgres"),
                "BANTO_DB_USER", "postgres"));
    // a command that takes long on a busy machine is not taken for a dead node's
    house.configure("banto.conductor", "pace.factor = 1000\nlease.seconds = 120\n");
    return house;
  }

  /** The bookmark is lost, and both houses read the whole mall from its beginning. */
  private void readAnew(Api first, Api second) throws Exception {
    Instant begun = Instant.now();
    try (Connection c = connection();
        Statement s = c.createStatement()) {
      s.executeUpdate("delete from ledger_bookmark");
    }
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> wake(first)),
            CompletableFuture.runAsync(() -> wake(second)))
        .join();
    new Staff(first).untilReadWhole(1);
    new Staff(second).untilReadWhole(1);
    Waiting.until(
        "both houses have read since " + begun,
        Duration.ofMinutes(3),
        () -> readSince(first, begun) && readSince(second, begun) && waiting() == 0);
  }

  private static void wake(Api api) {
    api.post("connections/rakuten~demo/wake", b -> b);
  }

  private static boolean readSince(Api api, Instant begun) {
    String last = new Staff(api).connection().path("lastRead").asText("");
    return !last.isEmpty() && Instant.parse(last).isAfter(begun);
  }

  private long waiting() {
    try {
      return count("select count(*) from ledger where done = 0");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Staff at both pages do the same work at the same time; commands leave from both houses. */
  private static void workTogether(Api first, Api second) {
    Staff here = new Staff(first);
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> here.move("NEW", "SHIP_WAIT")),
            CompletableFuture.runAsync(() -> new Staff(second).move("NEW", "SHIP_WAIT")))
        .join();
    here.untilAllHasLeft();
    here.shift();
    here.untilAllHasLeft();
    here.untilReadWhole(1);
  }

  private long count(String sql) throws Exception {
    try (Connection c = connection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      r.next();
      return r.getLong(1);
    }
  }

  private Connection connection() throws Exception {
    return server.getPostgresDatabase().getConnection();
  }
}
