// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.banto.products.ImportHouse.Clerk.HANAKO;
import static org.banto.products.ImportHouse.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A large file on Derby; {@code -Dbanto.products.rows=100000} makes it as large as a shop's may be. */
class ManyProductsTest {
  private static final int ROWS = Integer.getInteger("banto.products.rows", 20_000);
  private static final int BAD = 300;

  private static String file(int changed) {
    StringBuilder text =
        new StringBuilder("商品コード,商品名,仕入先,大カテゴリ,中カテゴリ,原価,税率,重量,JAN,棚番,セット構成,モールの商品コード\n");
    int every = ROWS / BAD;
    for (int i = 1; i <= ROWS; i++) {
      boolean bad = i % every == 0 && i / every <= BAD;
      String cost = bad ? "高い" : Integer.toString(100 + i % 5000 + changed);
      String parts = i % 20 == 1 && i > 1 ? "P-" + (i - 1) + "x*2" : "";
      text.append("P-" + i + "x,商品の名前 " + i + ",仕入先" + i % 50 + ",食品,菓子" + i % 9 + "," + cost)
          .append(",軽減," + i % 3000 + "g," + String.format("49%06d", i) + ",A-" + i % 100)
          .append("," + (i % every == 1 ? "" : parts) + ",rakuten~tokyo:P-" + i + "\n");
    }
    return text.toString();
  }

  /** Does a piece of the work; may look how long it takes. */
  private interface Watch {
    <T> T see(String what, Supplier<T> work);
  }

  @Test
  void aLargeFileIsJudgedAndBroughtIn() throws Exception {
    broughtIn(ManyProductsTest::unseen);
  }

  @Test
  @Tag("measure")
  void aLargeFileIsJudgedAndBroughtInWellWithinHalfAMinute() throws Exception {
    broughtIn(Stopwatch::timed);
  }

  private static <T> T unseen(String what, Supplier<T> work) {
    return work.get();
  }

  private static void broughtIn(Watch watch) throws Exception {
    ImportHouse.TABLES.onDerby(
        (jpa, data) -> {
          ImportHouse house = new ImportHouse(jpa, new JpaProducts(jpa));
          ImportView first = bring(watch, house, file(0));
          assertEquals("+" + (ROWS - BAD) + " ~0 =0 -" + BAD, counts(first));
          ImportView again = bring(watch, house, file(0));
          assertEquals("+0 ~0 =" + (ROWS - BAD) + " -" + BAD, counts(again));
          ImportView changed = bring(watch, house, file(1));
          assertEquals("+0 ~" + (ROWS - BAD) + " =0 -" + BAD, counts(changed));
          watch.see(
              "refused rows", () -> house.imports.rows(first.id(), "REFUSED", "", 200, HANAKO));
          watch.see("export", () -> written(house).length());
        });
  }

  private static String written(ImportHouse house) {
    try {
      return house.file();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ImportView bring(Watch watch, ImportHouse house, String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    ImportView read =
        watch.see(
            "take " + bytes.length / 1000 + " kB", () -> house.imports.take("x", bytes, HANAKO));
    ImportView judged = watch.see("judge", () -> house.judge(read, BlankCells.KEEP));
    house.imports.start(judged.id(), HANAKO);
    watch.see(
        "bring in " + counts(judged),
        () -> {
          house.jobs.runAll();
          return 0;
        });
    ImportView done = house.imports.one(read.id(), HANAKO);
    assertEquals(ProductImport.State.DONE, done.state());
    return done;
  }

  @Tag("measure")
  private static final class Stopwatch {
    private static final Duration MOST = Duration.ofSeconds(30);

    /** By the time that the processor works on it, which other tests beside it do not lengthen. */
    static <T> T timed(String what, Supplier<T> work) {
      long begin = System.nanoTime();
      long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      T made = work.get();
      Duration took =
          Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked);
      long passed = Duration.ofNanos(System.nanoTime() - begin).toMillis();
      System.out.printf(
          "%d rows, %s: %d ms, %d of them at work%n", ROWS, what, passed, took.toMillis());
      assertTrue(took.compareTo(MOST) < 0, what + ": " + took);
      return made;
    }
  }
}
