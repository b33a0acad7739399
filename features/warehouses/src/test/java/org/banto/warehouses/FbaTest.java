// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.banto.base.Desk;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction;
import org.banto.connect.Page;
import org.banto.flow.Command;
import org.banto.flow.Errand;
import org.banto.shipment.Shipment;
import org.junit.jupiter.api.Test;

/** Orders through the room and the connector to a far side that speaks Amazon's protocol, and back. */
class FbaTest {
  /** What a test does with the house and Amazon. */
  private interface Walk {
    void with(House house, Amazon amazon) throws Exception;
  }

  /** In every version of the protocol. */
  private static void walk(Walk walk) throws Exception {
    for (String version : Amazon.VERSIONS.keySet()) {
      House.onDerby(
          house -> {
            try (Amazon amazon = new Amazon(version)) {
              house.far = amazon::carry;
              house.waiting(1);
              walk.with(house, amazon);
            }
          });
    }
  }

  private static void read(House house, Amazon amazon) throws ConnectorException {
    Page<Dispatch> page = amazon.connector.dispatches(Cursor.START);
    house.room.left(House.MAIN, House.CONNECTION, page.items());
  }

  @Test
  void anOrderGoesOutOnceAndComesBackWithItsNumbers() throws Exception {
    walk(
        (house, amazon) -> {
          house.asked(1);
          house.leaveAndCrash();
          house.leave();
          assertTrue(amazon.tell("fulfilments", "{}").contains("\"S0000000101\":1"));
          amazon.tell("fulfilments/ship", "{'id':'S0000000101','numbers':['900000000012']}");
          read(house, amazon);
          read(house, amazon);
          assertEquals(Desk.SHIPPED, house.now(1).desk());
          assertEquals(WarehouseRequest.State.SHIPPED, house.request(1).state());
          Shipment s = house.shipment(1);
          assertEquals("yamato", s.parcels().get(0).waybill().orElseThrow().carrier());
        });
  }

  @Test
  void aLostAnswerIsLookedUp() throws Exception {
    walk(
        (house, amazon) -> {
          house.asked(1);
          amazon.lose();
          assertThrows(ConnectorException.class, house::leave);
          assertEquals(WarehouseRequest.State.ASKED, house.request(1).state());
          for (Command c : house.outbox.waiting.values()) {
            Errand lost = house.errand(c);
            lost.hearing().said(amazon.connector.lookUp(lost.send()));
          }
          assertEquals(WarehouseRequest.State.TAKEN, house.request(1).state());
          assertTrue(amazon.tell("fulfilments", "{}").contains("\"S0000000101\":1"));
        });
  }

  @Test
  void aShortageComesBackToTheOrderAndItCanBeAskedForAgain() throws Exception {
    walk(
        (house, amazon) -> {
          house.taken(1);
          amazon.tell("fulfilments/stand", "{'id':'S0000000101','status':'UNFULFILLABLE'}");
          List<Instruction> open = house.room.open(House.MAIN, House.CONNECTION);
          house.room.answered(House.MAIN, open, amazon.connector.lookUp(open));
          assertEquals(Desk.HOLD, house.now(1).desk());
          assertEquals(7, house.now(1).hold().orElseThrow().box());
          assertTrue(house.request(1).words().contains("unfulfillable"));
          house.orders.put(house.now(1).with(e -> e.release()));
          house.taken(1);
          amazon.tell("fulfilments/ship", "{'id':'S0000000101-2','numbers':['900000000023']}");
          read(house, amazon);
          assertEquals(Desk.SHIPPED, house.now(1).desk());
        });
  }

  @Test
  void ofWhatLeftInPartTheRestIsToldOnce() throws Exception {
    walk(
        (house, amazon) -> {
          house.taken(1);
          amazon.tell("fulfilments/shipPartly", "{'id':'S0000000101','numbers':['900000000012']}");
          read(house, amazon);
          read(house, amazon);
          assertEquals(Desk.SHIPPED, house.now(1).desk());
          assertEquals(WarehouseRequest.State.SHIPPED, house.request(1).state());
          assertTrue(house.request(1).words().startsWith("一部が倉庫から出荷されていません。"));
          assertEquals(1, house.events.alarms.size());
          assertTrue(house.events.alarms.get(0).contains("出荷「S0000000101」の一部"));
        });
  }

  @Test
  void whatIsTakenBackBeforeItIsPackedWaitsAgain() throws Exception {
    walk(
        (house, amazon) -> {
          house.taken(1);
          house.asking.cancel(House.MAIN, List.of(House.number(1)));
          house.leave();
          assertEquals(Desk.SHIP_WAIT, house.now(1).desk());
          assertTrue(amazon.tell("fulfilments", "{}").contains("CANCELLED"));
        });
  }
}
