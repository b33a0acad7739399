// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.DeliveryWish;
import org.banto.base.Yen;
import org.banto.fakes.Orders;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;
import org.junit.jupiter.api.Test;

class TaxTableTest {
  private static final TaxRules RULES = TaxRules.of(Map.of());

  @Test
  void taxIsTakenOncePerRateFromTheSum() {
    assertEquals(
        List.of(tax(10, 3960, 360), tax(8, 1432, 106)),
        totals(order(List.of(line(432, 8), line(1000, 8), line(3300, 10), line(660, 10)), 0, 0)));
  }

  @Test
  void aShopsCouponIsSplitByShareAndTheLastYenGoesToTheLargestRemainder() {
    assertEquals(
        List.of(tax(10, 2391, 217), tax(8, 939, 69)),
        totals(order(List.of(line(1080, 8), line(2200, 10), line(550, 10)), 500, 0)));
    assertEquals(
        List.of(tax(10, 600, 54), tax(8, 300, 22)),
        totals(order(List.of(line(333, 8), line(667, 10)), 100, 0)));
    assertEquals(
        List.of(tax(10, 499, 45), tax(8, 500, 37)),
        totals(order(List.of(line(500, 8), line(500, 10)), 1, 0)));
  }

  @Test
  void pointsAreAWayToPay() {
    assertEquals(
        List.of(tax(10, 2200, 200), tax(8, 1080, 80)),
        totals(order(List.of(line(1080, 8), line(2200, 10)), 0, 1000)));
  }

  @Test
  void theMallsOwnTotalsAreShownAsTheyAre() {
    TaxTotal stated = tax(8, 1080, 79);
    PlacedOrder order = order(List.of(line(1080, 8)), 0, 0);
    Amounts amounts =
        new Amounts(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(stated));
    assertEquals(List.of(stated), totals(with(order, amounts)));
  }

  @Test
  void whatTheMallsCouponAndPointsPayIsPartOfWhatIsDue() {
    PlacedOrder order = order(List.of(line(1080, 8), line(2200, 10)), 0, 1000);
    TaxTable table = TaxTable.of(order, RULES);
    assertEquals(new Yen(1000), table.paid());
    assertTrue(table.fits(Optional.of(new Yen(2280))));
    assertFalse(table.fits(Optional.of(new Yen(2279))));
    assertFalse(table.fits(Optional.empty()));
  }

  @Test
  void pointsThatTheShopGivesLowerThePrices() {
    PlacedOrder order = order(List.of(line(1080, 8), line(2200, 10)), 0, 1000);
    TaxTable table = TaxTable.of(order, TaxRules.of(Map.of("points", "DISCOUNT")));
    assertEquals(List.of(tax(10, 1529, 139), tax(8, 751, 55)), table.totals());
    assertEquals(Yen.ZERO, table.paid());
  }

  private static List<TaxTotal> totals(PlacedOrder order) {
    return TaxTable.of(order, RULES).totals();
  }

  private static OrderLine line(long price, int rate) {
    return new OrderLine(
        1, "", 0, "", "", "x", List.of(), 1, new Yen(price), new TaxRate(rate), false);
  }

  private static PlacedOrder order(List<OrderLine> lines, long coupon, long points) {
    List<Charge> charges =
        List.of(
            new Charge(Charge.Kind.SHOP_COUPON, "", new Yen(-coupon), TaxRate.STANDARD, -1),
            new Charge(Charge.Kind.POINTS, "", new Yen(-points), TaxRate.NONE, -1));
    PlacedOrder some = Orders.everyday(1).placed();
    Amounts amounts =
        new Amounts(Optional.empty(), Optional.empty(), Optional.empty(), charges, List.of());
    return new PlacedOrder(
        Instant.EPOCH,
        some.buyer(),
        some.destinations(),
        lines,
        amounts,
        new PaymentMethod(PaymentMethod.Kind.CARD, ""),
        "",
        DeliveryWish.NONE,
        "",
        Set.of());
  }

  private static PlacedOrder with(PlacedOrder p, Amounts amounts) {
    return new PlacedOrder(
        p.orderedAt(),
        p.buyer(),
        p.destinations(),
        p.lines(),
        amounts,
        p.payment(),
        p.deliveryMethod(),
        p.wish(),
        p.remarks(),
        p.flags());
  }

  /** What the mall would state. */
  private static TaxTotal tax(int rate, long total, long tax) {
    return new TaxTotal(new TaxRate(rate), new Yen(total), new Yen(tax));
  }
}
