// SPDX-License-Identifier: Apache-2.0
package org.banto.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop of 100,000 goods: its file, its list, their columns on the order list, and what the rooms take of the intake. */
class ProductsIT {
  private static final int GOODS = 100_000;
  private static final int ORDERS = 10_000;
  private static final int ASKED = 400;
  private static final int TURNS = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final double IMPORT_SECONDS = 60;
  private static final double P95 = 15;
  private static final double COLUMNS = 1.2;
  private static final double INTAKE = 0.95;
  private static final List<String> ROOMS = List.of("banto-products", "banto-board");

  @TempDir Path outside;
  @TempDir Path data;

  private final List<String> bad = new ArrayList<>();
  private final Random chance = new Random(7);
  private House house;
  private Api api;

  @Test
  void goodsComeAndAreFoundAtOnce() throws Exception {
    try (House own = new House(data, Map.of("BANTO_MEMORY", "1500m"))) {
      open(own);
      BenchIT.installFiller(house);
      house.console("bench:fill " + ORDERS);
      goods();
      found();
      columns();
    }
    assertEquals(List.of(), bad);
  }

  /** Two houses of one kind in turns, so that neither has to catch up with what came while a room was away. */
  @Test
  void theRoomsTakeNextToNothingOfTheIntake() throws Exception {
    Map<String, String> memory = Map.of("BANTO_MEMORY", "1500m");
    try (House full = new House(data.resolve("full"), memory);
        Mall fullMall = Mall.open(outside.resolve("full"), 1_000);
        House bare = new House(data.resolve("bare"), memory);
        Mall bareMall = Mall.open(outside.resolve("bare"), 1_000)) {
      open(bare);
      ROOMS.forEach(room -> house.console("bundle:stop " + room));
      Waiting.until(
          "the rooms are away",
          PATIENCE,
          () -> api.answer("GET", "products/facts").statusCode() == 404);
      api.connect(bareMall);
      turn(bareMall);
      Api ofBare = api;
      open(full);
      goods();
      api.connect(fullMall);
      turn(fullMall);
      Api ofFull = api;
      double[] with = new double[TURNS];
      double[] without = new double[TURNS];
      for (int i = 0; i < TURNS; i++) {
        api = ofFull;
        with[i] = turn(fullMall);
        api = ofBare;
        without[i] = turn(bareMall);
      }
      Figures.say("intake without both rooms, orders/s", "%.0f".formatted(Figures.median(without)));
      double[] ratios = IntStream.range(0, TURNS).mapToDouble(i -> with[i] / without[i]).toArray();
      judge("intake with both rooms ÷ without", Figures.median(ratios), INTAKE, true);
    }
    assertEquals(List.of(), bad);
  }

  private void open(House own) {
    house = own;
    house.start();
    api = Api.logIn(house);
  }

  /** The file of another system comes in. */
  private void goods() {
    long start = System.nanoTime();
    JsonNode file = api.upload("products/imports?name=goods.csv", csv());
    String path = "products/imports/" + file.get("id").asText();
    ObjectNode columns = file.<ObjectNode>deepCopy().retain("columns", "blank");
    JsonNode judged = api.put(path, columns);
    double judging = (System.nanoTime() - start) / 1e9;
    assertEquals(GOODS, judged.at("/counts/added").asInt(), judged.toString());
    api.job(path, body -> body);
    double all = (System.nanoTime() - start) / 1e9;
    Figures.say("goods read and judged, s", "%.1f".formatted(judging));
    judge(GOODS + " goods in, s", all, IMPORT_SECONDS, false);
    assertEquals(GOODS, api.get("products/facts").get("total").asInt());
  }

  private static byte[] csv() {
    return IntStream.range(0, GOODS)
        .mapToObj(
            i ->
                "SKU-%d,商品 %d 国産有機 %s,仕入先%d,食品,分類%d,%d,A-%d-%d,%d"
                    .formatted(
                        i,
                        i,
                        List.of("きな粉", "煎茶", "味噌", "醤油").get(i % 4),
                        i % 40,
                        i % 90,
                        100 + i % 900,
                        i % 30,
                        i % 12,
                        50 + i % 4_000))
        .collect(Collectors.joining("\r\n", "商品コード,商品名,仕入先,大カテゴリ,中カテゴリ,原価,ロケーション,重量\r\n", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private void found() {
    ask("page of goods", () -> "products?limit=50&from=SKU-" + chance.nextInt(GOODS));
    ask(
        "search of goods by name",
        () -> "products?limit=50&q=" + encoded("商品 " + chance.nextInt(GOODS)));
    ask("search of goods by code", () -> "products?limit=50&q=SKU-" + chance.nextInt(GOODS));
    ask(
        "search of goods, nothing found",
        () -> "products?limit=50&q=" + encoded("ない" + chance.nextInt(GOODS)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void ask(String what, Supplier<String> path) {
    for (int i = 0; i < ASKED; i++) {
      api.get(path.get());
    }
    double[] millis = new double[ASKED];
    for (int i = 0; i < ASKED; i++) {
      millis[i] = millis(path.get());
    }
    judge(what + " of " + GOODS + ", p95 ms", Figures.percentile(millis, 0.95), P95, false);
  }

  /** In turns with and without three columns of goods. */
  private void columns() {
    String plain = "orders?limit=100&desk=NEW";
    String wide = plain + "&columns=products.name,products.supplier,products.shelf";
    String seen = api.get(wide).toString();
    assertTrue(seen.contains("国産有機"), "the columns say nothing");
    for (int i = 0; i < ASKED; i++) {
      api.get(plain);
      api.get(wide);
    }
    double[] without = new double[ASKED];
    double[] with = new double[ASKED];
    for (int i = 0; i < ASKED; i++) {
      without[i] = millis(plain);
      with[i] = millis(wide);
    }
    Figures.say("order list, p95 ms", "%.1f".formatted(Figures.percentile(without, 0.95)));
    double ratio = Figures.percentile(with, 0.95) / Figures.percentile(without, 0.95);
    judge("order list with three columns of goods ÷ without, p95", ratio, COLUMNS, false);
  }

  private double millis(String path) {
    long start = System.nanoTime();
    api.get(path);
    return (System.nanoTime() - start) / 1e6;
  }

  /** Orders a second, of so many. */
  private double turn(Mall mall) {
    long before = api.count();
    BenchIT.create(mall, ORDERS, "PLAIN", Duration.ofMinutes(10));
    AtomicLong here = new AtomicLong();
    long start = System.nanoTime();
    api.post("connections/rakuten~demo/wake", b -> b);
    Waiting.until(
        () -> here + " of " + (before + ORDERS),
        PATIENCE,
        () -> here.updateAndGet(n -> api.count()) >= before + ORDERS);
    return (here.get() - before) / ((System.nanoTime() - start) / 1e9);
  }

  private void judge(String what, double figure, double limit, boolean least) {
    String bound = (least ? "at least " : "at most ") + "%.2f".formatted(limit);
    Figures.say(what + " (" + bound + ")", "%.2f".formatted(figure));
    if (least ? figure < limit : figure > limit) {
      bad.add(what + " is %.2f, ".formatted(figure) + bound);
    }
  }
}
