// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.fakes.Orders;
import org.banto.house.ShipDates;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.junit.jupiter.api.Test;

class WishDateCheckTest {
  private static final Instant NOON = Instant.parse("2026-06-01T03:00:00Z");

  private static final ShipDates TOMORROW =
      new ShipDates() {
        @Override
        public LocalDate earliest(AccountId account, Instant received) {
          return LocalDate.ofInstant(received, ZoneOffset.UTC).plusDays(1);
        }

        @Override
        public boolean shipsOn(AccountId account, LocalDate day) {
          return true;
        }

        @Override
        public int leadDays(AccountId account, String prefecture) {
          return 2;
        }
      };

  private final WishDateCheck wishes =
      new WishDateCheck(TOMORROW, Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void anOrdinaryOrderHasNothingAgainstIt() {
    assertEquals(List.of(), wishes.check(wished(DeliveryWish.NONE), Desk.NEW));
  }

  @Test
  void aDayThatCannotBeReachedOrHasPassedIsFound() {
    assertEquals("wish.past", only(wished("2026-05-31")).code());
    Finding f = only(wished("2026-06-03"));
    assertEquals("wish.unreachable", f.code());
    assertTrue(f.ja().contains("6月3日(水)") && f.ja().contains("6月4日(木)"), f.ja());
    assertEquals(List.of(), wishes.check(wished("2026-06-04"), Desk.NEW));
  }

  @Test
  void datesAreLookedAtAgainUpToTheLabelAndNotAfter() {
    Order order = wished("2026-06-02");
    assertEquals(1, wishes.check(order, Desk.SHIP_WAIT).size());
    assertEquals(1, wishes.check(order, Desk.DOC_WAIT).size());
    assertEquals(0, wishes.check(order, Desk.TRACK_WAIT).size());
  }

  @Test
  void anOrderThatCouldNotBeReadHasNoFindingsOfItsContents() {
    Order unread = Orders.unread(1);
    DeliveryWish past = day("2026-05-31");
    for (Order order :
        List.of(unread, unread.with(e -> e.placed(unread.placed().withWish(past))))) {
      assertEquals(List.of(), wishes.check(order, Desk.NEW));
    }
  }

  private Finding only(Order order) {
    List<Finding> found = wishes.check(order, Desk.NEW);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  private static DeliveryWish day(String day) {
    return new DeliveryWish(Optional.of(LocalDate.parse(day)), Optional.empty());
  }

  private static Order wished(String day) {
    return wished(day(day));
  }

  /** A new order, for which nothing is planned yet. */
  private static Order wished(DeliveryWish wish) {
    Order order = Orders.everyday(1);
    return order.with(
        e -> e.placed(order.placed().withWish(wish)).stage(Stage.NEW).shipments(List.of()));
  }
}
