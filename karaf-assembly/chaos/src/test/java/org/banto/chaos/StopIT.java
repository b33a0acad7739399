// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The house is stopped (SIGTERM) and killed (kill -9) in the middle of its work, on both databases.
 * It takes longest, and begins first.
 */
@Order(1)
@Tag("security.C1")
class StopIT {
  private static final int ORDERS = Integer.getInteger("stops.orders");
  private static final int TERMS = Integer.getInteger("stops.terms");
  private static final int KILLS = Integer.getInteger("stops.kills");
  private static final int PACE = 500;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

  @TempDir Path outside;
  @TempDir Path data;

  private final long seed = seed();
  private final Random random = new Random(seed);
  private final Instant began = Instant.now();
  private final List<Long> stops = new ArrayList<>();
  private final List<Long> ups = new ArrayList<>();
  private final List<Long> firsts = new ArrayList<>();
  private int interrupted;
  private int kills;
  private Mall mall;
  private MailServer mails;
  private House house;
  private Staff staff;
  private Api api;
  private ReadBack.Stopped database;

  private static long seed() {
    long given = Long.getLong("chaos.seed", 0);
    return given == 0 ? System.nanoTime() % 1_000_000_000 : given;
  }

  @Test
  void aStopTearsNothingOnTheEmbeddedDatabase() throws Exception {
    try (House h = new House(data, Map.of("BANTO_MEMORY", "768m"))) {
      database = () -> DeadDatabase.copy(data);
      ReadBack read = livesOf(h, (TERMS + 1) / 2, KILLS / 2);
      say("negative controls seen: %s", Mutants.seen(read, outside, data, kills));
    } finally {
      close();
    }
  }

  @Test
  void aStopTearsNothingOnPostgres() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        House h =
            new House(
                data,
                Map.of(
                    "BANTO_MEMORY", "768m",
                    "BANTO_DB_URL", server.getJdbcUrl("postgres", "postgres"),
                    "BANTO_DB_USER", "postgres"))) {
      database = () -> alone(server);
      livesOf(h, TERMS / 2, (KILLS + 1) / 2);
    } finally {
      close();
    }
  }

  /** What the dead house had under way at the server has ended there, too. */
  private DeadDatabase alone(EmbeddedPostgres server) throws Exception {
    DeadDatabase dead = DeadDatabase.on(server.getPostgresDatabase().getConnection(), data);
    Waiting.until(
        "nobody else is at the server",
        Duration.ofSeconds(20),
        () -> others(dead).equals(List.of("0")));
    return dead;
  }

  private static List<String> others(DeadDatabase dead) {
    try {
      return dead.texts(
          "select count(*) from pg_stat_activity where backend_type = 'client backend'"
              + " and pid <> pg_backend_pid()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void close() throws IOException {
    if (mails != null) {
      mails.close();
    }
    if (mall != null) {
      mall.close();
    }
  }

  private ReadBack livesOf(House h, int terms, int deaths) throws Exception {
    say("seed %d (-Dchaos.seed=%d plays it again)", seed, seed);
    mall = Mall.open(outside, PACE, House.freePort(), seed);
    mails = MailServer.open(outside, new Random(seed));
    house = h;
    api = Shop.open(house, mall, mails);
    staff = new Staff(api);
    List<Boolean> ends = new ArrayList<>(Collections.nCopies(terms, true));
    ends.addAll(Collections.nCopies(deaths, false));
    Collections.shuffle(ends, random);
    int expected = 0;
    for (int life = 0; life < ends.size(); life++) {
      expected += life(life, ends.size());
      if (ends.get(life)) {
        terminate();
      } else {
        house.kill();
        kills++;
      }
      nothingIsTorn();
      expected += start();
    }
    finish(expected);
    ReadBack read =
        ReadBack.of(
            outside,
            api,
            mails,
            () -> {
              stops.add(house.terminate(LONGEST_STOP).toMillis());
              return database.open();
            });
    say("%s", read);
    assertEquals(List.of(), read.wrong(kills));
    assertEquals(expected, read.mall().numbers().size());
    say(
        "%d stops and %d kills; stop ms %s; up ms %s; first new order after it ms %s;"
            + " %d jobs interrupted and gone on with",
        terms, deaths, new Spread(stops), new Spread(ups), new Spread(firsts), interrupted);
    return read;
  }

  /** Orders come, are shipped and told, and at its end jobs are under way over all of them. */
  private int life(int life, int lives) {
    int part = ORDERS / lives;
    int count = life == 0 ? part + ORDERS % lives : part;
    Shop.order(mall, count, Duration.ofMinutes(10), "PLAIN");
    if (life % 2 == 0) {
      staff.shift();
    }
    for (String step : List.of("hold NEW", "hold SHIP_WAIT", "release HOLD", "hold NEW")) {
      start(step);
    }
    Waiting.pause(random.nextInt(1_200));
    return count;
  }

  /** Starts an action on all orders of a desk and does not wait for its end. */
  private void start(String step) {
    String[] what = step.split(" ");
    api.post(
        "actions",
        b -> {
          b.put("action", what[0]).put("reason", "棚卸しのため");
          if (what[0].equals("hold")) {
            b.put("box", 1 + random.nextInt(3));
          }
          b.putObject("query").putArray("desk").add(what[1]);
          return b;
        });
  }

  private void terminate() {
    try (Callers callers = Callers.of(house, api)) {
      Waiting.until("callers ask", Duration.ofSeconds(30), () -> callers.heard().size() > 0);
      Duration took = house.terminate(LONGEST_STOP);
      stops.add(took.toMillis());
      say("stopped after %d ms; callers heard %s", took.toMillis(), callers.heard());
      assertEquals(List.of(), callers.wrong());
    }
  }

  /** The one-way rule and the halves, before anything can heal them. */
  private void nothingIsTorn() throws Exception {
    TreeSet<String> told = new TreeSet<>(MallJournal.read(outside).told());
    try (DeadDatabase dead = database.open()) {
      dead.numbers().forEach(told::remove);
      assertEquals("[]", told.toString(), "told to the mall and not stored");
      assertEquals(List.of(), Torn.in(dead), "torn");
    }
  }

  /** Starts it, and times how long it takes to be up and to take in an order placed then. */
  private int start() {
    Instant asked = Instant.now();
    house.start();
    ups.add(Duration.between(asked, Instant.now()).toMillis());
    firsts.add(Shop.firstOrder(mall, api).toMillis());
    goOn();
    return 1;
  }

  /** What the stop interrupted is shown, and gone on with. */
  private void goOn() {
    for (JsonNode job : api.get("jobs")) {
      if (job.get("state").asText().equals("INTERRUPTED")) {
        assertTrue(job.get("kind").asText().startsWith("orders."), job.toString());
        JsonNode done = api.job("actions/" + job.get("id").asText() + "/resume", b -> b);
        assertEquals(done.get("total"), done.get("done"));
        interrupted++;
      }
    }
  }

  private void finish(long expected) {
    Shop.untilThere(api, expected, Duration.ofMinutes(5));
    staff.untilReadWhole(1);
    api.action("release", "HOLD", b -> b.put("reason", ""));
    staff.shift();
    staff.untilAllHasLeft();
    staff.untilReadWhole(1);
  }

  private void say(String text, Object... values) {
    long seconds = Duration.between(began, Instant.now()).toSeconds();
    System.out.printf("stops %d s: %s%n", seconds, text.formatted(values));
  }
}
