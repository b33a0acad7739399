// SPDX-License-Identifier: Apache-2.0
package org.banto.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Yen;
import org.banto.fakes.Orders;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.Deposit;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookingsTest {
  private static final Actor HANAKO = Actor.staff("hanako");
  private static final OrderId ID = new OrderId(1);

  private final List<Change> submitted = new ArrayList<>();
  private Order order;
  private int stale;
  private Bookings bookings;

  @BeforeEach
  void start() {
    order = Orders.everyday(1).with(e -> e.route(Route.PREPAID).payment(PaymentState.UNPAID));
    bookings =
        new Bookings(
            fake(OrderService.class), fake(Flow.class), Clock.fixed(Orders.NOW, ZoneOffset.UTC));
  }

  @Test
  void theWholeSumMakesAnOrderPaidAndItMovesOn() {
    assertEquals(Desk.PAY_WAIT, order.desk());
    assertTrue(book("b1", 14370).applied());
    assertEquals(PaymentState.PAID, order.payment());
    assertTrue(order.desk() != Desk.PAY_WAIT);
  }

  @Test
  void partsAddUpAndTooMuchIsSeen() {
    book("b1", 10000);
    assertEquals(PaymentState.SHORT, order.payment());
    assertEquals(Desk.PAY_WAIT, order.desk());
    book("b2", 4370);
    assertEquals(PaymentState.PAID, order.payment());
    book("b3", 1);
    assertEquals(PaymentState.OVER, order.payment());
  }

  @Test
  void theSameDepositIsBookedOnceAndTwinsAreTwo() {
    book("b1", 7185);
    assertTrue(book("b1", 7185).applied());
    assertEquals(1, order.deposits().size());
    book("b2", 7185);
    assertEquals(PaymentState.PAID, order.payment());
  }

  @Test
  void aBookingIsTakenBackOnceByItsNegative() {
    book("b1", 14370);
    assertTrue(bookings.unbook(Orders.MAIN, ID, "b1", HANAKO).applied());
    assertEquals(PaymentState.UNPAID, order.payment());
    assertEquals(2, order.deposits().size());
    bookings.unbook(Orders.MAIN, ID, "b1", HANAKO);
    assertEquals(2, order.deposits().size());
    assertEquals(Outcome.Result.STOPPED, bookings.unbook(Orders.MAIN, ID, "b9", HANAKO).result());
  }

  @Test
  void anOrderChangedInBetweenIsReadAgain() {
    stale = 2;
    assertTrue(book("b1", 14370).applied());
    assertEquals(3, submitted.size());
  }

  @Test
  void moneyThatIsNotTheShopsToCountIsNotBooked() {
    order = order.with(e -> e.payment(PaymentState.CAPTURED));
    assertEquals(Outcome.Result.STOPPED, book("b1", 14370).result());
  }

  @Test
  void theHistoryNamesNoPayer() {
    book("b1", 14370);
    assertEquals("14370円 2026-11-24", submitted.get(0).detail());
  }

  private Outcome book(String id, long amount) {
    Deposit deposit =
        new Deposit(id, LocalDate.of(2026, 11, 24), new Yen(amount), "ﾀｶｻｷ ﾖｼﾉ", "hand");
    return bookings.book(Orders.MAIN, ID, deposit, HANAKO);
  }

  /** Finds the one order, and applies what is submitted to it. */
  private <T> T fake(Class<T> service) {
    return service.cast(
        Proxy.newProxyInstance(
            service.getClassLoader(),
            new Class<?>[] {service},
            (proxy, method, in) ->
                switch (method.getName()) {
                  case "find" -> Optional.of(order);
                  case "submit" -> List.of(apply((Change) ((List<?>) in[1]).get(0)));
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }

  private Outcome apply(Change change) {
    submitted.add(change);
    if (stale > 0) {
      stale--;
      return new Outcome(ID, Outcome.Result.STALE, 1);
    }
    order = change.order();
    return new Outcome(ID, Outcome.Result.APPLIED, 2);
  }
}
