// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Agents that work by files: a layout of the shop from being chosen to the decisions that come back. */
@ExtendWith(Standing.class)
@Order(9)
class PaymentFilesIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final String LAYOUT = "payment-file-layouts/score";

  private static Clerk clerk;

  @BeforeAll
  static void open() throws IOException {
    clerk = Clerk.open(Standing.house(), "agent-files");
  }

  @AfterAll
  static void close() throws IOException {
    if (clerk != null) {
      clerk.close();
    }
  }

  private static long waiting(String phone) {
    long id = clerk.plainOrder("BANK_TRANSFER");
    clerk.correct(
        id,
        placed -> {
          ((ObjectNode) placed.get("payment")).put("kind", "DEFERRED").put("name", "スコア後払い");
          ((ObjectNode) placed.get("buyer")).put("phone", phone);
          placed.put("remarks", " ");
        });
    return clerk.move(id, "PAY_WAIT");
  }

  private static String number(long id) {
    return clerk.look(id).at("/order/key/number").asText();
  }

  private static String payment(long id) {
    return clerk.look(id).at("/order/payment").asText();
  }

  private static List<String> formats() {
    return clerk.api().get("payments/request-files").get("formats").findValuesAsText("name");
  }

  private static byte[] rows(String... rows) {
    return ("理由,審査結果,取引ID,注文番号\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(CP932);
  }

  @Test
  void ordersGoOutByTheLayoutOfTheShopAndItsDecisionsComeBack() {
    ObjectNode layout = (ObjectNode) clerk.api().get(LAYOUT);
    assertFalse(layout.get("proven").asBoolean());
    assertEquals(List.of(), formats());
    clerk.api().put(LAYOUT, layout.put("used", true));
    assertEquals(List.of("スコア後払い（ベータ）"), formats());
    String reading = "payment-file-layouts/reading?layout=score";
    assertFalse(clerk.api().upload(reading, rows(",はい,,A-1")).get("proves").asBoolean());
    assertTrue(clerk.api().upload(reading, rows(",OK,,A-1")).get("proves").asBoolean());
    assertEquals(List.of("スコア後払い"), formats());

    long granted = waiting("03-0000-0001");
    long refused = waiting("03-0000-0002");
    long misfit = waiting("");
    JsonNode done = clerk.api().post("payments/request-files", b -> b.put("format", "score"));
    assertEquals(2, done.at("/file/orders").asInt(), done.toString());
    assertEquals(misfit, done.at("/left/0/order").asLong());
    assertEquals("注文者電話番号がありません。", done.at("/left/0/why").asText());
    String id = done.at("/file/id").asText();
    String text = new String(clerk.api().bytes("payments/request-files/" + id), CP932);
    assertTrue(text.startsWith("\"注文番号\",\"注文日\""), text);
    assertTrue(text.contains("\"" + number(granted) + "\"") && text.contains("0300000002"), text);
    assertEquals("UNPAID", payment(misfit));

    byte[] back =
        rows(
            ",OK,T-1," + number(granted),
            "限度額超過,NG,T-2," + number(refused),
            ",OK,T-1," + number(granted),
            ",OK,T-9,NOBODY-1");
    String results = "payments/result-files?format=score";
    JsonNode taken = clerk.api().upload(results, back);
    assertEquals(2, taken.get("decided").asInt(), taken.toString());
    assertEquals("[5]", taken.findValues("row").toString());
    Waiting.until(() -> clerk.desk(granted), SOON, () -> clerk.desk(granted).equals("SHIP_WAIT"));
    assertEquals("AUTHORISED", payment(granted));
    assertEquals("FAILED", payment(refused));
    assertTrue(clerk.look(refused).at("/order/findings").toString().contains("限度額超過"));
    long before = clerk.look(granted).at("/order/revision").asLong();
    assertEquals(0, clerk.api().upload(results, back).get("decided").asInt());
    assertEquals(before, clerk.look(granted).at("/order/revision").asLong());
  }
}
