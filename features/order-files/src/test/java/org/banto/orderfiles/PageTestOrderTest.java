// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banto.base.Document;
import org.junit.jupiter.api.Test;

/** The order of a shop to itself, as the page writes it ({@code ui-bundle/test/first.test.tsx} holds it to the same file). */
class PageTestOrderTest {
  private static final String FILE = "test_order.utf8.csv";

  @Test
  void isReadAsAPaidOrderToTheShopItself() throws Exception {
    Samples.Taken taken = Samples.read("free", Samples.document(FILE));
    assertEquals(List.of(), taken.faults);
    String order = Rendering.of(taken.orders);
    for (String part :
        List.of(
            "order: TEST-20261201100500 | 2026-12-01T01:05:00Z",
            "PAID",
            "buyer: 味噌と器の店 見本",
            "recipient: 味噌と器の店 見本",
            "recipient at: 1000000 | 東京都 | 千代田区 | 架空町1-2-3",
            "goods: 1000 | 1500 | 1500",
            "charge: POSTAGE | 500")) {
      assertTrue(order.contains(part), part + "\n" + order);
    }
  }

  @Test
  void isNoneWhereItsQuantityIsNone() throws Exception {
    String text =
        new String(Samples.bytes("samples/" + FILE), StandardCharsets.UTF_8)
            .replace("\"1\",\"1000\"", "\"たくさん\",\"1000\"");
    Document spoilt = Samples.text(text, StandardCharsets.UTF_8);
    assertFalse(Samples.read("free", spoilt).faults.isEmpty());
  }
}
