// SPDX-License-Identifier: Apache-2.0
package org.banto.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchIT {
  private static final int WAVES = 4;
  private static final int REQUESTS = 200;
  private static final int INTAKE = Integer.getInteger("bench.intake");
  private static final int ORDERS = Integer.getInteger("bench.orders");

  /** BANTO_MEMORY where nothing is said. */
  private static final long DEFAULT_MEMORY = 1L << 30;

  @TempDir Path outside;
  @TempDir Path data;

  @Test
  @Order(1)
  void intakeOnTheEmbeddedDatabase() throws Exception {
    String url = "jdbc:derby:" + outside.resolve("raw") + ";create=true";
    intake("Derby", 0.15, Map.of(), Map.of(), () -> DriverManager.getConnection(url));
  }

  @Test
  @Order(2)
  void intakeOnPostgresql() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      Intake.Raw raw = () -> postgres.getPostgresDatabase().getConnection();
      try (Connection c = raw.open();
          Statement s = c.createStatement()) {
        s.execute("CREATE DATABASE second");
      }
      intake(
          "PostgreSQL",
          0.14,
          postgresql(postgres, "postgres"),
          postgresql(postgres, "second"),
          raw);
    }
  }

  private static Map<String, String> postgresql(EmbeddedPostgres postgres, String database) {
    return Map.of(
        "BANTO_DB_URL", postgres.getJdbcUrl("postgres", database), "BANTO_DB_USER", "postgres");
  }

  /** Transactions of a house in which nobody does anything, with one shop and with a thousand. */
  @Test
  @Order(3)
  void anIdleHouseWithAThousandShops() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        House house = new House(data, postgresql(postgres, "postgres"))) {
      house.start();
      installFiller(house);
      Idle one = Idle.of(house, postgres);
      house.console("bench:accounts 1000");
      Idle thousand = Idle.of(house, postgres);
      Figures.say("idle with 1 shop: transactions/s, cores", one.words());
      Figures.say("idle with 1,001 shops: transactions/s (limit 30), cores", thousand.words());
      assertTrue(thousand.transactions() <= 30, thousand.words());
    }
  }

  /**
   * What a house takes while nobody asks it anything.
   *
   * @param transactions a second
   * @param cores of the house
   */
  private record Idle(double transactions, double cores) {
    private static final int SECONDS = 60;

    static Idle of(House house, EmbeddedPostgres postgres) throws Exception {
      Thread.sleep(20_000);
      double cpu = house.cpu().toNanos() / 1e9;
      long before = transactions(postgres);
      Thread.sleep(SECONDS * 1_000L);
      return new Idle(
          (transactions(postgres) - before) / (double) SECONDS,
          (house.cpu().toNanos() / 1e9 - cpu) / SECONDS);
    }

    private static long transactions(EmbeddedPostgres postgres) throws SQLException {
      try (Connection c = postgres.getPostgresDatabase().getConnection();
          Statement s = c.createStatement();
          ResultSet r =
              s.executeQuery(
                  "SELECT xact_commit + xact_rollback FROM pg_stat_database"
                      + " WHERE datname = current_database()")) {
        r.next();
        return r.getLong(1);
      }
    }

    String words() {
      return "%.1f, %.3f".formatted(transactions, cores);
    }
  }

  @Test
  @Order(4)
  void listsAndCountsOverRest() throws Exception {
    try (Mall mall = Mall.open(outside.resolve("mall"), 100_000);
        House house = new House(data, Map.of())) {
      house.start();
      Api api = Api.logIn(house);
      installFiller(house);
      house.console("bench:fill 1");
      int filled = 1;
      for (int wanted : ORDERS > 100_000 ? new int[] {100_000, ORDERS} : new int[] {ORDERS}) {
        long start = System.nanoTime();
        for (; filled < wanted; filled += Math.min(50_000, wanted - filled)) {
          house.console("bench:fill " + Math.min(50_000, wanted - filled));
        }
        Figures.say(
            "orders stored directly, to " + wanted,
            "%.0f s".formatted((System.nanoTime() - start) / 1e9));
        long there = api.count();
        assertTrue(there >= wanted, there + " of " + wanted);
        String at = " at " + there + " orders, p50 / p95 ms (goal p95 30)";
        measure(api, "first page of a desk" + at, "orders?desk=NEW&limit=50");
        measure(api, "first page of the largest desk" + at, "orders?desk=DONE&limit=50");
        measure(api, "filter by hold box" + at, "orders?desk=HOLD&box=3&limit=50");
        measure(api, "search by buyer's name" + at, "orders?q=%E5%B1%B1%E7%94%B0&limit=50");
        measure(
            api,
            "search by full name" + at,
            "orders?q=%E5%B1%B1%E7%94%B0%20%E9%99%BD%E5%AD%90&limit=50");
        measure(api, "desk counts" + at, "desks");
        measure(api, "raw: smallest answer of the same server, p50 / p95 ms", "session");
        for (String raw : house.console("bench:read").strip().split("\\R")) {
          String[] words = raw.split(" ", 2);
          Figures.say("raw: the same " + words[0] + " by plain JDBC, p50 / p95 ms", words[1]);
        }
      }
      api.connect(mall);
      new Memory(house, api, DEFAULT_MEMORY).measure();
    }
  }

  @Test
  @Order(5)
  void labelFileAndStatementsForFiveHundredOrders() throws Exception {
    try (Mall mall = Mall.open(outside.resolve("mall"), 100_000);
        House house = new House(data, Map.of("BANTO_MEMORY", "1500m"))) {
      house.start();
      Api api = Api.logIn(house);
      api.connect(mall);
      double[] pdf = new double[WAVES];
      double[] labels = new double[WAVES];
      long ready = 0;
      for (int i = 0; i < WAVES; i++) {
        wave(api, mall, 575, "PLAIN");
        api.action("move", "NEW", b -> b.put("desk", "SHIP_WAIT"));
        api.action("move", "SHIP_WAIT", b -> b.put("desk", "DOC_WAIT"));
        ready = api.count("DOC_WAIT");
        pdf[i] =
            time(
                () ->
                    api.job(
                        "documents", b -> query(b.put("kind", "purchase-statement"), "DOC_WAIT")));
        labels[i] = time(() -> api.job("waybill-batches", b -> query(b, "DOC_WAIT")));
      }
      assertTrue(ready >= 500, ready + " orders are ready to be written");
      Figures.say(
          ready + " statements as one PDF, job, first / median ms (goal 8000)",
          "%.0f / %.0f".formatted(pdf[0], Figures.median(pdf)));
      Figures.say(
          "B2 file of " + ready + " orders, job with all moves, first / median ms (goal 500)",
          "%.0f / %.0f".formatted(labels[0], Figures.median(labels)));
      double[] raw = rawWave((int) ready);
      Figures.say(
          "raw: the same wave by plain JDBC batches on Derby, first / median ms",
          "%.0f / %.0f".formatted(raw[0], Figures.median(raw)));
      double ratio = Figures.median(labels) / Figures.median(raw);
      Figures.say("B2 file ÷ plain JDBC (at most 2)", "%.2f".formatted(ratio));
      assertTrue(ratio <= 2, "the wave takes %.2f times plain JDBC".formatted(ratio));
    }
  }

  private double[] rawWave(int orders) throws Exception {
    try (Connection c =
        DriverManager.getConnection("jdbc:derby:" + outside.resolve("wave") + ";create=true")) {
      RawWave raw = new RawWave(c, orders);
      double[] ms = new double[WAVES];
      for (int i = 0; i < WAVES; i++) {
        ms[i] = raw.ms(i);
      }
      return ms;
    }
  }

  /** With nothing waiting in one house, with many in another. */
  private void intake(
      String database,
      double least,
      Map<String, String> first,
      Map<String, String> second,
      Intake.Raw raw)
      throws Exception {
    Intake intake = new Intake(database, least, raw);
    Intake.Turns empty;
    try (Mall mall = Mall.open(outside.resolve("mall-1"), 100_000);
        House house = new House(data.resolve("1"), first)) {
      empty = intake.at(house, mall).empty(INTAKE);
    }
    try (Mall mall = Mall.open(outside.resolve("mall-2"), 100_000);
        House house = new House(data.resolve("2"), second)) {
      Intake.well(intake.at(house, mall).full(INTAKE, ORDERS, empty));
    }
  }

  static long stored(Api api, long orders) {
    long[] here = new long[1];
    Waiting.until(
        () -> here[0] + " of " + orders + " orders",
        Duration.ofMinutes(5),
        () -> (here[0] = api.count()) >= orders);
    return here[0];
  }

  /** Lets so many new orders come in; returns milliseconds from the wake to the last one stored. */
  private static long wave(Api api, Mall mall, int orders, String kind) {
    long before = api.count();
    create(mall, orders, kind);
    return time(
        () -> {
          api.post("connections/rakuten~demo/wake", b -> b);
          stored(api, before + orders);
        });
  }

  private static void create(Mall mall, int orders, String kind) {
    create(mall, orders, kind, Duration.ofMinutes(10));
  }

  /** Buyers order, over so long until now. */
  static void create(Mall mall, int orders, String kind, Duration spread) {
    mall.tell(
        "orders/create",
        w -> {
          w.put("count", orders)
              .put("lines", 3)
              .put("progress", 300)
              .put("spreadSeconds", spread.toSeconds());
          w.putArray("kinds").add(kind);
          return w;
        });
  }

  private static void measure(Api api, String what, String path) {
    for (int i = 0; i < 30; i++) {
      api.bytes(path);
    }
    double[] ms = Figures.runs(REQUESTS, () -> timeMicros(() -> api.bytes(path)));
    Figures.say(
        what,
        "%.1f / %.1f".formatted(Figures.median(ms) / 1000, Figures.percentile(ms, 0.95) / 1000));
  }

  private static ObjectNode query(ObjectNode body, String desk) {
    // a wave that names no day is today's alone
    ObjectNode query = Wire.JSON.createObjectNode().put("shipTo", "9999-12-31");
    query.putArray("desk").add(desk);
    return body.set("query", query);
  }

  private static long time(Runnable work) {
    return timeMicros(work) / 1000;
  }

  static long timeMicros(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1000;
  }

  /** Gives the house's console the commands {@code bench:…}. */
  static void installFiller(House house) {
    house.console("bundle:install -s " + filler().toUri());
    Waiting.until(
        "the filler is there",
        Duration.ofSeconds(60),
        () -> house.console("bench:fill 0").contains("stored 0 "));
  }

  private static Path filler() {
    Path target = House.root().resolve("karaf-assembly/bench/filler/target");
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(target, "banto-bench-filler-*.jar")) {
      return jars.iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
