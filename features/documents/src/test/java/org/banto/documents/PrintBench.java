// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.List;
import java.util.stream.LongStream;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** Says how long 500 statements take; run by name. */
class PrintBench {
  @Test
  void fiveHundredStatements() throws Exception {
    List<Order> orders = LongStream.rangeClosed(1, 500).mapToObj(Orders::everyday).toList();
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      int pages = Printer.print(Paper.PURCHASE_STATEMENT, orders).pages();
      System.out.println(pages + " pages: " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }
}
