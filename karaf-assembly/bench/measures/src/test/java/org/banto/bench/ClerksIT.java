// SPDX-License-Identifier: Apache-2.0
package org.banto.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty clerks at a full house into which orders come: what each of them waits for an answer. */
class ClerksIT {
  private static final int ORDERS = Integer.getInteger("bench.orders");
  private static final int CLERKS = 30;
  private static final int ORDERS_A_SECOND = 50;
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Duration WORK = Duration.ofSeconds(120);

  /** Milliseconds that 95 of 100 answers take at most. */
  private static final double P95 = 50;

  private static final List<String> DESKS = List.of("NEW", "HOLD", "SHIP_WAIT", "DOC_WAIT");

  @TempDir Path outside;
  @TempDir Path data;

  private final Map<String, LinkedBlockingQueue<Double>> millis = new ConcurrentHashMap<>();

  @Test
  void thirtyClerksAreAnsweredAtOnceWhileOrdersComeIn() throws Exception {
    try (Mall mall = Mall.open(outside.resolve("mall"), 1_000);
        House house = new House(data, Map.of("BANTO_MEMORY", "1500m"))) {
      // a shop's day in two minutes: the mall is read all the time, not once in three of them
      house.configure("banto.numbers", "poll.seconds = 1\n");
      house.start();
      Api api = Api.logIn(house);
      BenchIT.installFiller(house);
      for (int left = ORDERS; left > 0; left -= 50_000) {
        house.console("bench:fill " + Math.min(left, 50_000));
      }
      api.connect(mall);
      mall.tell("trickle", w -> w.put("perMinute", 60 * ORDERS_A_SECOND));
      List<Api> clerks = new ArrayList<>();
      for (int i = 0; i < CLERKS; i++) {
        clerks.add(Api.logIn(house));
      }
      work(clerks, WARM_UP);
      millis.clear();
      long before = api.count();
      work(clerks, WORK);
      double came = (api.count() - before) / (double) WORK.toSeconds();
      mall.tell("trickle", w -> w.put("perMinute", 0));
      told(before, came);
    }
  }

  private void told(long there, double came) {
    String at = " at %d orders, %.0f/s coming in".formatted(there, came);
    List<Double> all = new ArrayList<>();
    new TreeMap<>(millis)
        .forEach(
            (what, times) -> {
              Figures.say(what + at + ", p50 / p95 ms", words(times));
              all.addAll(times);
            });
    String words = words(all);
    Figures.say("all " + all.size() + " answers" + at + ", p50 / p95 ms (limit p95 50)", words);
    assertTrue(came >= 0.9 * ORDERS_A_SECOND, came + " orders/s came in");
    assertTrue(Figures.percentile(all, 0.95) <= P95, words);
  }

  private static String words(Collection<Double> times) {
    return "%.1f / %.1f".formatted(Figures.percentile(times, 0.5), Figures.percentile(times, 0.95));
  }

  private void work(List<Api> clerks, Duration time) throws Exception {
    Instant end = Instant.now().plus(time);
    ExecutorService desks = Executors.newFixedThreadPool(CLERKS);
    try {
      List<Callable<Void>> all = new ArrayList<>();
      for (Api clerk : clerks) {
        Random chance = new Random(all.size());
        all.add(() -> day(clerk, chance, end));
      }
      for (Future<Void> one : desks.invokeAll(all)) {
        one.get();
      }
    } finally {
      desks.shutdownNow();
    }
  }

  /** Opens a list, works some of its orders, looks for a buyer: each about a second after the last. */
  private Void day(Api clerk, Random chance, Instant end) throws InterruptedException {
    while (Instant.now().isBefore(end)) {
      String desk = DESKS.get(chance.nextInt(DESKS.size()));
      JsonNode rows =
          timed("list", () -> clerk.get("orders?desk=" + desk + "&limit=100")).path("items");
      timed("desk counts", () -> clerk.get("desks"));
      think(chance);
      for (int i = 0; i < 4 && !rows.isEmpty() && Instant.now().isBefore(end); i++) {
        long id = rows.get(chance.nextInt(rows.size())).path("id").asLong();
        timed("order", () -> clerk.get("orders/" + id));
        timed("history", () -> clerk.get("orders/" + id + "/history"));
        timed("mails of an order", () -> clerk.get("mails?order=" + id));
        think(chance);
        if (i % 2 == 0) {
          byte[] note = "{\"text\":\"確認した\"}".getBytes(StandardCharsets.UTF_8);
          HttpResponse<byte[]> kept =
              timed("note", () -> clerk.send("POST", "orders/" + id + "/notes", note));
          assertEquals(2, kept.statusCode() / 100);
          think(chance);
        }
      }
      timed("search", () -> clerk.get("orders?q=%E5%B1%B1%E7%94%B0&limit=50"));
      think(chance);
    }
    return null;
  }

  private static void think(Random chance) throws InterruptedException {
    Thread.sleep(600 + chance.nextInt(800));
  }

  private <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T answer = work.get();
    millis
        .computeIfAbsent(what, w -> new LinkedBlockingQueue<>())
        .add((System.nanoTime() - start) / 1e6);
    return answer;
  }
}
