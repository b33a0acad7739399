// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an order's whole life, from the mall to its parcel's number and the mails, writes and leaves
 * in the database: a PostgreSQL as it comes. A first lot fills the pages; the second is weighed, a
 * week after it is over. Only where {@code weight.orders} says how many.
 */
@Tag("measure")
class WeightIT {
  private static final int ORDERS = Integer.getInteger("weight.orders");
  private static final int PACE = 500;
  private static final double LOG_KB = 50;
  private static final double LEFT_KB = 15;
  private static final double CPU_MS = 6;

  @TempDir Path outside;
  @TempDir Path data;

  private EmbeddedPostgres server;

  /**
   * What the database has done and holds.
   *
   * @param log bytes written to its log since it was made
   * @param transactions of it
   * @param cpu of its processes
   */
  private record Weight(double log, double transactions, Duration cpu, Map<String, Long> tables) {}

  @Test
  void anOrdersLife() throws Exception {
    assumeTrue(ORDERS > 0, "asked for by ./banto bench");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Mall mall = Mall.open(outside, PACE);
        MailServer mails = MailServer.open(outside, patient());
        House house = new House(data, settings(postgres))) {
      server = postgres;
      Staff staff = new Staff(Shop.open(house, mall, mails));
      lives(mall, staff, 1);
      Map<String, Long> filled = aWeekLater(house, 8);
      Weight before = weight();
      lives(mall, staff.at(Api.logIn(house)), 2);
      Weight after = weight();
      Map<String, Long> left = aWeekLater(house, 16);
      judge(before, after, filled, left);
    }
  }

  private static Random patient() {
    return new Random(1) {
      private static final long serialVersionUID = 1L;

      @Override
      public double nextDouble() {
        return 1;
      }
    };
  }

  private static Map<String, String> settings(EmbeddedPostgres postgres) {
    return Map.of(
        "BANTO_DB_URL", postgres.getJdbcUrl("postgres", "postgres"), "BANTO_DB_USER", "postgres");
  }

  private static void lives(Mall mall, Staff staff, int lot) {
    Shop.order(mall, ORDERS, Duration.ofMinutes(10), "PLAIN");
    staff.untilThere((long) lot * ORDERS);
    staff.shift();
    Waiting.until("all has left", Duration.ofMinutes(4), () -> rested() && staff.allHasLeft());
    assertTrue(
        staff.numbered() >= lot * ORDERS * 3 / 4,
        staff.numbered() + " parcels: some hold two orders");
  }

  /** Who looks at each moment makes work of their own for the database. */
  private static boolean rested() {
    LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
    return true;
  }

  /** What is left of the tables once nothing can be taken back any more. */
  private Map<String, Long> aWeekLater(House house, int days) throws Exception {
    house.stop();
    house.start("-Dbanto.clock.offset=P" + days + "D");
    Waiting.until(
        "pictures for undo are gone",
        Duration.ofMinutes(2),
        () -> number("SELECT COUNT(*) FROM order_before") == 0);
    sql("VACUUM");
    return weight().tables();
  }

  private void judge(
      Weight before, Weight after, Map<String, Long> filled, Map<String, Long> left) {
    Map<String, Long> grown = new TreeMap<>();
    left.forEach((table, bytes) -> grown.put(table, bytes - filled.getOrDefault(table, 0L)));
    double kb = grown.values().stream().mapToLong(b -> b).sum() / 1024.0 / ORDERS;
    double log = (after.log() - before.log()) / 1024.0 / ORDERS;
    double cpu = after.cpu().minus(before.cpu()).toNanos() / 1e6 / ORDERS;
    double tx = (after.transactions() - before.transactions()) / ORDERS;
    List<String> largest = new ArrayList<>();
    grown.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(9)
        .forEach(e -> largest.add("%s %.1f".formatted(e.getKey(), e.getValue() / 1024.0 / ORDERS)));
    System.out.printf(
        "weight: an order's life leaves %.1f kB (limit %.0f; 30.5 before): %s%n",
        kb, LEFT_KB, String.join(", ", largest));
    System.out.printf("weight: it writes %.1f kB of log (limit %.0f; 94 before)%n", log, LOG_KB);
    System.out.printf(
        "weight: it takes %.1f ms of the database's processor (limit %.0f; 11 before), %.0f transactions%n",
        cpu, CPU_MS, tx);
    assertEquals(List.of(), tooMuch(kb, log, cpu));
  }

  private static List<String> tooMuch(double kb, double log, double cpu) {
    List<String> bad = new ArrayList<>();
    if (kb > LEFT_KB) {
      bad.add("%.1f kB are left".formatted(kb));
    }
    if (log > LOG_KB) {
      bad.add("%.1f kB of log".formatted(log));
    }
    if (cpu > CPU_MS) {
      bad.add("%.1f ms".formatted(cpu));
    }
    return bad;
  }

  private Weight weight() throws Exception {
    Map<String, Long> tables = new TreeMap<>();
    try (Connection c = server.getPostgresDatabase().getConnection();
        Statement s = c.createStatement();
        ResultSet r =
            s.executeQuery(
                "SELECT relname, pg_total_relation_size(oid) FROM pg_class"
                    + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")) {
      while (r.next()) {
        tables.put(r.getString(1), r.getLong(2));
      }
    }
    return new Weight(
        number("SELECT pg_current_wal_lsn() - '0/0'::pg_lsn"),
        number(
            "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()"),
        cpu(),
        tables);
  }

  private Duration cpu() throws Exception {
    Path pid = Path.of(text("SHOW data_directory"), "postmaster.pid");
    long master = Long.parseLong(Files.readAllLines(pid).get(0).trim());
    return ProcessHandle.of(master)
        .orElseThrow()
        .children()
        .flatMap(p -> p.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private double number(String query) {
    return Double.parseDouble(text(query));
  }

  private String text(String query) {
    try (Connection c = server.getPostgresDatabase().getConnection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery(query)) {
      r.next();
      return r.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sql(String statement) throws SQLException {
    try (Connection c = server.getPostgresDatabase().getConnection();
        Statement s = c.createStatement()) {
      s.execute(statement);
    }
  }
}
