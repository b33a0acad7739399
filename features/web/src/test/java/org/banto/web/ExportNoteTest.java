// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.StreamingOutput;
import org.banto.base.Rejection;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.house.Audit;
import org.banto.order.FieldSet;
import org.banto.order.OrderFilter;
import org.junit.jupiter.api.Test;

class ExportNoteTest {
  private final List<String> lines = new ArrayList<>();
  private final ExportsResource exports = exports();

  private boolean historyFails;

  private ExportsResource exports() {
    MemoryOrders kept = new MemoryOrders();
    kept.put(Orders.threePlaces(1));
    Audit audit =
        proxy(
            Audit.class,
            args -> {
              if (historyFails) {
                throw new IllegalStateException("no history");
              }
              lines.add(args[2] + " " + args[3]);
              return null;
            });
    return new ExportsResource(kept, audit, List.of(new HouseFields()));
  }

  private interface Answer {
    Object of(Object[] args);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (p, method, args) -> answer.of(args)));
  }

  private StreamingOutput asked(String reason, String... query) {
    StaffSession hanako =
        new StaffSession(
            "hanako",
            Orders.MAIN,
            Set.of(),
            "csrf",
            false,
            Instant.parse("2027-01-01T00:00:00Z"),
            "");
    OrderFilter filter =
        OrderFilter.of(query.length == 0 ? Map.of() : Map.of(query[0], List.of(query[1])));
    return exports.content(filter, "buyer.name", reason, hanako);
  }

  private static String noted(String name, String value) {
    OrderFilter filter = OrderFilter.of(Map.of(name, List.of(value)));
    return ExportNote.of(filter, new FieldSet(List.of(new HouseFields())), "会計");
  }

  @Test
  void withoutAReasonThereIsNoFileAndNoLine() {
    for (String none : new String[] {null, "", " \u3000\n"}) {
      Rejection no = assertThrows(Rejection.class, () -> asked(none));
      assertTrue(no.sentence().en().startsWith("reason: "), no.sentence().en());
    }
    String longest = "あ".repeat(ExportNote.LONGEST);
    assertThrows(Rejection.class, () -> asked(longest + "あ"));
    assertEquals(List.of(), lines);
    asked(longest);
    assertEquals(1, lines.size());
  }

  @Test
  void theHistorySaysWhyAndHowMuchBeforeAndAfter() throws IOException {
    StreamingOutput file = asked(" 会計事務所へ\n渡す ", "desk", "NEW");
    List<String> before = List.of("orders.exported 理由: 会計事務所へ 渡す 条件: 受注箱 新規受注");
    assertEquals(before, lines);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.write(out);
    int rows = (int) out.toString(StandardCharsets.UTF_8).lines().count() - 1;
    assertEquals("orders.export-ended " + rows + "行", lines.get(1));
  }

  @Test
  void aFileThatBrokeOffIsSaidToBeAPart() {
    StreamingOutput file = asked("会計");
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThrows(IOException.class, () -> file.write(broken));
    assertTrue(lines.get(1).endsWith("（途中まで）"), lines.toString());
  }

  @Test
  void whereTheHistoryCannotSayItThereIsNoFileAndNobodyIsHeldUp() {
    historyFails = true;
    assertThrows(IllegalStateException.class, () -> asked("会計"));
    historyFails = false;
    asked("会計");
    assertEquals(1, lines.size());
  }

  @Test
  void whatWasSearchedForIsNotKeptAsItMayBeAName() {
    assertEquals("理由: 会計 条件: 検索の言葉あり", noted("q", "山田 花子"));
    String condition = "{\"all\":[{\"f\":\"buyer.name\",\"op\":\"eq\",\"v\":\"山田 花子\"}]}";
    assertEquals("理由: 会計 条件: 項目の条件（注文者氏名）", noted("condition", condition));
    assertEquals("理由: 会計 条件: 注文日 2026-11-01〜", noted("orderedFrom", "2026-11-01"));
    assertEquals("理由: 会計 条件: 担当 なし", noted("assignee", ""));
    assertFalse(noted("batch", "w".repeat(1_500)).length() > 1_100);
  }
}
