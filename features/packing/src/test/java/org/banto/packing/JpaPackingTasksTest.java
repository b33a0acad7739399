// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import static org.banto.packing.House.HANAKO;
import static org.banto.packing.House.MAIN;
import static org.banto.packing.House.NOW;
import static org.banto.packing.House.number;
import static org.banto.packing.House.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banto.base.AccountId;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

class JpaPackingTasksTest {
  private static final int WORKERS = 8;

  @Test
  void ofAllWhoReadTheSameSlipAtTheSameMomentOneGetsIt() throws Exception {
    House.onBoth(
        house -> {
          ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
          try {
            for (int n = 1; n <= 10; n++) {
              ShipmentNumber shipment = number(n);
              List<Callable<Boolean>> all = new ArrayList<>();
              for (int w = 0; w < WORKERS; w++) {
                Worker seat = House.seat("worker" + w, "table-" + w);
                all.add(
                    () ->
                        house.works.take(
                            seat, shipment, "B1", NOW, NOW.minus(PackingBench.IDLE), false));
              }
              int got = 0;
              for (Future<Boolean> one : pool.invokeAll(all)) {
                got += one.get() ? 1 : 0;
              }
              assertEquals(1, got, shipment.value());
            }
          } finally {
            pool.shutdownNow();
          }
        });
  }

  @Test
  void everythingComesBackOnBothDatabases() throws Exception {
    House.onBoth(
        house -> {
          Worker elsewhere = new Worker(new AccountId("other"), HANAKO.worker(), HANAKO.place());
          assertTrue(
              house.works.take(HANAKO, number(1), "B1", NOW, NOW.minus(PackingBench.IDLE), false));
          assertTrue(house.works.keep(HANAKO, number(1), 1, whole(1), NOW.plusSeconds(5)));
          PackingTask work = house.works.on(HANAKO).orElseThrow();
          assertEquals(
              new PackingTask(
                  number(1),
                  false,
                  "hanako",
                  "table-1",
                  NOW,
                  NOW.plusSeconds(5),
                  1,
                  whole(1),
                  "B1",
                  0,
                  0),
              work);
          assertTrue(house.works.on(elsewhere).isEmpty());
          assertTrue(house.works.pack(HANAKO, number(1), 3, 1, NOW.plusSeconds(9)));
          assertFalse(house.works.pack(HANAKO, number(1), 3, 1, NOW.plusSeconds(9)));
          assertTrue(house.works.on(HANAKO).isEmpty());
          assertEquals(
              Set.of(number(1)), house.works.find(MAIN, Set.of(number(1), number(2))).keySet());
          assertEquals(1, house.works.packed(MAIN, NOW, 5).size());
          assertEquals(List.of(), house.works.packed(MAIN, NOW.plusSeconds(10), 5));
        });
  }

  @Test
  void labelsCodesAndListsComeBackOnBothDatabases() throws Exception {
    House.onBoth(
        house -> {
          house.labels.tie(MAIN, "1", number(1), "hanako", NOW);
          assertTrue(house.labels.load(MAIN, "1", number(1), "taro", NOW.plusSeconds(1)));
          assertFalse(house.labels.load(MAIN, "1", number(1), "jiro", NOW.plusSeconds(2)));
          LabelBook.Seen seen = house.labels.loaded(MAIN, NOW).get(0);
          assertEquals(NOW.plusSeconds(1), seen.loaded().orElseThrow());
          assertEquals(NOW, seen.tied().orElseThrow());
          assertEquals("taro", seen.by());
          house.labels.unload(MAIN, "1");
          assertEquals(List.of(), house.labels.loaded(MAIN, NOW));
          assertEquals(1, house.labels.of(MAIN, List.of(number(1))).size());

          HandOver.Line line = new HandOver.Line("1", number(1), "COD", Temperature.CHILLED, 3980);
          HandOver list =
              new HandOver(
                  HandOver.id("yamato", House.TODAY, 1),
                  "yamato",
                  House.TODAY,
                  1,
                  NOW,
                  "hanako",
                  "運転手が待てない",
                  List.of(line));
          assertTrue(house.lists.keep(MAIN, list));
          assertFalse(house.lists.keep(MAIN, list));
          assertEquals(List.of(list), house.lists.of(MAIN, House.TODAY));
          house.lists.reopen(MAIN, list.reopenedBy("taro"));
          assertEquals(Optional.of(list.reopenedBy("taro")), house.lists.find(MAIN, list.id()));
          house.lists.shorten(MAIN, list.without(List.of(number(1))));
          assertEquals(List.of(), house.lists.find(MAIN, list.id()).orElseThrow().lines());
        });
  }
}
