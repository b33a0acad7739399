// SPDX-License-Identifier: Apache-2.0
package org.banto.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;

/**
 * Orders from a mall into the house, beside plain JDBC on the same database product in the same
 * run, in turns: with nothing waiting, and after a restart with many.
 */
final class Intake {
  /** As good as with nothing waiting, but for so much. */
  private static final double SAME = 0.9;

  /** A core, after a start. */
  private static final double IDLE = 0.05;

  /** The machine compiles what runs often: a house that has just started is let warm up. */
  private static final int WARM_UP = 20_000;

  private static final int AT_ONCE = 10_000;
  private static final int TURNS = 4;
  private static final int RAW = 20_000;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** Orders that lie with the mall when the house comes to it are some days old. */
  private static final Duration OLD = Duration.ofDays(3);

  private static final Duration NEW = Duration.ofMinutes(10);

  private final String database;
  private final double least;
  private final Raw raw;
  private House house;
  private Mall mall;
  private Api api;

  /** Where plain JDBC writes. */
  interface Raw {
    /** A connection of its own. */
    Connection open() throws SQLException;
  }

  /**
   * On a database.
   *
   * @param database its product, for the figures
   * @param least orders a second, as a share of plain JDBC
   */
  Intake(String database, double least, Raw raw) {
    this.database = database;
    this.least = least;
    this.raw = raw;
  }

  /** The same with this house, which is not started yet, and this mall. */
  Intake at(House own, Mall far) {
    Intake intake = new Intake(database, least, raw);
    intake.house = own;
    intake.mall = far;
    return intake;
  }

  /**
   * What turns of work came to.
   *
   * @param rates orders a second
   * @param cpu milliseconds of the house's processor an order
   * @param jdbc orders a second by plain JDBC
   */
  record Turns(double[] rates, double[] cpu, double[] jdbc) {
    double rate() {
      return Figures.median(rates);
    }

    double work() {
      return Figures.median(cpu);
    }

    /** The rate as a share of plain JDBC's: what the machine does meanwhile slows both. */
    double share() {
      return Figures.median(each(i -> rates[i] / jdbc[i]));
    }

    /** The processor an order takes, counted in orders that plain JDBC stores meanwhile. */
    double weight() {
      return Figures.median(each(i -> cpu[i] * jdbc[i] / 1_000));
    }

    private double[] each(IntToDoubleFunction figure) {
      return IntStream.range(0, rates.length).mapToDouble(figure).toArray();
    }
  }

  /** Turns of so many orders each, in a house in which nothing waits. */
  Turns empty(int each) throws Exception {
    begin(WARM_UP);
    return turns(each, "nothing waiting");
  }

  /**
   * The same where many wait, after a restart; says what is too slow.
   *
   * @param empty where nothing waits
   */
  List<String> full(int each, int many, Turns empty) throws Exception {
    double imported = seconds(() -> begin(many));
    say("to " + many + ", orders/s", "%.0f".formatted(many / imported));
    house.stop();
    double up = seconds(house::start);
    api = Api.logIn(house);
    say("start with " + many + " waiting, s", "%.1f".formatted(up));
    double idle = idle();
    say("idle from 10 s after it, cores (limit %.2f)".formatted(IDLE), "%.3f".formatted(idle));
    more(WARM_UP);
    Turns full = turns(each, many + " waiting, restarted");
    List<String> bad = new ArrayList<>();
    judge(bad, "orders/s ÷ JDBC, nothing waiting", empty.share(), least);
    judge(bad, "orders/s ÷ JDBC, " + many + " waiting", full.share(), least);
    judge(bad, "rate restarted ÷ empty", full.share() / empty.share(), SAME);
    judge(bad, "CPU an order, empty ÷ restarted", empty.weight() / full.weight(), SAME);
    judge(bad, "idle limit ÷ idle", IDLE / idle, 1);
    for (String what : List.of("gather", "drop")) {
      // a round of the mall may come in between
      long before = api.count();
      create(each, NEW);
      wake();
      stored(before + each / 4);
      house.console("bench:statistics " + what);
      stored(before + each);
      Turns now = turns(each, "statistics: " + what + " in the middle of an intake");
      judge(bad, "rate after " + what + " ÷ empty", now.share() / empty.share(), SAME);
    }
    return bad;
  }

  /** Starts the house, connects it to a mall with so many orders, and waits until it has them. */
  private void begin(int orders) {
    create(orders, OLD);
    house.start();
    api = Api.logIn(house);
    BenchIT.installFiller(house);
    api.connect(mall);
    stored(orders);
  }

  private void judge(List<String> bad, String what, double figure, double limit) {
    say(what + " (at least %.2f)".formatted(limit), "%.2f".formatted(figure));
    if (figure < limit) {
      bad.add(database + ": " + what + " is %.2f, less than %.2f".formatted(figure, limit));
    }
  }

  private void more(int orders) {
    long before = api.count();
    create(orders, NEW);
    wake();
    stored(before + orders);
  }

  private Turns turns(int each, String when) throws Exception {
    Turns turns = new Turns(new double[TURNS], new double[TURNS], new double[TURNS]);
    for (int i = 0; i < TURNS; i++) {
      try (Connection c = raw.open()) {
        turns.jdbc[i] = RawInsert.rate(c, RAW);
      }
      long all = api.count() + each;
      create(each, NEW);
      long before = api.count();
      double cpu = cpu();
      long start = System.nanoTime();
      wake();
      long here = stored(all);
      double seconds = (System.nanoTime() - start) / 1e9;
      turns.rates[i] = (here - before) / seconds;
      turns.cpu[i] = (cpu() - cpu) * 1_000 / (here - before);
    }
    say(when + ", orders/s", "%.0f".formatted(turns.rate()) + spread(turns.rates));
    say(when + ", plain JDBC, orders/s", "%.0f".formatted(Figures.median(turns.jdbc)));
    say(when + ", CPU of the house an order, ms", "%.2f".formatted(turns.work()));
    return turns;
  }

  private static String spread(double[] figures) {
    DoubleSummaryStatistics all = Arrays.stream(figures).summaryStatistics();
    return " (%.0f – %.0f)".formatted(all.getMin(), all.getMax());
  }

  /** Cores that the house takes while nothing happens. */
  private double idle() throws Exception {
    Thread.sleep(10_000);
    double before = cpu();
    long start = System.nanoTime();
    Thread.sleep(30_000);
    return (cpu() - before) / ((System.nanoTime() - start) / 1e9);
  }

  private double cpu() {
    return house.cpu().toNanos() / 1e9;
  }

  private void create(int orders, Duration spread) {
    for (int left = orders; left > 0; left -= AT_ONCE) {
      BenchIT.create(mall, Math.min(AT_ONCE, left), "PLAIN", spread);
    }
  }

  private void wake() {
    api.post("connections/rakuten~demo/wake", b -> b);
  }

  private long stored(long orders) {
    long[] here = new long[1];
    Waiting.until(
        () -> here[0] + " of " + orders + " orders",
        LONGEST,
        () -> (here[0] = api.count()) >= orders);
    return here[0];
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private void say(String what, String figure) {
    Figures.say(database + ": " + what, figure);
  }

  /** Nothing is too slow. */
  static void well(List<String> bad) {
    assertTrue(bad.isEmpty(), String.join("; ", bad));
  }
}
