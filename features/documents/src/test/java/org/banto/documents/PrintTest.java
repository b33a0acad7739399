// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

class PrintTest {
  private static final Press PRESS = new Press();
  private final Stylesheets templates = new Stylesheets(Path.of("target/no-templates"));

  @Test
  void look() throws Exception {
    for (Paper paper : Paper.values()) {
      if (Press.class.getResource("templates/" + paper.code() + ".xsl") == null) continue;
      print(paper, List.of(Orders.everyday(101), Orders.threePlaces(102), Orders.fortyLines(103)));
    }
  }

  @Test
  void fast() throws Exception {
    List<Order> all = new ArrayList<>();
    for (int i = 1; i <= 500; i++) all.add(Orders.everyday(i));
    for (int k = 0; k < 3; k++) {
      long t = System.nanoTime();
      print(Paper.PURCHASE_STATEMENT, all);
      System.out.println("500 statements: " + (System.nanoTime() - t) / 1_000_000 + " ms");
    }
  }

  private void print(Paper paper, List<Order> orders) throws Exception {
    byte[] xml =
        OrderSheet.of(
            paper,
            orders,
            Orders.SHOP,
            Map.of("message", "このたびはお買い上げいただき、誠にありがとうございます。"),
            Orders.NOW);
    Press.Print print = PRESS.print(templates.of(Orders.MAIN, paper), xml);
    Files.write(Path.of("target", paper.code() + ".xml"), xml);
    Files.write(Path.of("target", paper.code() + ".pdf"), print.pdf());
    System.out.println(paper + " pages " + print.pages() + " bytes " + print.pdf().length);
  }
}
