// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.connect.Label;
import org.banto.house.NumberImport;
import org.banto.house.NumberImport.Verdict;
import org.banto.house.WaybillBatch;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParcelGroupTest {
  private final House house = new House();

  @BeforeEach
  void theSecondOrderTravelsWithTheFirst() {
    Order lead = house.released(1);
    Order other = house.released(2);
    Shipment carrying = shipment(1).carrying(List.of(shipment(2).number()));
    house.orders.put(lead.with(e -> e.shipment(carrying)));
    house.orders.put(other.with(e -> e.shipment(shipment(2).inParcelsOf(carrying.number()))));
  }

  private Shipment shipment(long id) {
    return house.now(id).shipments().get(0);
  }

  private void shipment(long id, Shipment s) {
    house.orders.put(house.now(id).with(e -> e.shipment(s)));
  }

  private List<WaybillBatch> output(long... ids) {
    return house
        .room
        .output(House.MAIN, House.ids(ids), "j" + ids.length, "", House.CLERK)
        .batches();
  }

  private String text(WaybillBatch batch) {
    Document file = house.room.file(House.MAIN, batch.id()).orElseThrow();
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private List<String> problems(long... ids) {
    return house.room.problems(House.MAIN, House.ids(ids)).stream().map(LabelProblem::ja).toList();
  }

  @Test
  void aLabelHasTheGoodsOfThoseThatTravelInItsParcels() {
    Shops shops = new Shops(house.settings, House.CLOCK);
    SharedLabels carrying = new SharedLabels(house.orders, new Labels(shops));
    List<Label> along = carrying.label(house.now(1), shipment(1)).along();
    assertEquals(
        List.of(shipment(2).number()), along.stream().map(l -> l.shipment().number()).toList());
    assertEquals(house.now(2).placed().lines(), along.get(0).lines());
    assertEquals(List.of(), carrying.label(house.now(2), shipment(2)).along());
    shipment(2, shipment(2).alone());
    assertEquals(List.of(), carrying.label(house.now(1), shipment(1)).along());
  }

  @Test
  void oneParcelHasOneRow() {
    assertEquals(List.of(), problems(1, 2));
    assertEquals("S0000000101", text(output(1, 2).get(0)));
  }

  @Test
  void theLeadMayBeAskedForAloneTheCompanionMayNot() {
    assertEquals(List.of("注文 1-20260701-1 に同梱する出荷です。一緒に出力するか、同梱を解除してください。"), problems(2));
    assertEquals(List.of(), output(2));
    assertEquals(List.of(), problems(1));
    assertEquals("S0000000101", text(output(1).get(0)));
  }

  @Test
  void aLeadWaitsForACompanionThatIsNotReady() {
    shipment(2, shipment(2).in(ShipmentState.PLANNED));
    assertEquals(List.of("同梱する注文 1-20260701-2 が「発送待ち」です。進めるか、同梱を解除してください。"), problems(1));
    assertEquals(List.of(), output(1, 2));
    shipment(2, shipment(2).in(ShipmentState.RELEASED));
    MallState pending = new MallState(MallState.Standing.CANCEL_PENDING, "800", "");
    house.orders.put(house.now(2).with(e -> e.mall(pending)));
    assertTrue(problems(1).get(0).endsWith("モールでキャンセルの手続き中です。"));
    assertEquals(List.of(), output(1));
  }

  @Test
  void oneThatItsLeadDoesNotCarryGetsALabelOfItsOwn() {
    shipment(1, shipment(1).carrying(List.of()));
    assertEquals("S0000000201", text(output(2).get(0)));
    assertEquals(Optional.empty(), shipment(2).lead());
  }

  @Test
  void oneThatLostTouchWithItsLeadIsBroughtInStep() {
    shipment(1, shipment(1).numbered(List.of(new Waybill("yamato", "900000000012"))));
    assertEquals(List.of(), output(2));
    assertEquals(ShipmentState.NUMBERED, shipment(2).state());
    assertEquals("900000000012", shipment(2).parcels().get(0).waybill().orElseThrow().number());
  }

  @Test
  void numbersComeForTheLeadAndItsNumberIsNoOtherShipments() {
    output(1, 2);
    shipment(2, shipment(2).following(shipment(1)));
    assertEquals(Verdict.NOT_WAITING, read("S0000000201,900000000012").rows().get(0).verdict());
    assertEquals(
        "出荷 S0000000101 に同梱した出荷です。番号は同梱先に付きます。",
        read("S0000000201,900000000012").rows().get(0).ja());
    shipment(2, shipment(2).numbered(List.of(new Waybill("yamato", "900000000012"))));
    assertEquals(Verdict.MATCHED, read("S0000000101,900000000012").rows().get(0).verdict());
  }

  private NumberImport read(String line) {
    Document file = new Document("r.csv", "", line.getBytes(StandardCharsets.UTF_8));
    return house.room.numbers(House.MAIN, "yamato", file, false, House.CLERK);
  }
}
