// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.banto.base.OrderId;
import org.banto.fakes.IndexPicks;
import org.banto.fakes.RoomDatabase;
import org.junit.jupiter.api.Test;

/** The parcels of some orders are looked up, however many were followed before. */
class PickingTest {
  private static final int ALL = 3_000;
  private static final List<OrderId> SOME =
      IntStream.range(0, 100).mapToObj(i -> new OrderId(1 + i * 29L)).toList();

  @Test
  void parcelsAreFoundByOrderWithoutAWalkThroughAll() throws Exception {
    new RoomDatabase("db/tracking.xml", "banto-tracking")
        .onDerby(
            (jpa, data) -> {
              IndexPicks.fill(
                  data,
                  "INSERT INTO tracking_order (account, order_id, carrier, waybill)"
                      + " VALUES (?, ?, 'yamato', ?)",
                  ALL,
                  i -> new Object[] {House.MAIN.value(), i, "n" + i});
              IndexPicks.fill(
                  data,
                  "INSERT INTO tracking_parcel (account, carrier, waybill, state, words, place, at_ms,"
                      + " asked_ms, next_ms, absent_ms, attention, closed, changed_ms, bell)"
                      + " VALUES (?, 'yamato', ?, '', '', '', 0, 0, 0, 0, 'NONE', 0, 1, 0)",
                  ALL,
                  i -> new Object[] {House.MAIN.value(), "n" + i});
              Reports reports = new Reports(jpa);
              assertEquals(SOME.size(), reports.of(House.MAIN, SOME).size());
              long visited =
                  IndexPicks.visited(
                      () ->
                          assertTrue(
                              reports.of(House.MAIN, SOME).values().stream()
                                  .allMatch(l -> l.size() == 1)));
              assertTrue(visited > 0 && visited <= 6 * SOME.size(), visited + " rows");
              FollowedParcels parcels = new FollowedParcels(jpa);
              IndexPicks.proves(
                  data,
                  "tracking_order_order",
                  "order_id",
                  SOME.size(),
                  () -> assertEquals(SOME.size(), parcels.followed(House.MAIN, SOME).size()));
            });
  }
}
