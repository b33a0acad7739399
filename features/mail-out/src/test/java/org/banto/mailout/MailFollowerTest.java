// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.fakes.Orders;
import org.banto.flow.Command;
import org.banto.flow.Move;
import org.banto.house.Observation;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.Test;

class MailFollowerTest {
  private Optional<Instant> carriedBefore = Optional.empty();
  private final MailFollower follower =
      new MailFollower(
          (Observation)
              Proxy.newProxyInstance(
                  MailFollowerTest.class.getClassLoader(),
                  new Class<?>[] {Observation.class},
                  (proxy, method, args) -> carriedBefore));

  @Test
  void thanksGoOutWhenAnOrderIsTakenOn() {
    Order order = Orders.everyday(5);
    assertEquals(List.of("mail/main/thanks/5"), mails(order.with(e -> e.stage(Stage.NEW)), order));
    assertEquals(List.of(), mails(order, order));
  }

  @Test
  void whomAnotherSystemHasThankedIsNotThankedAgain() {
    Order order = Orders.everyday(5);
    Order fresh = order.with(e -> e.stage(Stage.NEW));
    carriedBefore = Optional.of(order.receivedAt());
    assertEquals(List.of("mail/main/thanks/5"), mails(fresh, order));
    carriedBefore = Optional.of(order.receivedAt().plusMillis(1));
    assertEquals(List.of(), mails(fresh, order));
    // that it has left is news to everybody
    Order parcel = Orders.threePlaces(5);
    assertEquals(List.of("mail/main/shipped/S0000000501"), mails(parcel, number(parcel, 0)));
  }

  @Test
  void thePaymentMailGoesOutWhenTheMoneyWasWaitedFor() {
    Order waiting =
        Orders.everyday(5).with(e -> e.route(Route.PREPAID).payment(PaymentState.UNPAID));
    Order paid = waiting.with(e -> e.payment(PaymentState.PAID));
    assertEquals(List.of("mail/main/payment-received/5"), mails(waiting, paid));
    assertEquals(List.of(), mails(waiting, waiting.with(e -> e.payment(PaymentState.AUTHORISED))));
  }

  @Test
  void eachShipmentIsToldOnceWhenItGetsItsNumber() {
    Order order = Orders.threePlaces(5);
    Order one = number(order, 0);
    Order both = number(one, 1);
    assertEquals(List.of("mail/main/shipped/S0000000501"), mails(order, one));
    assertEquals(List.of("mail/main/shipped/S0000000502"), mails(one, both));
    Shipment gone = both.shipments().get(0).in(ShipmentState.HANDED_OVER);
    assertEquals(List.of(), mails(both, both.with(e -> e.shipment(gone))));
  }

  @Test
  void whoseOrderTheRobotCancelsForItsMoneyIsTold() {
    Order waiting =
        Orders.everyday(5).with(e -> e.route(Route.PREPAID).payment(PaymentState.UNPAID));
    Order off = waiting.with(e -> e.stage(Stage.CANCELLED));
    assertEquals(
        List.of("mail/main/cancelled-unpaid/5"),
        mails(waiting, off, Actor.robot("payment-deadline")));
    assertEquals(List.of(), mails(waiting, off));
  }

  @Test
  void aBuyerWithoutAddressGetsNone() {
    Order order = Orders.mailless(5);
    assertEquals(List.of(), mails(order.with(e -> e.stage(Stage.NEW)), order));
  }

  private static Order number(Order order, int i) {
    Shipment shipment =
        order.shipments().get(i).numbered(List.of(new Waybill("yamato", "12345678901" + i)));
    return order.with(e -> e.shipment(shipment));
  }

  private List<String> mails(Order before, Order after) {
    return mails(before, after, Actor.staff("hanako"));
  }

  private List<String> mails(Order before, Order after, Actor by) {
    return follower.follow(new Move(before, after, by)).stream()
        .map(Command::id)
        .map(CommandId::value)
        .toList();
  }
}
