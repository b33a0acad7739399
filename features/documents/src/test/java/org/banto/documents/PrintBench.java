// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.banto.fakes.Orders;
import org.banto.order.OrderId;
import org.junit.jupiter.api.Test;

/**
 * Says how many statements are printed in a second, beside what FOP alone makes of the finished
 * formatting objects on one thread in the same run, and how much of the heap is alive at most; run by name: {@code
 * -Dtest=PrintBench}.
 */
class PrintBench {
  private static final Press PRESS = new Press();

  @Test
  void aThousandStatements() throws Exception {
    Templates template =
        new Stylesheets(Path.of("target/no-templates")).of(Orders.MAIN, Paper.PURCHASE_STATEMENT);
    List<Draft> drafts = drafts(1000);
    byte[] fo = fo(template, drafts);
    house(template, drafts.subList(0, 100));
    raw(fo(template, drafts.subList(0, 100)));
    for (int round = 1; round <= 3; round++) {
      double ours = rate(1000, () -> house(template, drafts));
      double raw = rate(1000, () -> raw(fo));
      System.out.printf(
          "round %d: 1,000 statements in one PDF %.0f pages/s, FOP alone %.0f pages/s (%.2f)%n",
          round, ours, raw, ours / raw);
    }
    for (int orders : new int[] {1000, 4000}) {
      List<Draft> many = drafts(orders);
      System.out.printf(
          "%d pages: %d MB of heap are alive at most, drafts and PDF included%n",
          orders, alive(() -> house(template, many)) >> 20);
    }
  }

  /** The most bytes that outlive a collection while something runs. */
  private static long alive(Work work) throws Exception {
    AtomicLong most = new AtomicLong();
    ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor();
    looker.scheduleWithFixedDelay(
        () -> {
          System.gc();
          long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
          most.accumulateAndGet(now, Math::max);
        },
        0,
        1,
        TimeUnit.SECONDS);
    work.run();
    looker.shutdown();
    looker.awaitTermination(1, TimeUnit.MINUTES);
    return most.get();
  }

  private interface Work {
    int run() throws Exception;
  }

  private static double rate(int pages, Work work) throws Exception {
    long start = System.nanoTime();
    if (work.run() != pages) {
      throw new IllegalStateException("not " + pages + " pages");
    }
    return pages / ((System.nanoTime() - start) / 1e9);
  }

  private static int house(Templates template, List<Draft> drafts) throws Exception {
    return new PrintRoom(PRESS).print(template, sheet(), drafts).pages();
  }

  private static int raw(byte[] fo) throws Exception {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    FOUserAgent agent = PRESS.factory().newFOUserAgent();
    agent.getEventBroadcaster().addEventListener(event -> {});
    Fop fop = agent.newFop("application/pdf", pdf);
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(
            new StreamSource(new ByteArrayInputStream(fo)), new SAXResult(fop.getDefaultHandler()));
    return fop.getResults().getPageCount();
  }

  private static byte[] fo(Templates template, List<Draft> drafts) throws Exception {
    TransformerHandler out =
        ((SAXTransformerFactory) TransformerFactory.newDefaultInstance()).newTransformerHandler();
    ByteArrayOutputStream fo = new ByteArrayOutputStream();
    out.setResult(new StreamResult(fo));
    byte[] xml = sheet().of(drafts.stream().map(Draft::xml).toList(), List.of());
    template
        .newTransformer()
        .transform(
            new StreamSource(new ByteArrayInputStream(xml)),
            new SAXResult(new Typesetter(new Typecase(), out)));
    return fo.toByteArray();
  }

  static PrintSheet sheet() {
    return new PrintSheet(
        Paper.PURCHASE_STATEMENT, Layout.TOTAL, Orders.SHOP, Map.of(), Orders.NOW);
  }

  static List<Draft> drafts(int count) {
    Entry entry =
        new Entry(
            Paper.PURCHASE_STATEMENT.code(),
            "",
            LocalDate.EPOCH,
            Optional.empty(),
            "",
            0,
            "",
            new Content("", "", ""),
            1,
            0,
            0,
            0);
    return LongStream.rangeClosed(1, count)
        .mapToObj(
            id -> {
              byte[] xml =
                  OrderSheet.of(
                      Paper.PURCHASE_STATEMENT,
                      Orders.everyday(id),
                      Optional.empty(),
                      "",
                      Map.of());
              return new Draft(new OrderId(id), entry, PrintSheet.paper(xml, 1, "", ""));
            })
        .toList();
  }
}
