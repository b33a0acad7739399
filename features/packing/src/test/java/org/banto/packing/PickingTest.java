// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.banto.fakes.IndexPicks;
import org.banto.fakes.RoomDatabase;
import org.banto.shipment.ShipmentNumber;
import org.junit.jupiter.api.Test;

/** What was done with some shipments is looked up, however many were packed before. */
class PickingTest {
  private static final String INSERT =
      "INSERT INTO packing_task (account, shipment, state, worker, seat, opened_ms, at_ms, seq, scans,"
          + " batch, pieces, by_eye) VALUES (?, ?, 1, 'hanako', 'table', 0, 0, 0, '', 'B', 1, 0)";

  @Test
  void shipmentsAreFoundWithoutAWalkThroughAll() throws Exception {
    new RoomDatabase("db/packing.xml", "banto-packing")
        .onDerby(
            (jpa, data) -> {
              IndexPicks.fill(
                  data,
                  INSERT,
                  3_000,
                  i -> new Object[] {House.MAIN.value(), House.number(i + 1).value()});
              JpaPackingTasks works = new JpaPackingTasks(jpa);
              List<ShipmentNumber> some =
                  IntStream.range(0, 100).mapToObj(i -> House.number(i * 29 + 1)).toList();
              IndexPicks.proves(
                  data,
                  "packing_task_shipment",
                  "shipment",
                  some.size(),
                  () -> assertEquals(some.size(), works.find(House.MAIN, some).size()));
            });
  }
}
