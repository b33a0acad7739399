// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.Shop;
import org.banto.carrier.yamato.B2Cloud;
import org.banto.house.NumberImport;
import org.banto.house.NumberImport.Verdict;
import org.banto.house.WaybillBatch;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** The room with the real carrier: out to B2 and back. */
class YamatoTest {
  private static final int ORDERS = 500;
  private static final Charset B2 = Charset.forName("windows-31j");
  private final House house = new House(new B2Cloud());

  @Test
  void fiveHundredOrdersGoOutToB2AndComeBackWithTheirNumbers() {
    shop();
    List<OrderId> ids = new ArrayList<>();
    for (long id = 1; id <= ORDERS; id++) {
      ids.add(house.released(id).id());
    }
    assertEquals(List.of(), house.room.problems(House.MAIN, ids));
    long start = cpu();
    WaybillBatch batch = house.room.output(House.MAIN, ids, "j", "", House.CLERK).batches().get(0);
    long ms = (cpu() - start) / 1_000_000;
    System.out.println("a wave of " + ORDERS + " orders in " + ms + " ms");
    Document file = house.room.file(House.MAIN, batch.id()).orElseThrow();
    Document result = result(new String(file.bytes(), B2));
    NumberImport look = house.room.numbers(House.MAIN, "yamato", result, false, House.CLERK);
    NumberImport saved = house.room.numbers(House.MAIN, "yamato", result, true, House.CLERK);
    assertEquals(look, saved);
    assertTrue(saved.rows().stream().allMatch(r -> r.verdict() == Verdict.MATCHED));
    assertEquals(ORDERS, saved.rows().size());
    for (Order order : house.orders.find(House.MAIN, ids)) {
      assertEquals(Desk.SHIPPED, order.desk());
    }
  }

  @Test
  void aShopThatHasNotSaidWhoItIsGetsToldColumnByColumn() {
    OrderId id = house.released(1).id();
    assertEquals(
        List.of(), house.room.output(House.MAIN, List.of(id), "j", "", House.CLERK).batches());
    assertTrue(
        house.room.problems(House.MAIN, List.of(id)).stream()
            .anyMatch(p -> p.ja().contains("店舗の設定")));
  }

  /** Processor time, which does not count what else the machine does. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void shop() {
    Address address = new Address("1040061", "東京都", "中央区", "銀座99-9-9", "");
    Person sender = new Person("架空商店", "", "", address, "03-0000-0000", "");
    Map<String, String> settings =
        new Shop(sender, "", "", Map.of("yamato.billing", "000000000000")).toSettings();
    house.sections.put(Shop.SECTION, settings);
  }

  /** What B2 gives back: 73 columns, a number for each row. */
  private static Document result(String rows) {
    StringBuilder out = new StringBuilder();
    long body = 90_000_000_000L;
    for (String row : rows.split("\r\n")) {
      String[] in = row.split(",", -1);
      String[] cells = new String[73];
      Arrays.fill(cells, "\"\"");
      cells[0] = in[0];
      cells[1] = in[1];
      cells[3] = "\"" + body + body % 7 + "\"";
      cells[4] = in[4];
      out.append(String.join(",", cells)).append("\r\n");
      body++;
    }
    return new Document("result.csv", "text/csv", out.toString().getBytes(B2));
  }
}
