// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import static org.banto.intake.Orders.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.connect.Payload;
import org.banto.connect.Payload.Way;
import org.banto.connect.ReadOrder;
import org.banto.order.Destination;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.banto.order.Stage;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

/** The mall's interface, its file and its mail bring the same orders: each becomes one. */
class WaysTest {
  private static final Address OTHER = new Address("1000002", "東京都", "千代田区", "皇居外苑1-1", "");

  private final House house = new House();

  @Test
  void aFileOfAnOrderThatTheInterfaceBroughtChangesNothing() {
    house.comes(order("A-1"));
    house.work();
    house.comesBy(Way.FILE, order("A-1", o -> o.remarks("古い備考")));
    house.comesBy(Way.MAIL, order("A-1", o -> o.remarks("もっと古い備考")));
    assertEquals(2, house.work().size());
    assertEquals(1, house.stored.size());
    assertEquals(1, house.order("A-1").revision());
    assertEquals(0, house.waiting());
  }

  @Test
  void aDamagedFileOfAnOrderThatTheInterfaceBroughtHoldsNobodyUp() {
    house.comes(order("A-1"));
    house.work();
    house.comes("A-1", House.payload("broken").by(Way.FILE));
    house.work();
    assertEquals(Desk.NEW, house.order("A-1").desk());
    assertEquals(0, house.waiting());
  }

  @Test
  void anOrderThatCameByFileIsBroughtUpToDateByTheInterfaceAndStaffsCorrectionsStay() {
    house.comesBy(Way.FILE, order("A-1"));
    house.work();
    assertEquals("注文ファイルから取込", house.changes.get(0).detail());
    staffMoves(OTHER);
    house.comes(order("A-1", o -> o.remarks("のしをお願いします")));
    house.work();
    assertEquals(1, house.stored.size());
    Order now = house.order("A-1");
    assertEquals("のしをお願いします", now.placed().remarks());
    assertEquals(OTHER, now.placed().destinations().get(0).recipient().address());
    assertTrue(Remark.CHANGED_BOTH.on(now).isEmpty());
  }

  @Test
  void whatTheInterfaceOnlyWritesDifferentlyIsNoChangeAlsoAfterPrinting() {
    house.comesBy(Way.FILE, order("A-1", o -> o.at(House.NOON).phone("0300000000")));
    house.work();
    Order placed = house.order("A-1");
    Shipment printed =
        new Shipment(
            ShipmentNumber.of(placed.id(), 1),
            0,
            Arrival.items(placed.placed(), 0),
            Carriage.NONE,
            Optional.empty(),
            placed.placed().wish(),
            Optional.empty(),
            ShipmentState.PRINTED,
            List.of(new Parcel(1, Optional.empty())),
            Optional.empty(),
            "");
    house.edit("A-1", e -> e.stage(Stage.ACCEPTED).shipments(List.of(printed)));
    house.comes(order("A-1", o -> o.phone("03-0000-0000").at(House.NOON.plusSeconds(30))));
    house.work();
    Order now = house.order("A-1");
    assertTrue(now.hold().isEmpty(), "held");
    assertEquals("03-0000-0000", now.placed().buyer().phone());
    house.comes(order("A-1", o -> o.phone("03-0000-0000").to(OTHER)));
    house.work();
    assertEquals(17, house.order("A-1").hold().orElseThrow().box());
  }

  @Test
  void theKeysOfTheInterfaceAreTakenOverAlsoWhenStaffCorrectedTheAddress() {
    house.comesBy(Way.FILE, keyed(order("A-1"), ""));
    house.work();
    staffMoves(OTHER);
    house.comes(order("A-1", o -> o.remarks("急ぎます")));
    house.work();
    Destination d = house.order("A-1").placed().destinations().get(0);
    assertEquals("D1", d.key());
    assertEquals(OTHER, d.recipient().address());
    assertEquals("急ぎます", house.order("A-1").placed().remarks());
    assertTrue(Remark.CHANGED_BOTH.on(house.order("A-1")).isEmpty());
  }

  private static ReadOrder keyed(ReadOrder read, String key) {
    Destination d = read.placed().destinations().get(0);
    Destination other = new Destination(key, d.recipient(), d.noshi(), d.wrapping(), d.note());
    PlacedOrder placed = read.placed().withDestinations(List.of(other));
    return new ReadOrder(read.number(), placed, read.mall(), read.payment(), read.shipped());
  }

  @Test
  void aFileBetweenTwoWordsOfTheInterfaceIsNoBaseOfTheMerge() {
    house.comes(order("A-1"));
    house.comesBy(Way.FILE, order("A-1", o -> o.remarks("古い備考")));
    house.work();
    staffMoves(OTHER);
    house.comes(order("A-1", o -> o.phone("03-0000-0009")));
    house.work();
    Order now = house.order("A-1");
    assertEquals("03-0000-0009", now.placed().buyer().phone());
    assertEquals("", now.placed().remarks());
    assertEquals(OTHER, now.placed().destinations().get(0).recipient().address());
  }

  @Test
  void aSecondFileUpdatesWhatTheFirstBrought() {
    house.comesBy(Way.FILE, order("A-1"));
    house.work();
    house.comesBy(Way.FILE, order("A-1", o -> o.remarks("急ぎます")));
    house.work();
    assertEquals("急ぎます", house.order("A-1").placed().remarks());
  }

  @Test
  void aFileHealsAnOrderWhoseWordFromTheInterfaceCannotBeRead() {
    house.comes("A-1", "broken");
    house.work();
    house.comesBy(Way.FILE, order("A-1"));
    house.work();
    assertEquals(Desk.NEW, house.order("A-1").desk());
    assertEquals(1, house.order("A-1").placed().lines().size());
  }

  @Test
  void aReaderThatNamesAMediaTypeReadsItOfAnyConnection() {
    house.comes("A-1", new Payload("application/vnd.example+json", new byte[] {1}).by(Way.FILE));
    house.comes(order("A-2"));
    house.work();
    assertEquals(2, house.stored.size());
    assertEquals(27, house.order("A-1").hold().orElseThrow().box());
    house.stored.clear();
    house.done.clear();
    Map<String, Object> typed = Map.of(OrderReaders.TYPE, "application/vnd.example+json");
    house.intake.readers =
        List.of(Map.entry(typed, p -> order("A-1")), house.intake.readers.get(0));
    house.work();
    assertEquals(Desk.NEW, house.order("A-1").desk());
    assertEquals(Desk.NEW, house.order("A-2").desk());
  }

  @Test
  void payloadsWhoseReaderIsAwayHoldUpNoOther() {
    for (int i = 0; i < 450; i++) {
      house.comes("F-" + i, new Payload("application/vnd.example+json", new byte[] {1}));
    }
    house.comes(order("A-1"));
    Map<String, Object> typed = Map.of(OrderReaders.TYPE, "text/plain");
    house.intake.readers = List.of(Map.entry(typed, house.reader));
    house.work();
    assertEquals(Desk.NEW, house.order("A-1").desk());
    assertEquals(450, house.waiting());
  }

  private void staffMoves(Address address) {
    Order now = house.order("A-1");
    Destination d = now.placed().destinations().get(0);
    List<Destination> moved = List.of(d.to(d.recipient().at(address)));
    house.edit("A-1", e -> e.placed(now.placed().withDestinations(moved)));
  }
}
