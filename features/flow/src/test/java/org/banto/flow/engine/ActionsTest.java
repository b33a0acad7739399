// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Outcome;
import org.banto.house.Preview;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a room or a partner brings is done like what the house does itself. */
class ActionsTest {
  private final FlowHouse house = new FlowHouse();
  private OrderId id;

  @BeforeEach
  void anOrderIsHere() {
    id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
  }

  private void brings(String name, Function<Order, Decision> does) {
    house.actions.add(
        new OrderAction() {
          @Override
          public Description description(AccountId account) {
            return new Description(
                name,
                new Text("包装", "Wrapping"),
                "gifts.edit",
                List.of(Parameter.text("paper", new Text("紙", "Paper"), 20)));
          }

          @Override
          public Function<Order, Decision> decide(AccountId account, Request request) {
            return does;
          }
        });
  }

  private Outcome wrap() {
    return house.act(id, new ActRequest.Named("gifts.wrap", Map.of("paper", "red")), "");
  }

  private Rejection refused(String action, Map<String, String> arguments) {
    return assertThrows(
        Rejection.class, () -> house.act(id, new ActRequest.Named(action, arguments), ""));
  }

  @Test
  void itIsListedPreviewedAndDone() {
    brings("gifts.wrap", o -> new Decision.Go(o.with(e -> e.tag("red")), "gifts.wrapped", "包装"));
    List<String> listed =
        house.flow.actions(Samples.MAIN).stream().map(OrderAction.Description::id).toList();
    assertEquals(
        List.of("move", "hold", "release", "acknowledge", "fix", "back", "gifts.wrap"), listed);
    Preview preview =
        house.rehearse(id, new ActRequest.Named("gifts.wrap", Map.of("paper", "red")));
    assertTrue(preview.goes());
    assertTrue(house.get(id).tags().isEmpty());
    Outcome outcome = wrap();
    assertTrue(outcome.applied());
    assertEquals("包装", outcome.why().ja());
    assertTrue(house.get(id).tags().contains("red"));
  }

  @Test
  void whatNobodyDoesIsRefusedAndSaysWhatThereIs() {
    String ja = refused("gifts.wrap", Map.of()).sentence().ja();
    assertTrue(ja.contains("gifts.wrap") && ja.contains("move, hold"), ja);
  }

  @Test
  void argumentsAreLookedAtBeforeAnythingIsDone() {
    brings("gifts.wrap", o -> Decision.Stop.of(Text.same("no")));
    assertEquals("paper（紙）を指定してください。", refused("gifts.wrap", Map.of()).sentence().ja());
    assertEquals(
        "there is no such value: colour",
        refused("gifts.wrap", Map.of("paper", "a", "colour", "b")).sentence().en());
    assertEquals("box（保留ボックス）に使えない値です: 31", refused("hold", Map.of("box", "31")).sentence().ja());
    assertEquals(
        "desk (Desk) cannot be: FLOOR", refused("move", Map.of("desk", "FLOOR")).sentence().en());
  }

  @Test
  void oneThatFailsLeavesTheOrderAndIsNamed() {
    brings(
        "gifts.wrap",
        o -> {
          throw new IllegalStateException("as asked");
        });
    assertEquals("「包装」が動きませんでした。記録を確認してください", wrap().why().ja());
  }

  @Test
  void whoMakesAnotherOrderOfItFails() {
    brings("gifts.wrap", o -> new Decision.Go(o.with(e -> e.revision(9)), "gifts.wrapped", ""));
    assertEquals(Outcome.Result.STOPPED, wrap().result());
    assertEquals(1, house.get(id).revision());
  }

  @Test
  void nobodyTakesThePlaceOfTheHousesOwn() {
    brings("move", o -> Decision.Stop.of(Text.same("mine")));
    assertTrue(house.move(id, Desk.SHIP_WAIT).applied());
  }
}
