// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.banto.shipment.ParcelStatus.State;
import org.junit.jupiter.api.Test;

/** A tracker is switched on in a shop that has long been sending parcels. */
class OldParcelsTest {
  private static final int MANY = 60;
  private static final Duration MOMENT = Duration.ofSeconds(10);
  private static final Duration JUDGE = Duration.ofMinutes(10);

  private static House.Walk old(House.Walk walk) {
    return house -> {
      for (long id = 1; id <= MANY; id++) {
        house.left(id, LocalDate.of(2026, 11, 20), "n" + id);
      }
      house.connect("yamato");
      house.later(MOMENT);
      walk.in(house);
    };
  }

  @Test
  void oldParcelsThatNeedAHandAreOneAlarmWhenAllHaveBeenAskedAbout() throws Exception {
    House.onBoth(
        old(
            house -> {
              for (int n = 1; n < MANY; n++) {
                house.says("n" + n, n % 3 == 0 ? State.DELIVERED : State.RETURNED, "表示");
              }
              house.later(JUDGE);
              assertEquals(List.of(), house.alarms);
              house.says("n" + MANY, State.EXCEPTION, "調査中");
              house.later(JUDGE);
              assertEquals(
                  List.of("以前に発送した荷物のうち41個に確認が必要です（返送 40個、配達が停止 1個）。「配送状況」を見てください"), house.alarms);
              house.later(JUDGE);
              assertEquals(1, house.alarms.size());
            }));
  }

  @Test
  void aParcelOfTodayIsAnAlarmOfItsOwnAlsoWhileTheOldOnesAreAskedAbout() throws Exception {
    House.onDerby(
        old(
            house -> {
              house.left(100, "today");
              house.later(MOMENT);
              house.says("n1", State.RETURNED, "返品");
              house.says("today", State.RETURNED, "返品");
              assertEquals(1, house.alarms.size());
            }));
  }

  @Test
  void anOldParcelThatWasFineAtFirstIsAnAlarmOfItsOwnLater() throws Exception {
    House.onDerby(
        old(
            house -> {
              house.says("n1", State.IN_TRANSIT, "輸送中");
              house.says("n1", State.RETURNED, "返品");
              assertEquals(1, house.alarms.size());
            }));
  }

  @Test
  void oldParcelsThatTheCarrierDoesNotAnswerForHoldTheAlarmUpForADayAtMost() throws Exception {
    House.onDerby(
        old(
            house -> {
              house.says("n1", State.RETURNED, "返品");
              house.later(Duration.ofHours(23));
              assertEquals(List.of(), house.alarms);
              house.later(Duration.ofHours(2));
              assertEquals(1, house.alarms.size(), house.alarms.toString());
            }));
  }

  @Test
  void anOldParcelThatIsDeliveredBeforeTheAlarmIsNotCounted() throws Exception {
    House.onDerby(
        old(
            house -> {
              house.says("n1", State.EXCEPTION, "調査中");
              house.says("n1", State.DELIVERED, "配達完了");
              house.later(Duration.ofHours(25));
              assertEquals(List.of(), house.alarms);
            }));
  }
}
