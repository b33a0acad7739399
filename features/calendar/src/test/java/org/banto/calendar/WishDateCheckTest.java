// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.banto.order.Stage;
import org.banto.shipment.Carriage;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WishDateCheckTest {
  private static final Instant NOON = Instant.parse("2026-06-01T03:00:00Z");

  private final MemorySettings settings = new MemorySettings();
  private final WishDateCheck wishes =
      new WishDateCheck(
          new ShopCalendar(settings, Clock.systemUTC()).with(new HolidayRules()),
          Clock.fixed(NOON, ZoneOffset.UTC));

  @BeforeEach
  void shipsTomorrowAndTakesTwoDays() {
    settings.write(
        Orders.MAIN,
        "shipping",
        Map.of("bands", "00:00=1", "lead.大阪府", "2", "carrier.yamato.noDelivery", "SUN"),
        Actor.staff("hanako"));
  }

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
  void aDayOnWhichTheCarrierDoesNotDeliverIsFoundWithTheNextOne() {
    Order order = Orders.everyday(1);
    LocalDate sunday = LocalDate.parse("2026-06-07");
    Order wished =
        order.with(
            e ->
                e.placed(order.placed().withWish(day("2026-06-07")))
                    .shipment(
                        order
                            .shipments()
                            .get(0)
                            .by(new Carriage("yamato", "PREPAID", Temperature.AMBIENT))
                            .on(sunday.minusDays(2))));
    assertEquals(
        List.of("wish.no-delivery>2026-06-08"),
        wishes.check(wished, Desk.SHIP_WAIT).stream()
            .map(f -> f.code() + ">" + f.fix().values().get("date"))
            .toList());
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
    PlacedOrder p = order.placed();
    PlacedOrder today =
        new PlacedOrder(
            NOON,
            p.buyer(),
            p.destinations(),
            p.lines(),
            p.amounts(),
            p.payment(),
            p.deliveryMethod(),
            wish,
            p.remarks(),
            p.flags());
    return order.with(e -> e.placed(today).stage(Stage.NEW).shipments(List.of()));
  }
}
