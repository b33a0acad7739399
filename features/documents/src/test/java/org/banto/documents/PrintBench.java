// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
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
import org.banto.base.OrderId;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.Orders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Says how many statements are printed in a second, beside what FOP alone makes of the finished
 * formatting objects on one thread in the same run, and how much of the heap is alive at most; run by name: {@code
 * -Dtest=PrintBench -Dtest.without=proof}.
 */
@Tag("measure")
class PrintBench {
  private static final Press PRESS = new Press();
  private static final double MB = 1 << 20;

  @Test
  void aThousandStatements() throws Exception {
    Templates template =
        new Stylesheets(Path.of("target/no-templates")).of(Orders.MAIN, Paper.PURCHASE_STATEMENT);
    List<PaperDraft> drafts = drafts(1000);
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
  }

  @Test
  void fourTimesThePages() throws Exception {
    Templates template =
        new Stylesheets(Path.of("target/no-templates")).of(Orders.MAIN, Paper.PURCHASE_STATEMENT);
    houseByStretches(template, ids(100));
    long[] most = new long[2];
    for (int i = 0; i < most.length; i++) {
      List<Long> ids = ids(i == 0 ? 1000 : 4000);
      most[i] = alive(() -> houseByStretches(template, ids));
      System.out.printf("%d pages: %.1f MB of heap are alive at most%n", ids.size(), most[i] / MB);
    }
    System.out.printf("four times the pages: %+.1f MB%n", (most[1] - most[0]) / MB);
  }

  /** The most bytes that outlive a collection while something runs. */
  private static long alive(Work work) throws Exception {
    AtomicLong most = new AtomicLong();
    ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor();
    looker.scheduleWithFixedDelay(
        () -> {
          System.gc();
          long now =
              ManagementFactory.getMemoryPoolMXBeans().stream()
                  .filter(pool -> pool.getType() == MemoryType.HEAP)
                  .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                  .sum();
          most.accumulateAndGet(now, Math::max);
        },
        0,
        500,
        TimeUnit.MILLISECONDS);
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

  private static int house(Templates template, List<PaperDraft> drafts) throws Exception {
    PrintRoom room = new PrintRoom(PRESS);
    return house(room, template, drafts, d -> d);
  }

  /** As a print job does it: a paper is made when its turn has come. */
  private static int houseByStretches(Templates template, List<Long> ids) throws Exception {
    PrintRoom room = new PrintRoom(PRESS);
    return house(room, template, ids, PrintBench::drafts);
  }

  private static <T> int house(
      PrintRoom room, Templates template, List<T> all, Function<List<T>, List<PaperDraft>> drafts)
      throws Exception {
    try (Tray tray = new Tray(Path.of("target/spools"), Orders.MAIN, new InvertedVault(), "id")) {
      room.print(template, sheet(), room.stretches(all), drafts, tray);
      tray.bound();
      return tray.pages();
    }
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

  private static byte[] fo(Templates template, List<PaperDraft> drafts) throws Exception {
    TransformerHandler out =
        ((SAXTransformerFactory) TransformerFactory.newDefaultInstance()).newTransformerHandler();
    ByteArrayOutputStream fo = new ByteArrayOutputStream();
    out.setResult(new StreamResult(fo));
    byte[] xml = sheet().of(drafts.stream().map(PaperDraft::xml).toList(), List.of());
    template
        .newTransformer()
        .transform(
            new StreamSource(new ByteArrayInputStream(xml)),
            new SAXResult(new Typesetter(new FontCoverage(), out)));
    return fo.toByteArray();
  }

  static PrintSheet sheet() {
    return new PrintSheet(
        Paper.PURCHASE_STATEMENT, Layout.TOTAL, Orders.SHOP, Map.of(), Orders.NOW);
  }

  private static List<Long> ids(int count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }

  static List<PaperDraft> drafts(int count) {
    return drafts(ids(count));
  }

  static List<PaperDraft> drafts(List<Long> ids) {
    IssueEntry entry =
        new IssueEntry(
            Paper.PURCHASE_STATEMENT.code(),
            "",
            LocalDate.EPOCH,
            Optional.empty(),
            "",
            0,
            "",
            Content.NONE,
            1,
            0,
            0,
            0);
    return ids.stream()
        .map(
            id -> {
              byte[] xml =
                  OrderSheet.of(
                      Paper.PURCHASE_STATEMENT,
                      Orders.everyday(id),
                      Optional.empty(),
                      "",
                      Map.of(),
                      Printer.FIELDS,
                      FieldWords.NONE);
              return new PaperDraft(new OrderId(id), entry, PrintSheet.paper(xml, 1, "", ""));
            })
        .toList();
  }
}
