// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ReadOrder;
import org.banto.connect.Receipt;
import org.banto.order.Destination;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything the shop says reaches the mall once, whatever the way there does to it. */
class OnceTest extends MallTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  /** An outbox as the platform keeps it: what may have happened is looked up before it is sent again. */
  private final class Box {
    private final Map<CommandId, Instruction> waiting = new LinkedHashMap<>();
    private final Map<CommandId, Instruction> unclear = new LinkedHashMap<>();
    private int refused;

    void add(Instruction instruction) {
      waiting.put(instruction.id(), instruction);
    }

    void drain() {
      for (int turn = 0; !waiting.isEmpty() || !unclear.isEmpty(); turn++) {
        assertTrue(turn < 2000, "does not end: " + waiting.size() + " + " + unclear.size());
        turn(waiting, false);
        turn(unclear, true);
        later(Duration.ofSeconds(5));
      }
    }

    private void turn(Map<CommandId, Instruction> lane, boolean ask) {
      List<Instruction> claimed = lane.values().stream().limit(50).toList();
      try {
        for (Receipt receipt : ask ? shop.lookUp(claimed) : send(claimed)) {
          book(receipt, lane.get(receipt.command()), ask);
        }
      } catch (ConnectorException e) {
        if (!ask && e.reason() != Reason.THROTTLED) {
          claimed.forEach(i -> move(i, unclear));
        }
      }
    }

    private List<Receipt> send(List<Instruction> claimed) throws ConnectorException {
      if (claimed.stream().allMatch(ConfirmOrder.class::isInstance)) {
        return shop.confirm(claimed.stream().map(ConfirmOrder.class::cast).toList());
      }
      return shop.report(claimed.stream().map(ReportShipment.class::cast).toList());
    }

    private void book(Receipt receipt, Instruction instruction, boolean asked) {
      switch (receipt.status()) {
        case ACCEPTED -> move(instruction, new LinkedHashMap<>());
        case REFUSED -> {
          refused++;
          move(instruction, new LinkedHashMap<>());
        }
        case PENDING -> move(instruction, unclear);
        case UNKNOWN -> move(instruction, asked ? waiting : unclear);
      }
    }

    private void move(Instruction instruction, Map<CommandId, Instruction> to) {
      waiting.remove(instruction.id());
      unclear.remove(instruction.id());
      to.put(instruction.id(), instruction);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10})
  void underFaultsEveryEffectHappensOnce(int bulkFrom) throws Exception {
    shop = shop(bulkFrom, time);
    List<String> orders = create("{'count':120,'progress':100,'seed':3}");
    Box box = new Box();
    faults();
    orders.forEach(o -> box.add(new ConfirmOrder(new CommandId("confirm/" + o), o)));
    box.drain();
    tell("faults/clear", "{}");
    for (String order : orders) {
      if (truth(order).path("orderProgress").asInt() == 200) {
        tell("orders/pay", "{'orderNumber':'" + order + "'}");
      }
    }
    round(shop);
    int parcels = 0;
    for (String order : orders) {
      ReportShipment report = report(shop.read(kept.get(order).payload()));
      parcels += report.parcels().size();
      box.add(report);
    }
    faults();
    box.drain();
    tell("faults/clear", "{}");
    assertEquals(0, box.refused);
    assertEquals(120, effects("confirmed"));
    assertEquals(parcels, effects("shippingAdded"));
    for (JsonNode order : tell("orders", "{}").path("orders")) {
      assertEquals(500, order.path("orderProgress").asInt());
      order.path("shipments").forEach(s -> assertEquals(1, s.path("reported").asInt()));
    }
  }

  private void faults() {
    List<String> kinds =
        List.of(
            "NO_ANSWER", "ERROR_AFTER", "ERROR", "TOO_MANY", "RESET", "TRUNCATED", "CUT", "HTML");
    for (int i = 0; i < kinds.size(); i++) {
      String fault = "{'fault':'%s','probability':0.04,'seed':%d}";
      tell("faults", String.format(fault, kinds.get(i), 100 + i));
    }
  }

  private static ReportShipment report(ReadOrder order) {
    List<ParcelNotice> parcels = new ArrayList<>();
    for (Destination to : order.placed().destinations()) {
      parcels.add(new ParcelNotice(to.key(), "yamato", "9" + to.key() + "00", DAY));
    }
    return new ReportShipment(new CommandId("ship/" + order.number()), order.number(), parcels);
  }
}
