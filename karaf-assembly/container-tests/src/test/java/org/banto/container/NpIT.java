// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import org.banto.simulators.Simulator;
import org.banto.simulators.np.NpDesk;
import org.banto.simulators.run.RealTime;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders that are paid by NP後払い, from being asked for to being shipped, or off, at a simulated NP. */
@ExtendWith(Standing.class)
@Order(9)
class NpIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String WAY = "NP後払い";

  private static Clerk clerk;
  private static Simulator np;

  @BeforeAll
  static void open() throws Exception {
    np = NpDesk.open(RealTime.forTests());
    clerk = Clerk.open(Standing.house(), "np");
    ObjectNode settings = Clerk.json().put("url", np.url() + "/v1").put("merchant", "M0001");
    settings.put(".sp", "sp-sample").put(".terminal", "T0001");
    clerk.api().put("connections/np~main", settings);
    clerk.api().put("payments/settings", Clerk.json().put("deferredAgent." + WAY, "np~main"));
  }

  @AfterAll
  static void close() throws IOException {
    if (clerk != null) {
      clerk.close();
    }
    np.close();
  }

  /** An order to be paid by NP, of which NP is about to think this. */
  private static long asked(String result, String... codes) {
    ObjectNode next = Clerk.json().put("authori_result", result);
    for (String code : codes) {
      next.withArray("codes").add(code);
    }
    np.control("next", next);
    long id = clerk.plainOrder("BANK_TRANSFER");
    clerk.correct(
        id,
        placed -> {
          ((ObjectNode) placed.get("payment")).put("kind", "DEFERRED").put("name", WAY);
          placed.put("remarks", " ");
        });
    return clerk.move(id, "PAY_WAIT");
  }

  private static JsonNode atNp(long id, String more) {
    String key = clerk.look(id).at("/order/key/number").asText() + more;
    return np.control("payments", Clerk.json()).path("payments").path(key);
  }

  private static void payment(long id, String state) {
    Waiting.until(
        () -> state + " of " + clerk.look(id),
        SOON,
        () -> clerk.look(id).at("/order/payment").asText().equals(state));
  }

  private static void street(long id, String street) {
    clerk.correct(
        id,
        placed ->
            ((ObjectNode) placed.at("/destinations/0/recipient/address")).put("street", street));
  }

  private static String said(long id) {
    return clerk.look(id).at("/order/findings").toString();
  }

  @Test
  void whatNpHoldsIsMendedGrantedShippedAndReported() {
    long id = asked("10", "RE015");
    payment(id, "MALL_REVIEW");
    assertTrue(clerk.finds(id, "payment.hold"));
    assertTrue(said(id).contains("お届け先の住所の不足（RE015）"), said(id));
    street(id, "神宮前3-4-5 見本ビル101");
    payment(id, "AUTHORISED");
    assertTrue(atNp(id, "").at("/dest_customer/address").asText().contains("見本ビル101"));
    Waiting.until(() -> said(id), SOON, () -> clerk.desk(id).equals("SHIP_WAIT"));
    assertTrue(ShippingProbes.shipped(clerk, id));
    payment(id, "CAPTURED");
    JsonNode parcel = clerk.look(id).at("/order/shipments/0/parcels/0/waybill/number");
    assertEquals(parcel.asText(), atNp(id, "").path("slip_no").asText());
    assertEquals("59010", atNp(id, "").path("pd_company_code").asText());
    JsonNode files = clerk.api().get("payments/deposit-files");
    assertTrue(files.findValuesAsText("name").contains("NP後払い 精算データ"), files.toString());
  }

  @Test
  void whatNpRefusesIsAskedForAnewWhenItChangesAndCalledOffWithItsOrder() {
    long id = asked("20", "RE001");
    payment(id, "FAILED");
    assertTrue(said(id).contains("限度額超過（RE001）"), said(id));
    street(id, "神宮前6-7-8");
    payment(id, "AUTHORISED");
    assertEquals("00", atNp(id, "_2").path("authori_result").asText());
    clerk.act(id, b -> b.put("action", "move").put("desk", "CANCELLED").put("reason", "在庫なし"));
    Waiting.until(
        () -> "off: " + atNp(id, "_2"), SOON, () -> atNp(id, "_2").path("off").asBoolean());
  }
}
