// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.banto.base.Desk;
import org.banto.base.Document;
import org.banto.house.Change;
import org.banto.house.NumberImport;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 個口追加: the goods did not fit into one box. */
class FurtherParcelTest {
  private final House house = new House();
  private final PaperCarrier paper = new PaperCarrier();
  private final Carriers carriers =
      new Carriers("nobody", paper, paper, paper)
          .and(Map.of("banto.connector.id", "yamato", "banto.carrier.check", "7"), paper, paper);
  private final TypedParcels parcels = new TypedParcels(house.orders, carriers);

  @BeforeEach
  void twoPrintedOrders() {
    for (long id = 1; id <= 2; id++) {
      house.keep(house.plan(House.order(id)), ShipmentState.PRINTED);
    }
  }

  private Shipment shipment(long id) {
    return house.now(id).shipments().get(0);
  }

  private Change add(long id, String number) {
    Change change =
        parcels.change(house.now(id), shipment(id), new FurtherParcel(number), "job", House.CLERK);
    assertTrue(house.flow.submit(House.MAIN, List.of(change)).get(0).applied());
    return change;
  }

  private String refused(long id, String number) {
    return assertThrows(IllegalArgumentException.class, () -> add(id, number)).getMessage();
  }

  private NumberImport read(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    Document file = new Document("r.csv", "text/csv", bytes);
    return house.room.numbers(House.MAIN, "yamato", file, true, House.CLERK);
  }

  private List<String> numbers(long id) {
    return NumberVerdicts.numbers(shipment(id));
  }

  @Test
  void aPrintedShipmentWaitsForTheNumberOfTheParcelAddedToo() {
    assertEquals("出荷 S0000000101 に個口を追加", add(1, "").detail());
    read("S0000000101,900000000012");
    assertEquals(Desk.TRACK_WAIT, house.now(1).desk());
    read("S0000000101,900000000012", "S0000000101,900000000023");
    assertEquals(Desk.SHIPPED, house.now(1).desk());
    assertEquals(List.of("900000000012", "900000000023"), numbers(1));
  }

  @Test
  void aNumberGivenWithTheParcelIsKeptBesideTheOneOfTheFile() {
    add(1, "９０００−０００００-０２３");
    assertEquals(Desk.TRACK_WAIT, house.now(1).desk());
    read("S0000000101,900000000012");
    assertEquals(List.of("900000000023", "900000000012"), numbers(1));
    assertEquals(Desk.SHIPPED, house.now(1).desk());
  }

  @Test
  void whatHasLeftKeepsItsNumbersAndHasOneMore() {
    read("S0000000101,900000000012");
    Change change = add(1, "900000000023");
    assertEquals("出荷 S0000000101 に個口を追加（900000000023）", change.detail());
    assertEquals(List.of("900000000012", "900000000023"), numbers(1));
    assertEquals("yamato", shipment(1).parcels().get(1).waybill().orElseThrow().carrier());
    assertEquals(ShipmentState.NUMBERED, shipment(1).state());
    add(1, "900000000034");
    assertEquals(List.of(1, 2, 3), shipment(1).parcels().stream().map(p -> p.no()).toList());
    read("S0000000101,900000000012", "S0000000101,900000000023", "S0000000101,900000000034");
    assertEquals(3, numbers(1).size());
  }

  @Test
  void aNumberThatCannotBeIsRefusedWithWhy() {
    read("S0000000101,900000000012");
    assertTrue(refused(1, "").contains("伝票番号が要ります"));
    assertTrue(refused(1, "900000000024").contains("チェックデジット"));
    assertTrue(refused(1, "12-34").contains("伝票番号の形ではありません"));
    assertTrue(refused(1, "900000000012").contains("もう付いています"));
    assertTrue(refused(2, "900000000012").contains("S0000000101"));
    assertEquals(List.of("900000000012"), numbers(1));
  }

  @Test
  void beforeTheLabelAfterTheDeliveryAndOffNothingIsAdded() {
    Order one = house.now(1);
    for (ShipmentState state :
        List.of(
            ShipmentState.PLANNED,
            ShipmentState.RELEASED,
            ShipmentState.REQUESTED,
            ShipmentState.DELIVERED,
            ShipmentState.VOID)) {
      house.orders.put(one.with(e -> e.shipment(one.shipments().get(0).in(state))));
      refused(1, "900000000023");
    }
    Shipment along = house.now(2).shipments().get(0).inParcelsOf(new ShipmentNumber("S0000000101"));
    house.orders.put(house.now(2).with(e -> e.shipment(along)));
    assertTrue(refused(2, "900000000023").contains("同梱先"));
    house.orders.put(one.with(e -> e.stage(Stage.CANCELLED)));
    assertTrue(refused(1, "900000000023").contains("キャンセル"));
  }
}
