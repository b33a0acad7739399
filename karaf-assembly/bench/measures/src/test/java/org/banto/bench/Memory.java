// SPDX-License-Identifier: Apache-2.0
package org.banto.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;

/**
 * What a house with many orders takes of the machine while a file of 200 MB is sent to it and one of
 * 40,000 orders is brought in, and how soon its list answers meanwhile.
 */
final class Memory {
  private static final int IMPORTED = 40_000;
  private static final int HUGE = 200 << 20;
  private static final double MORE = 1.5;
  private static final double LIST_MS = 100;
  private static final String HEAD =
      "注文ID,注文日,支払方法,注文者の氏名,注文者の電話番号,配送先の氏名,配送先の郵便番号,配送先の住所1,配送先の電話番号,作品名,数量,販売価格,注文の合計\r\n";

  private final House house;
  private final Api api;
  private final long setting;

  /**
   * Of a house that is up and has a connection {@code rakuten~demo}.
   *
   * @param setting what its Java machine may take, in bytes
   */
  Memory(House house, Api api, long setting) {
    this.house = house;
    this.api = api;
    this.setting = setting;
  }

  void measure() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Double> list = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<Void> looking = CompletableFuture.runAsync(() -> look(over, list));
    HttpResponse<byte[]> refused =
        api.send("POST", "order-files/preview?shop=rakuten~demo", new byte[HUGE], "text/csv");
    String words = new String(refused.body(), StandardCharsets.UTF_8);
    assertEquals(413, refused.statusCode(), words);
    assertTrue(words.contains("MB"), words);
    long before = api.count();
    api.send("POST", "order-files?shop=rakuten~demo&profile=minne", file(), "text/csv");
    Waiting.until(
        () -> api.count() - before + " of " + IMPORTED + " imported",
        Duration.ofMinutes(10),
        () -> api.count() >= before + IMPORTED);
    over.set(true);
    looking.join();
    double[] ms = list.stream().mapToDouble(d -> d).toArray();
    double p95 = Figures.percentile(ms, 0.95);
    double peak = peak();
    Figures.say(
        "a file of 200 MB refused, one of 40,000 orders imported: list p50 / p95 ms (limit 100)",
        "%.1f / %.1f of %d".formatted(Figures.median(ms), p95, ms.length));
    Figures.say(
        "peak of memory ÷ BANTO_MEMORY (at most 1.5)",
        "%.2f (%.0f of %.0f MB)".formatted(peak / setting, peak / 1e6, setting / 1e6));
    assertTrue(p95 <= LIST_MS, "list p95 %.1f ms".formatted(p95));
    assertTrue(peak <= setting * MORE, "peak %.0f MB".formatted(peak / 1e6));
    try (Stream<String> log = Files.lines(house.data().resolve("log/karaf.log"))) {
      assertTrue(log.noneMatch(line -> line.contains("OutOfMemoryError")));
    }
  }

  private void look(AtomicBoolean over, List<Double> list) {
    while (!over.get()) {
      long start = System.nanoTime();
      api.bytes("orders?desk=NEW&limit=50");
      list.add((System.nanoTime() - start) / 1e6);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static byte[] file() {
    StringBuilder rows = new StringBuilder(HEAD);
    LocalDate today = LocalDate.now();
    for (int i = 0; i < IMPORTED; i++) {
      rows.append(
          "F%07d,%s 10:%02d:%02d,クレジットカード,山田 %d,0312345678,山田 %d,1500001,東京都渋谷区神宮前1-%d,0312345678,有田焼 飯碗,1,3980,3980\r\n"
              .formatted(i, today, i / 60 % 60, i % 60, i, i, i % 900));
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The most that its process held at once, in bytes. */
  private double peak() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + house.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElseThrow();
    }
  }
}
