// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.OrderId;
import org.banto.connect.ParcelTracker;
import org.banto.fakes.ChangeConsumerContract;
import org.banto.fakes.Orders;
import org.banto.order.Order;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

class ParcelSyncTest implements ChangeConsumerContract {
  private static final Duration MOMENT = Duration.ofSeconds(10);

  /** Two orders have left, of one of which the carrier has told already. */
  @Override
  public void inAHouse(Walk walk) throws Exception {
    House.onDerby(
        house -> {
          house.connect("yamato");
          house.left(1, "1");
          house.later(MOMENT);
          house.says("1", State.IN_TRANSIT, "輸送中");
          house.left(2, "2");
          List<OrderId> both = List.of(new OrderId(1), new OrderId(2));
          walk.in(
              new Scene(
                  house.rounds,
                  House.MAIN,
                  both,
                  () ->
                      List.of(
                          house.parcels.followed(House.MAIN, both),
                          List.copyOf(house.orders.values()),
                          List.copyOf(house.details))));
        });
  }

  @Test
  void withoutATrackerNothingIsFollowedAndNothingIsAsked() throws Exception {
    House.onDerby(
        house -> {
          house.left(1, "444412345674");
          house.later(MOMENT);
          assertEquals(List.of(), house.queries);
          assertEquals(List.of(), house.due(10));
        });
  }

  @Test
  void aNumberedShipmentIsFollowedAtOnceAndEachParcelIsAskedAboutOnceATurn() throws Exception {
    House.onBoth(
        house -> {
          house.connect("yamato");
          house.later(MOMENT);
          house.left(1, "1", "2");
          house.left(2, "3");
          house.put(Orders.everyday(3));
          house.later(MOMENT);
          assertEquals(2, house.due(2).size());
          assertEquals(1, house.due(2).size());
          assertEquals(List.of(), house.due(2));
          house.now = house.now.plus(Duration.ofHours(3));
          assertEquals(Set.of("1", "2", "3"), Set.copyOf(house.due(9)));
        });
  }

  @Test
  void whatLeftBeforeTheTrackerCameIsFoundPageByPage() throws Exception {
    House.onDerby(
        house -> {
          for (long id = 1; id <= 5; id++) {
            house.left(id, "n" + id);
          }
          house.later(MOMENT);
          ParcelTracker tracker = house.connect("yamato");
          house.later(MOMENT);
          assertEquals(3, house.queries.size());
          assertEquals(Set.of("yamato"), house.queries.get(0).carriers());
          assertEquals(Optional.of(LocalDate.of(2026, 11, 12)), house.queries.get(0).shipFrom());
          assertEquals(5, house.due(10).size());
          house.later(MOMENT);
          assertEquals(3, house.queries.size(), "looked through again too early");
          house.trackers.unbind(tracker);
          assertEquals(List.of(), house.trackers.of(House.MAIN));
        });
  }

  @Test
  void roundsMadeAgainChangeNothing() throws Exception {
    House.onDerby(
        house -> {
          house.connect("yamato");
          house.left(1, "1");
          house.later(MOMENT);
          house.says("1", State.IN_TRANSIT, "輸送中");
          TrackedParcel before = house.parcel("1");
          house.put(house.orders.get(new OrderId(1)));
          house.later(Duration.ofHours(4));
          assertEquals(before, house.parcel("1"));
        });
  }

  @Test
  void aNumberThatWasStruckIsForgottenAndOneThatTwoOrdersShareStays() throws Exception {
    House.onBoth(
        house -> {
          house.connect("yamato");
          house.left(1, "1");
          Order other = house.left(2, "1");
          house.later(MOMENT);
          house.put(
              other.with(
                  e ->
                      e.shipments(
                          other.shipments().stream().map(s -> s.in(ShipmentState.VOID)).toList())));
          house.later(MOMENT);
          assertEquals(
              Set.of(new OrderId(1)),
              Set.copyOf(house.parcels.orders(House.MAIN, House.waybill("1"))));
          house.left(1, "7");
          house.later(MOMENT);
          assertTrue(house.parcels.find(House.MAIN, House.waybill("1")).isEmpty());
          assertEquals(List.of("7"), house.due(9));
        });
  }

  @Test
  void parcelsOfATrackerThatIsAwayWaitForIt() throws Exception {
    House.onDerby(
        house -> {
          ParcelTracker tracker = house.connect("yamato");
          house.left(1, "1");
          house.later(MOMENT);
          house.trackers.unbind(tracker);
          house.put(house.orders.get(new OrderId(1)));
          house.later(MOMENT);
          house.connect("yamato");
          house.later(MOMENT);
          assertEquals(List.of("1"), house.due(9));
        });
  }

  @Test
  void aParcelOfWhichNothingIsHeardIsGivenUpAndAskedAboutNoMore() throws Exception {
    House.onBoth(
        house -> {
          house.connect("yamato");
          house.left(1, "1");
          house.left(2, "2");
          house.later(MOMENT);
          house.later(Duration.ofDays(13));
          house.says("2", State.IN_TRANSIT, "輸送中");
          house.later(Duration.ofDays(2));
          assertEquals(TrackedParcel.End.GIVEN_UP, house.parcel("1").end());
          assertEquals(TrackedParcel.End.OPEN, house.parcel("2").end());
          assertEquals(List.of("2"), house.due(9));
          assertEquals(List.of(), house.alarms);
        });
  }
}
