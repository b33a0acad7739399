// SPDX-License-Identifier: Apache-2.0
package org.banto.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The present program beside that of an earlier commit: two houses, each with a mall of its own, do the same work in
 * turns, the former first. It fails where the present one is slower than the limits allow. {@code
 * -Dbench.former=COMMIT}.
 *
 * <p>What counts is the median of the ratios of neighbouring turns, so that a machine that slows down meets both. One
 * start of the same program can be quicker than the next by a quarter, as the machine compiles it, and stays so; so
 * each turn's ratios are taken over several pairs of houses.
 */
class FormerProgramIT {
  private static final String FORMER = System.getProperty("bench.former");
  private static final int INTAKE = Integer.getInteger("bench.intake");
  private static final int PAIRS = 3;
  private static final int TURNS = 3;
  private static final int WARM_UP = 3;
  private static final int REQUESTS = 400;

  /** What takes a second or less scatters by a fifth from one time to the next. */
  private static final int SHIPS = 3;

  /** So many take some seconds: what asking for a job takes is little beside it. */
  private static final int MOVED = 2_000;

  /** Papers take longer than labels. */
  private static final int PRINTED = 400;

  /** What is left of the former rate, at least. */
  private static final double RATE = 0.90;

  /** What an order takes of the processor, at most, as a share of what it took. */
  private static final double CPU = 1.05;

  private static final String CPU_FIGURE = "CPU an order, ms";

  /** Beside it, without a limit: it falls from turn to turn, and says how long a house has been up. */
  private static final String COMPILING = "compiling an order, ms";

  @TempDir Path folder;

  @Test
  void thePresentProgramIsAsFastAsTheFormer() throws Exception {
    Assumptions.assumeFalse(FORMER.isEmpty(), "no earlier program to compare with is named");
    Map<String, List<Double>> was = new LinkedHashMap<>();
    Map<String, List<Double>> is = new LinkedHashMap<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      Path here = folder.resolve("pair-" + pair);
      try (Side former = new Side(here.resolve("former"), House.former(FORMER), was);
          Side present = new Side(here.resolve("present"), House.built(), is)) {
        for (int turn = 0; turn < TURNS; turn++) {
          former.turn();
          present.turn();
        }
      }
    }
    assertEquals(List.of(), slower(is, was));
  }

  /** What {@code is} does too slowly beside {@code was}; prints all figures of both. */
  private static List<String> slower(Map<String, List<Double>> is, Map<String, List<Double>> was) {
    List<String> slower = new ArrayList<>();
    for (String what : is.keySet()) {
      double ratio = ratio(is.get(what), was.get(what));
      String words =
          "%.2f, %.2f before: ratio %.2f"
              .formatted(median(is.get(what)), median(was.get(what)), ratio);
      Figures.say(what, words + " " + all(is.get(what)) + " / " + all(was.get(what)));
      boolean within =
          what.equals(COMPILING) || (what.equals(CPU_FIGURE) ? ratio <= CPU : ratio >= RATE);
      if (!within) {
        slower.add(what + " " + words);
      }
    }
    return slower;
  }

  /** The median of the ratios of neighbours. */
  private static double ratio(List<Double> is, List<Double> was) {
    assertEquals(was.size(), is.size());
    return median(IntStream.range(0, is.size()).mapToObj(i -> is.get(i) / was.get(i)).toList());
  }

  private static double median(List<Double> figures) {
    return Figures.percentile(figures, 0.5);
  }

  private static String all(List<Double> figures) {
    return figures.stream().map("%.4g"::formatted).collect(Collectors.joining(" "));
  }

  /** One program at work. */
  private static final class Side implements AutoCloseable {
    private final Mall mall;
    private final House house;
    private final Api api;
    private Map<String, List<Double>> figures = new HashMap<>();

    /** A house at work, warm; what it does from now on is kept in {@code figures}. */
    Side(Path folder, Path archive, Map<String, List<Double>> figures) {
      Map<String, String> settings = new HashMap<>();
      settings.put("BANTO_ARCHIVE", archive.toString());
      settings.put("BANTO_PLAN", "premium");
      settings.put("BANTO_MEMORY", "1500m");
      mall = Mall.open(folder.resolve("mall"), 100_000);
      house = new House(folder.resolve("house"), settings).fromNothing();
      house.start();
      api = Api.logIn(house);
      api.connect(mall);
      // by the name it had once; a program that does not know it refuses it
      api.send("PUT", "shop", "{\"yamatoCode\":\"0300000000\"}".getBytes(StandardCharsets.UTF_8));
      // the machine compiles what runs often
      for (int warm = 0; warm < WARM_UP; warm++) {
        turn();
      }
      this.figures = figures;
    }

    void turn() {
      intake();
      lists();
      for (int i = 0; i < SHIPS; i++) {
        ships();
      }
    }

    private void intake() {
      long before = api.count();
      BenchIT.create(mall, INTAKE, "PLAIN", Duration.ofMinutes(10));
      double cpu = millis(house.cpu());
      double compiling = millis(Compiling.of(house.pid()));
      long start = System.nanoTime();
      api.post("connections/rakuten~demo/wake", w -> w);
      long here = BenchIT.stored(api, before + INTAKE);
      keep("orders in/s", (here - before) / ((System.nanoTime() - start) / 1e9));
      compiling = (millis(Compiling.of(house.pid())) - compiling) / (here - before);
      keep(CPU_FIGURE, (millis(house.cpu()) - cpu) / (here - before) - compiling);
      keep(COMPILING, compiling);
    }

    private static double millis(Duration time) {
      return time.toNanos() / 1e6;
    }

    private void lists() {
      keep("first pages/s", each("orders?desk=NEW&limit=50"));
      keep("searches by name/s", each("orders?q=%E5%B1%B1%E7%94%B0&limit=50"));
      keep("desk counts/s", each("desks"));
    }

    private double each(String path) {
      double[] micros = Figures.runs(REQUESTS, () -> BenchIT.timeMicros(() -> api.bytes(path)));
      return 1e6 / Figures.median(micros);
    }

    private void ships() {
      List<Long> many = newest();
      keep("orders to 発送待ち/s", moved(many, "SHIP_WAIT"));
      keep("orders to 伝票・帳票出力待ち/s", moved(many, "DOC_WAIT"));
      List<Long> some = many.subList(0, PRINTED);
      keep("statements/s", rate(some, "documents", b -> b.put("kind", "purchase-statement")));
      keep("label rows/s", rate(many, "waybill-batches", b -> b));
    }

    private List<Long> newest() {
      List<Long> ids = new ArrayList<>();
      String from = "";
      while (ids.size() < MOVED) {
        JsonNode slice = api.get("orders?desk=NEW&limit=200" + from);
        slice.get("items").forEach(o -> ids.add(o.get("id").asLong()));
        from = "&from=" + slice.get("next").asText();
      }
      return ids;
    }

    private double moved(List<Long> ids, String desk) {
      return rate(ids, "actions", b -> b.put("action", "move").put("desk", desk));
    }

    private double rate(List<Long> ids, String path, UnaryOperator<ObjectNode> wish) {
      long micros =
          BenchIT.timeMicros(
              () ->
                  api.job(
                      path,
                      b -> {
                        ids.forEach(b.withArray("ids")::add);
                        return wish.apply(b);
                      }));
      return ids.size() * 1e6 / micros;
    }

    private void keep(String what, double figure) {
      figures.computeIfAbsent(what, w -> new ArrayList<>()).add(figure);
    }

    @Override
    public void close() {
      house.close();
      mall.close();
    }
  }
}
