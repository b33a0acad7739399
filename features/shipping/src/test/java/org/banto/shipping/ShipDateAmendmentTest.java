// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.Text;
import org.banto.fakes.AmendmentContract;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.junit.jupiter.api.Test;

class ShipDateAmendmentTest extends AmendmentContract {
  private final House house = new House();
  private final Order waiting =
      house.plan(House.order(7)).with(e -> e.route(Route.PREPAID).payment(PaymentState.UNPAID));
  private final Order late =
      waiting.with(
          e ->
              e.shipment(
                  waiting
                      .shipments()
                      .get(0)
                      .planned(Optional.of(House.TODAY.minusDays(7)), Text.same("1"))));

  @Override
  protected Amendment amendment() {
    return house.dating();
  }

  @Override
  protected List<Move> moves() {
    return List.of(paid(late), paid(waiting), new Move(late, late, House.CLERK));
  }

  private static Move paid(Order order) {
    return new Move(order, order.with(e -> e.payment(PaymentState.PAID)), House.CLERK);
  }

  @Test
  void aDayThatPassedWhileTheMoneyWasAwaitedIsPlannedAnew() {
    Amendment.Amended amended = amendment().amend(paid(late));
    assertEquals(Optional.of(House.TODAY), amended.order().shipDate());
    assertEquals(
        List.of("出荷S0000000701の出荷予定日を2026-07-01にしました（2）"),
        amended.did().stream().map(Text::ja).toList());
  }

  @Test
  void anotherWishMovesADayOfTheRulesAndNotOneOfSomebodys() {
    DeliveryWish wish = new DeliveryWish(Optional.of(LocalDate.of(2026, 7, 10)), Optional.empty());
    Shipment first = waiting.shipments().get(0);
    Order wished =
        waiting.with(e -> e.placed(waiting.placed().withWish(wish)).shipment(first.wished(wish)));
    assertEquals(
        Optional.of(LocalDate.of(2026, 7, 8)),
        amendment().amend(new Move(waiting, wished, House.CLERK)).order().shipDate());
    Order pinned = wished.with(e -> e.shipment(first.wished(wish).on(House.TODAY)));
    assertEquals(List.of(), amendment().amend(new Move(waiting, pinned, House.CLERK)).did());
  }

  @Test
  void whatIsStillPossibleAndWhatDoesNotMoveStays() {
    assertEquals(List.of(), amendment().amend(paid(waiting)).did());
    assertEquals(List.of(), amendment().amend(new Move(late, late, House.CLERK)).did());
  }
}
