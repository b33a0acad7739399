// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.banto.base.OrderId;
import org.banto.fakes.IndexPicks;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.shipment.ShipmentNumber;
import org.junit.jupiter.api.Test;

/** Requests to warehouses, and what came back, are looked up, however many there were before. */
class PickingTest {
  private static final int ALL = 3_000;
  private static final int SOME = 100;
  private static final List<Integer> PICKED =
      IntStream.range(0, SOME).mapToObj(i -> i * 29).toList();
  private static final List<ShipmentNumber> SHIPMENTS =
      PICKED.stream().map(i -> new ShipmentNumber(shipment(i))).toList();
  private static final RoomDatabase TABLES =
      new RoomDatabase("db/warehouses.xml", "banto-warehouses");

  private static String shipment(int i) {
    return ShipmentNumber.of(new OrderId(i + 1L), 1).value();
  }

  @Test
  void requestsAreFoundWithoutAWalkThroughAll() throws Exception {
    TABLES.onDerby(
        (jpa, data) -> {
          IndexPicks.fill(
              data,
              "INSERT INTO fulfilment_request (account, shipment, order_id, warehouse, attempt, state, words,"
                  + " at_ms, asked_ms) VALUES (?, ?, ?, 'logizard~main', 1, 'ASKED', '', 0, 0)",
              ALL,
              i -> new Object[] {Orders.MAIN.value(), shipment(i), i + 1});
          JpaRequests requests = new JpaRequests(jpa);
          IndexPicks.proves(
              data,
              "fulfilment_request_shipment",
              "shipment",
              SOME,
              () -> assertEquals(SOME, requests.find(Orders.MAIN, SHIPMENTS).size()));
          List<OrderId> orders = PICKED.stream().map(i -> new OrderId(i + 1)).toList();
          IndexPicks.proves(
              data,
              "fulfilment_request_order_id",
              "order_id",
              SOME,
              () -> assertEquals(SOME, requests.of(Orders.MAIN, orders).size()));
        });
  }

  @Test
  void numbersAndWordsAreFoundWithoutAWalkThroughAll() throws Exception {
    TABLES.onDerby(
        (jpa, data) -> {
          IndexPicks.fill(
              data,
              "INSERT INTO fulfilment_parcel (account, shipment, number_text, carrier, ship_day, done)"
                  + " VALUES (?, ?, '1', 'yamato', '2026-11-25', 0)",
              ALL,
              i -> new Object[] {Orders.MAIN.value(), shipment(i)});
          IndexPicks.fill(
              data,
              "INSERT INTO fulfilment_told (account, shipment, said) VALUES (?, ?, 'x')",
              ALL,
              i -> new Object[] {Orders.MAIN.value(), shipment(i)});
          JpaRequests requests = new JpaRequests(jpa);
          IndexPicks.proves(
              data,
              "fulfilment_parcel_shipment",
              "shipment",
              SOME,
              () -> assertEquals(SOME, requests.named(Orders.MAIN, Set.copyOf(SHIPMENTS)).size()));
          IndexPicks.proves(
              data,
              "fulfilment_told_shipment",
              "shipment",
              SOME,
              () -> assertEquals(SOME, requests.heard(Orders.MAIN, SHIPMENTS).size()));
        });
  }
}
