// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.Rejection;
import org.banto.house.Change;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A waybill number is typed: the slip was written by hand, or the carrier's file was wrong. */
@Tag("page.15")
class WrittenNumbersTest {
  private static final String ONE = "900000000012";
  private static final String TWO = "900000000023";

  private final House house = new House();
  private final PaperCarrier paper = new PaperCarrier();
  private final Carriers carriers =
      new Carriers("nobody", paper, paper, paper)
          .and(Map.of("banto.connector.id", "yamato", "banto.carrier.check", "7"), paper, paper);
  private final TypedParcels parcels = new TypedParcels(house.orders, carriers);

  @BeforeEach
  void twoOrders() {
    house.keep(house.plan(House.order(1)), ShipmentState.RELEASED);
    house.keep(house.plan(House.order(2)), ShipmentState.PRINTED);
  }

  private Shipment shipment(long id) {
    return house.now(id).shipments().get(0);
  }

  private Change write(long id, String... numbers) {
    WrittenNumbers written = new WrittenNumbers(List.of(numbers));
    Change change = parcels.change(house.now(id), shipment(id), written, "job", House.CLERK);
    assertTrue(change.undoable(), "what staff are offered to take back waits for that");
    assertTrue(house.flow.submit(House.MAIN, List.of(change)).get(0).applied());
    return change;
  }

  private String refused(long id, String... numbers) {
    return assertThrows(Rejection.class, () -> write(id, numbers)).getMessage();
  }

  private static Parcel blank(int no) {
    return new Parcel(no, Optional.empty());
  }

  private List<String> numbers(long id) {
    return NumberVerdicts.numbers(shipment(id));
  }

  @Test
  void aSlipWrittenByHandShipsWhatHasNoLabelFile() {
    assertEquals(Desk.DOC_WAIT, house.now(1).desk());
    assertEquals("出荷 S0000000101 の伝票番号を入力（" + ONE + "）", write(1, "９０００−０００００-０１２").detail());
    assertEquals(List.of(ONE), numbers(1));
    assertEquals(Desk.SHIPPED, house.now(1).desk());
    assertEquals("yamato", shipment(1).parcels().get(0).waybill().orElseThrow().carrier());
  }

  @Test
  void aNumberTakesThePlaceOfAnotherAlsoAfterItHasLeft() {
    write(2, ONE);
    Shipment out = shipment(2).in(ShipmentState.HANDED_OVER);
    house.orders.put(house.now(2).with(e -> e.shipment(out)));
    Change change = write(2, TWO);
    assertEquals("waybill.renumbered", change.act());
    assertTrue(change.detail().endsWith("（" + ONE + " → " + TWO + "）"));
    assertEquals(List.of(TWO), numbers(2));
    assertEquals(ShipmentState.HANDED_OVER, shipment(2).state());
  }

  @Test
  void eachParcelHasItsNumberAndSeveralMayShareOne() {
    Shipment two = shipment(2).boxed(List.of(blank(1), blank(2)));
    house.orders.put(house.now(2).with(e -> e.shipment(two)));
    assertTrue(refused(2, ONE).contains("2個口"));
    write(2, ONE, ONE);
    assertEquals(List.of(ONE, ONE), numbers(2));
    write(2, ONE, TWO);
    assertEquals(List.of(ONE, TWO), numbers(2));
  }

  @Test
  void aNumberThatCannotBeIsRefusedWithWhy() {
    write(2, ONE);
    assertTrue(refused(1, ONE).contains("S0000000201"));
    assertTrue(refused(1, "").contains("形ではありません"));
    assertTrue(refused(1, "900000000024").contains("チェックデジット"));
    assertTrue(refused(2, ONE).contains("変わっていません"));
    assertEquals(List.of(), numbers(1));
  }

  @Test
  void whatWaitsIsAtAWarehouseOrIsOverTakesNone() {
    Shipment was = shipment(1);
    for (ShipmentState state : ShipmentState.values()) {
      house.orders.put(house.now(1).with(e -> e.shipment(was.in(state))));
      switch (state) {
        case RELEASED, PRINTED, PACKED, NUMBERED, HANDED_OVER -> {}
        default -> refused(1, ONE);
      }
    }
    Shipment along = was.inParcelsOf(new ShipmentNumber("S0000000201"));
    house.orders.put(house.now(1).with(e -> e.shipment(along)));
    assertTrue(refused(1, ONE).contains("同梱先"));
  }
}
