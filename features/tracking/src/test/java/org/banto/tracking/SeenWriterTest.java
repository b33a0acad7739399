// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.banto.base.OrderId;
import org.banto.fakes.Orders;
import org.banto.order.Order;
import org.banto.shipment.Parcel;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

class SeenWriterTest {
  private static final Duration MOMENT = Duration.ofSeconds(10);

  private static House.Walk followed(House.Walk walk, String... numbers) {
    return house -> {
      house.connect("yamato");
      house.left(1, numbers);
      house.later(MOMENT);
      walk.in(house);
    };
  }

  private static Shipment shipment(House house, long order) {
    return house.order(order).shipments().get(0);
  }

  private static List<Optional<State>> seen(House house) {
    return shipment(house, 1).parcels().stream().map(Parcel::seen).toList();
  }

  private static void says(House house, String number, State state) {
    house.says(number, state, "表示");
    house.later(MOMENT);
  }

  @Test
  void whereAParcelWasLastSeenStandsOnItsOrderAndInItsHistoryOnce() throws Exception {
    House.onBoth(
        followed(
            house -> {
              says(house, "1", State.ATTEMPT_FAILED);
              says(house, "1", State.ATTEMPT_FAILED);
              assertEquals(List.of(Optional.of(State.ATTEMPT_FAILED)), seen(house));
              assertEquals(ShipmentState.NUMBERED, shipment(house, 1).state());
              ShipmentNumber number = ShipmentNumber.of(new OrderId(1), 1);
              assertEquals(List.of("出荷 " + number + " の荷物: 不在・持ち戻り"), house.details);
            },
            "1"));
  }

  @Test
  void aShipmentIsDeliveredWhenAllItsParcelsAre() throws Exception {
    House.onDerby(
        followed(
            house -> {
              says(house, "1", State.DELIVERED);
              assertEquals(ShipmentState.NUMBERED, shipment(house, 1).state());
              says(house, "2", State.OUT_FOR_DELIVERY);
              assertEquals(ShipmentState.NUMBERED, shipment(house, 1).state());
              says(house, "2", State.DELIVERED);
              assertEquals(ShipmentState.DELIVERED, shipment(house, 1).state());
            },
            "1",
            "2"));
  }

  @Test
  void aShipmentIsReturnedWhenOneParcelWentBackAndNoneIsUnderWay() throws Exception {
    House.onDerby(
        followed(
            house -> {
              says(house, "1", State.RETURNED);
              assertEquals(ShipmentState.NUMBERED, shipment(house, 1).state());
              says(house, "2", State.DELIVERED);
              assertEquals(ShipmentState.RETURNED, shipment(house, 1).state());
            },
            "1",
            "2"));
  }

  @Test
  void whatIsDeliveredToItsSenderStaysReturned() throws Exception {
    House.onDerby(
        followed(
            house -> {
              says(house, "1", State.RETURNED);
              says(house, "1", State.IN_TRANSIT);
              says(house, "1", State.DELIVERED);
              assertEquals(List.of(Optional.of(State.RETURNED)), seen(house));
              assertEquals(ShipmentState.RETURNED, shipment(house, 1).state());
            },
            "1"));
  }

  @Test
  void aWordThatIsNewNeverDeliversAShipment() throws Exception {
    House.onDerby(
        followed(
            house -> {
              for (State state : State.values()) {
                if (state != State.DELIVERED && state != State.RETURNED) {
                  says(house, "1", state);
                  assertEquals(ShipmentState.NUMBERED, shipment(house, 1).state(), state.name());
                }
              }
            },
            "1"));
  }

  @Test
  void anOrderThatSomebodyChangedMeanwhileIsToldOnTheNextRound() throws Exception {
    House.onDerby(
        followed(
            house -> {
              house.meanwhile =
                  id -> {
                    house.meanwhile = none -> {};
                    house.put(house.orders.get(id).with(e -> e.revision(9)));
                  };
              says(house, "1", State.DELIVERED);
              assertEquals(ShipmentState.NUMBERED, shipment(house, 1).state());
              house.later(MOMENT);
              assertEquals(ShipmentState.DELIVERED, shipment(house, 1).state());
            },
            "1"));
  }

  @Test
  void whatWasHeardAndNotWrittenBeforeAStopIsWrittenByTheNextSweep() throws Exception {
    House.onDerby(
        followed(
            house -> {
              Order before = house.order(1);
              says(house, "1", State.DELIVERED);
              house.orders.put(before.id(), before);
              house.later(Duration.ofHours(3));
              assertEquals(ShipmentState.DELIVERED, shipment(house, 1).state());
            },
            "1"));
  }

  @Test
  void whoTravelsInTheParcelsOfAnotherIsLeftToFollowIt() throws Exception {
    House.onDerby(
        followed(
            house -> {
              Order other = house.left(2, "1");
              ShipmentNumber lead = ShipmentNumber.of(new OrderId(1), 1);
              house.put(other.with(e -> e.shipment(other.shipments().get(0).inParcelsOf(lead))));
              house.later(MOMENT);
              says(house, "1", State.DELIVERED);
              assertEquals(ShipmentState.DELIVERED, shipment(house, 1).state());
              assertEquals(ShipmentState.NUMBERED, shipment(house, 2).state());
            },
            "1"));
  }

  @Test
  void whatHasNotLeftIsLeftAlone() throws Exception {
    House.onDerby(
        house -> {
          house.connect("yamato");
          Order order = house.put(Orders.everyday(3));
          house.later(MOMENT);
          assertEquals(order, house.order(3));
          assertEquals(List.of(), house.details);
        });
  }
}
