// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.transform.Templates;
import org.banto.fakes.Orders;
import org.junit.jupiter.api.Test;

class PressTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 3;

  /** FOP's settings are a document that is read anew for each run, and one that many may not read. */
  @Test
  void manyStartAtOnceOnAPressThatHasNeverRun() throws Exception {
    Templates template =
        new Stylesheets(Path.of("target/no-templates")).of(Orders.MAIN, Paper.PURCHASE_STATEMENT);
    byte[] one = PrintBench.sheet().of(List.of(PrintBench.drafts(1).get(0).xml()), List.of());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Press press = new Press();
        List<Future<Press.Print>> prints = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          prints.add(threads.submit(() -> press.print(template, one)));
        }
        for (Future<Press.Print> print : prints) {
          assertEquals(1, print.get().pages());
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
