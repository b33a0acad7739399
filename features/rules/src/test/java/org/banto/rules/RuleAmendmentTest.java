// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.fakes.AmendmentContract;
import org.banto.fakes.Orders;
import org.banto.flow.Amendment;
import org.banto.flow.Decision;
import org.banto.flow.Move;
import org.banto.flow.OrderAction;
import org.banto.order.Condition;
import org.banto.order.Effect;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.order.TaxRate;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

/** When rules are asked about an order on its way. */
class RuleAmendmentTest extends AmendmentContract {
  private static final Actor CLERK = Actor.staff("hanako");
  private static final Actor HOUSE = Actor.system("intake");
  private static final Carriage POST = new Carriage("japanpost", "YUPACK", Temperature.AMBIENT);

  private final List<Rule> rules =
      List.of(
          new Rule(
              "gift",
              RulePhase.ITEM,
              Condition.ALWAYS,
              new RuleAct.Put("GIFT", "試供品", 1, 0, 0, OptionalInt.empty(), TaxRate.STANDARD)),
          new Rule(
              "post",
              RulePhase.CARRIER,
              new Condition.Leaf("destination.prefecture", Condition.Op.EQ, "大阪府"),
              new RuleAct.Set(RuleTarget.CARRIER, "japanpost/YUPACK")),
          new Rule("tag", RulePhase.TAG, Condition.ALWAYS, new RuleAct.GiveTag("自動")));

  private final Amendment amendment = new RuleAmendment(book(rules));

  private static RuleBook book(List<Rule> rules) {
    return new RuleBook() {
      @Override
      public RuleSet of(AccountId account) {
        return RuleSet.of(3, rules, Generated.FIELDS, r -> Optional.empty());
      }

      @Override
      public RuleHouse house(AccountId account) {
        return new Generated.House();
      }
    };
  }

  @Override
  protected Amendment amendment() {
    return amendment;
  }

  private static Order fresh() {
    return Orders.everyday(5)
        .with(e -> e.revision(0).stage(Stage.NEW).shipments(List.of()).route(Route.STANDARD));
  }

  private Order taken() {
    return amendment.amend(new Move(fresh(), fresh(), HOUSE)).order().with(e -> e.revision(1));
  }

  private static Order planned(Order order) {
    List<Shipment> all =
        Orders.everyday(5).shipments().stream()
            .map(s -> s.in(ShipmentState.PLANNED).blank())
            .toList();
    return order.with(e -> e.stage(Stage.ACCEPTED).shipments(all));
  }

  @Override
  protected List<Move> moves() {
    Order here = taken();
    return List.of(
        new Move(fresh(), fresh(), HOUSE),
        new Move(here, planned(here), CLERK),
        new Move(here, here.with(e -> e.untag("自動")), CLERK),
        new Move(here, here.with(e -> e.assignee(Optional.of("hanako"))), CLERK));
  }

  @Test
  void anOrderThatComesInGetsWhatRulesGive() {
    Order here = taken();
    assertTrue(here.tags().contains("自動"));
    assertEquals("GIFT", here.placed().lines().get(10).sku());
  }

  @Test
  void shipmentsGetTheirCarrierWhenTheyArePlanned() {
    Order here = taken();
    Order now = amendment.amend(new Move(here, planned(here), CLERK)).order();
    assertEquals(POST, now.live().get(0).carriage());
    assertEquals(11, now.placed().lines().size());
  }

  @Test
  void whatStaffTakeAwayDoesNotComeBack() {
    Order here = taken();
    Order less = amendment.amend(new Move(here, here.with(e -> e.untag("自動")), CLERK)).order();
    Order now = amendment.amend(new Move(less, planned(less), CLERK)).order();
    assertEquals(false, now.tags().contains("自動"));
  }

  @Test
  void onceALabelIsOutNothingIsTouched() {
    Order here = planned(taken());
    Order out =
        here.with(e -> e.shipments(here.live().stream().map(s -> s.printedIn("b1")).toList()));
    assertEquals(Desk.TRACK_WAIT, out.desk());
    Amendment.Amended amended = amendment.amend(new Move(taken(), out, CLERK));
    assertEquals(Amendment.Amended.same(out), amended);
  }

  @Test
  void aChangeThatNoRuleWaitsForLeavesWhatIsThere() {
    Order here = taken();
    Order moved = here.with(e -> e.placed(Orders.remarked(here, "電話済み").placed()));
    Order now = amendment.amend(new Move(here, moved, CLERK)).order();
    assertEquals(
        here.effects().stream().map(Effect::kind).toList(),
        now.effects().stream().map(Effect::kind).toList());
    assertEquals(here.tags(), now.tags());
  }

  /** What a run by hand changes is saved as any other change is, and asks the rules that are on. */
  @Test
  void whatWasRunByHandStaysAlthoughItsRuleIsOff() {
    RuleBook off = book(List.of(rules.get(0).switched(false)));
    Order here = fresh().with(e -> e.revision(1));
    Order given = byHand(off, here, Map.of("rule", "gift"));
    Order kept = new RuleAmendment(off).amend(new Move(here, given, CLERK)).order();
    assertEquals("GIFT", kept.placed().lines().get(10).sku());
    // all rules anew: of one that is off nothing stays
    assertEquals(10, byHand(off, kept, Map.of()).placed().lines().size());
  }

  private static Order byHand(RuleBook book, Order order, Map<String, String> arguments) {
    OrderAction.Request asked = new OrderAction.Request(arguments, CLERK, "", Orders.NOW);
    Decision decided = new RuleAction(book).decide(Orders.MAIN, asked).apply(order);
    return assertInstanceOf(Decision.Go.class, decided).order();
  }
}
