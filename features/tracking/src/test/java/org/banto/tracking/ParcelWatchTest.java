// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banto.base.OrderId;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.Test;

class ParcelWatchTest {
  private static House.Walk followed(House.Walk walk) {
    return house -> {
      house.connect("yamato");
      house.left(1, "1");
      house.later(Duration.ofSeconds(10));
      walk.in(house);
    };
  }

  @Test
  void whatTheCarrierSaysIsKeptAndHearingItAgainChangesNothing() throws Exception {
    House.onDerby(
        followed(
            house -> {
              Instant said = house.now;
              house.says("1", State.OUT_FOR_DELIVERY, "配達中");
              TrackedParcel first = house.parcel("1");
              assertEquals(Optional.of(State.OUT_FOR_DELIVERY), first.state());
              assertEquals("配達中", first.words());
              assertEquals("架空営業所", first.place());
              assertEquals(Optional.of(said), first.at());
              assertEquals(Optional.of(said), first.asked());
              house.says("1", State.OUT_FOR_DELIVERY, "配達中");
              assertEquals(first, house.parcel("1"));
              assertEquals(List.of(), house.alarms);
            }));
  }

  @Test
  void aDeliveredParcelIsAskedAboutNoMoreAndStaysDelivered() throws Exception {
    House.onDerby(
        followed(
            house -> {
              house.says("1", State.DELIVERED, "配達完了");
              house.says("1", State.RETURNED, "返品");
              assertEquals(Optional.of(State.DELIVERED), house.parcel("1").state());
              assertEquals(TrackedParcel.End.DELIVERED, house.parcel("1").end());
              house.later(Duration.ofDays(2));
              assertEquals(List.of(), house.due(9));
              assertEquals(List.of(), house.alarms);
            }));
  }

  @Test
  void aNewWordIsKeptAndIsNoDelivery() throws Exception {
    House.onDerby(
        followed(
            house -> {
              house.says("1", State.UNKNOWN, "宇宙へ発送");
              assertEquals(Optional.of(State.UNKNOWN), house.parcel("1").state());
              assertEquals("宇宙へ発送", house.parcel("1").words());
              assertEquals(TrackedParcel.End.OPEN, house.parcel("1").end());
            }));
  }

  @Test
  void aCarrierThatForgetsAParcelTakesNothingBack() throws Exception {
    House.onDerby(
        followed(
            house -> {
              house.says("1", State.NOT_FOUND, "伝票番号未登録");
              assertEquals(Optional.of(State.NOT_FOUND), house.parcel("1").state());
              house.says("1", State.IN_TRANSIT, "輸送中");
              Instant changed = house.parcel("1").changed();
              house.now = house.now.plus(Duration.ofHours(3));
              house.says("1", State.NOT_FOUND, "伝票番号未登録");
              assertEquals(Optional.of(State.IN_TRANSIT), house.parcel("1").state());
              assertEquals(changed, house.parcel("1").changed());
              assertEquals(Optional.of(house.now), house.parcel("1").asked());
            }));
  }

  @Test
  void aReturnedParcelAlarmsOnceWithTheOrderAndWithoutTheBuyer() throws Exception {
    House.onDerby(
        followed(
            house -> {
              house.says("1", State.RETURNED, "返品");
              house.says("1", State.RETURNED, "返品完了");
              house.later(Duration.ofDays(1));
              assertEquals(1, house.alarms.size(), house.alarms.toString());
              String number = house.orders.get(new OrderId(1)).key().number();
              assertTrue(house.alarms.get(0).contains(number));
              assertTrue(house.alarms.get(0).contains("返送"));
              assertFalse(house.alarms.get(0).contains("髙﨑"));
              assertEquals(
                  List.of(new OrderId(1)),
                  List.copyOf(
                      house
                          .reports
                          .list(House.MAIN, Reports.Show.ATTENTION, "", Optional.empty(), 9)
                          .items()
                          .get(0)
                          .orders()));
            }));
  }

  @Test
  void aParcelThatWentBackIsNotDeliveredWhenItsSenderHasIt() throws Exception {
    House.onDerby(
        followed(
            house -> {
              house.says("1", State.RETURNED, "差出人に返送");
              house.says("1", State.IN_TRANSIT, "中継");
              house.says("1", State.DELIVERED, "お届け先にお届け済み");
              assertEquals(Attention.RETURNED, house.parcel("1").attention());
              assertEquals(TrackedParcel.End.OPEN, house.parcel("1").end());
              assertEquals(1, house.alarms.size());
            }));
  }

  @Test
  void aParcelNobodyTakesAlarmsAfterTheDaysTheShopSetAlsoWhenNothingIsHeard() throws Exception {
    House.onBoth(
        followed(
            house -> {
              house.settings.write(
                  House.MAIN, TrackingSettings.SECTION, Map.of("absent", "2"), House.STAFF);
              house.says("1", State.ATTEMPT_FAILED, "持戻（ご不在）");
              house.later(Duration.ofDays(1));
              house.says("1", State.HELD, "依頼受付（再配達）");
              house.says("1", State.ATTEMPT_FAILED, "持戻（ご不在）");
              assertEquals(List.of(), house.alarms);
              house.later(Duration.ofDays(1));
              assertEquals(1, house.alarms.size());
              assertEquals(Attention.ABSENT, house.parcel("1").attention());
              house.later(Duration.ofDays(1));
              assertEquals(1, house.alarms.size());
              house.says("1", State.DELIVERED, "配達完了");
              assertEquals(Attention.NONE, house.parcel("1").attention());
              assertEquals(Map.of(), house.reports.attention(House.MAIN));
            }));
  }

  @Test
  void manyAtOnceAreToldInSixSentences() throws Exception {
    House.onDerby(
        house -> {
          house.connect("yamato");
          for (long id = 1; id <= 8; id++) {
            house.left(id, "n" + id);
          }
          house.later(Duration.ofSeconds(10));
          List<ParcelStatus> all = new ArrayList<>();
          for (int i = 1; i <= 8; i++) {
            all.add(
                new ParcelStatus(House.waybill("n" + i), State.EXCEPTION, "調査中", Optional.empty()));
          }
          house.watch.told(House.MAIN, all);
          assertEquals(6, house.alarms.size());
          assertTrue(house.alarms.get(5).contains("3個"));
        });
  }

  @Test
  void ofManyWhoAskAtTheSameMomentEachParcelGoesToOne() throws Exception {
    House.onBoth(
        house -> {
          house.connect("yamato");
          for (long id = 1; id <= 20; id++) {
            house.left(id, "n" + id);
          }
          house.later(Duration.ofSeconds(10));
          ExecutorService pool = Executors.newFixedThreadPool(4);
          try {
            List<Callable<List<Waybill>>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
              all.add(() -> house.watch.due(House.MAIN, "yamato", 20));
            }
            List<Waybill> taken = new ArrayList<>();
            for (Future<List<Waybill>> one : pool.invokeAll(all)) {
              taken.addAll(one.get());
            }
            Set<Waybill> different = new HashSet<>(taken);
            assertEquals(20, taken.size());
            assertEquals(20, different.size());
          } finally {
            pool.shutdownNow();
          }
        });
  }

  @Test
  void oneThatStaffWantsToKnowOfIsDueAtOnce() throws Exception {
    House.onDerby(
        followed(
            house -> {
              assertEquals(List.of("1"), house.due(9));
              assertEquals(List.of(), house.due(9));
              assertTrue(house.parcels.hurry(House.MAIN, House.waybill("1")));
              assertEquals(List.of("1"), house.due(9));
              assertFalse(house.parcels.hurry(House.MAIN, House.waybill("unknown")));
            }));
  }
}
