// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.junit.jupiter.api.Test;

/** Every parcel reaches the mall once, whatever the way there does to it. */
class OnceTest extends MallTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final List<String> KINDS =
      List.of("NO_ANSWER", "ERROR_AFTER", "ERROR", "TOO_MANY", "RESET", "TRUNCATED", "CUT", "HTML");

  /** An outbox as the platform keeps it: what may have happened is looked up before it is sent again. */
  private final Map<CommandId, ReportShipment> waiting = new LinkedHashMap<>();

  private final Map<CommandId, ReportShipment> unclear = new LinkedHashMap<>();
  private int refused;

  private void drain() {
    for (int turn = 0; !waiting.isEmpty() || !unclear.isEmpty(); turn++) {
      assertTrue(turn < 3000, "does not end: " + waiting.size() + " + " + unclear.size());
      turn(waiting, false);
      turn(unclear, true);
      later(Duration.ofSeconds(30));
    }
  }

  private void turn(Map<CommandId, ReportShipment> lane, boolean ask) {
    List<ReportShipment> claimed = lane.values().stream().limit(10).toList();
    try {
      for (Receipt receipt : ask ? shop.lookUp(claimed) : shop.report(claimed)) {
        book(receipt, lane.remove(receipt.command()), ask);
      }
    } catch (ConnectorException e) {
      if (!ask && e.reason() != Reason.THROTTLED) {
        claimed.forEach(r -> unclear.put(r.id(), lane.remove(r.id())));
      }
    }
  }

  private void book(Receipt receipt, ReportShipment report, boolean asked) {
    switch (receipt.status()) {
      case ACCEPTED -> {}
      case REFUSED -> refused++;
      case PENDING -> unclear.put(report.id(), report);
      case UNKNOWN -> (asked ? waiting : unclear).put(report.id(), report);
    }
  }

  @Test
  void underFaultsEveryPackageIsConfirmedOnce() {
    List<String> orders = create("{'count':80,'kinds':['PLAIN','CASH_ON_DELIVERY']}");
    for (int i = 0; i < orders.size(); i++) {
      ParcelNotice parcel = new ParcelNotice("1", "yamato", String.format("%012d", i), DAY);
      CommandId id = new CommandId("ship/" + orders.get(i));
      waiting.put(id, new ReportShipment(id, orders.get(i), List.of(parcel)));
    }
    for (int i = 0; i < KINDS.size(); i++) {
      String fault = "{'fault':'%s','probability':0.04,'seed':%d}";
      tell("faults", String.format(fault, KINDS.get(i), 100 + i));
    }
    drain();
    tell("faults/clear", "{}");
    assertEquals(0, refused);
    assertEquals(80, effects("packageConfirmed"));
    assertEquals(0, effects("packageEdited"));
    for (JsonNode order : tell("orders", "{}").path("orders")) {
      assertEquals("SHIPPED", order.path("status").asText());
      assertEquals(1, order.path("shipments").size());
      assertEquals(1, order.path("shipments").path(0).path("reported").asInt());
    }
  }

  @Test
  void whatTheMallRefusesIsAReceiptWithItsWords() throws Exception {
    String order = create("{'count':1,'kinds':['PLAIN']}").get(0);
    CommandId id = new CommandId("ship/" + order);
    ParcelNotice parcel =
        new ParcelNotice(
            "1",
            "yamato",
            "012345678901",
            DAY,
            List.of(new ParcelNotice.Content(item(order), 999)));
    Receipt receipt = shop.report(List.of(new ReportShipment(id, order, List.of(parcel)))).get(0);
    assertEquals(Receipt.Status.REFUSED, receipt.status());
    Text why = receipt.words().orElseThrow();
    assertTrue(why.ja().contains("InvalidInput"), why.ja());
    assertEquals(why.ja(), why.en());
  }

  private String item(String order) throws Exception {
    round();
    return read(order).placed().lines().get(0).key();
  }
}
