// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.LongStream;
import org.banto.fakes.Orders;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** Says how long 500 statements take, and how much of it is work of the processor; run by name. */
class PrintBench {
  @Test
  void fiveHundredStatements() throws Exception {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    List<Order> orders = LongStream.rangeClosed(1, 500).mapToObj(Orders::everyday).toList();
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      long work = thread.getCurrentThreadCpuTime();
      int pages = Printer.print(Paper.PURCHASE_STATEMENT, orders).pages();
      long took = (System.nanoTime() - start) / 1_000_000;
      work = (thread.getCurrentThreadCpuTime() - work) / 1_000_000;
      System.out.println(pages + " pages: " + took + " ms, processor " + work + " ms");
    }
  }
}
