// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.banto.base.AccountId;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** What an author of an action could do wrong. */
class OrderActionFaultsTest {
  private static final OrderAction.Description GOOD = description("gifts.wrap", "wrapping", "x");

  private static OrderAction.Description description(String id, String argument, String name) {
    return new OrderAction.Description(
        id,
        Text.same(name),
        "gifts.edit",
        List.of(Parameter.text(argument, Text.same("Wrapping"), 20)));
  }

  private static Decision stop() {
    return Decision.Stop.of(Text.same("it has one"));
  }

  private static Decision go(Order order, String tag) {
    return new Decision.Go(order.with(e -> e.tag(tag)), "gifts.wrapped", "wrapped");
  }

  private static boolean wrapped(Order order) {
    return order.tags().contains("VIP");
  }

  private static Decision good(Order order) {
    return wrapped(order) ? stop() : go(order, "gift");
  }

  private static OrderActionContract contract(Function<Order, Decision> does) {
    return contract(() -> GOOD, does);
  }

  private static OrderActionContract contract(
      Supplier<OrderAction.Description> is, Function<Order, Decision> does) {
    OrderAction tried =
        new OrderAction() {
          @Override
          public Description description(AccountId account) {
            return is.get();
          }

          @Override
          public Function<Order, Decision> decide(AccountId account, Request request) {
            return does;
          }
        };
    return new OrderActionContract() {
      @Override
      protected OrderAction action() {
        return tried;
      }

      @Override
      protected Map<String, String> arguments() {
        return Map.of("wrapping", "red");
      }

      @Override
      protected List<Order> orders() {
        Order order = Orders.everyday(1);
        return List.of(order, order.with(e -> e.untag("VIP")));
      }
    };
  }

  @Test
  void eachIsCaughtByTheTestMeantForItAlone() {
    AtomicInteger asked = new AtomicInteger();
    ContractTests.eachCatchesItsOwn(
        OrderActionContract.class,
        contract(OrderActionFaultsTest::good),
        Map.of(
            "itIsNamedByItsRoomAndAsksForARight",
            contract(() -> description("wrap", "wrapping", "x"), OrderActionFaultsTest::good),
            "itSaysTheSameOfItselfWheneverAsked",
            contract(
                () -> description("gifts.wrap", "wrapping", "x" + asked.incrementAndGet()),
                OrderActionFaultsTest::good),
            "itsDescriptionAllowsTheArguments",
            contract(() -> description("gifts.wrap", "paper", "x"), OrderActionFaultsTest::good),
            "theOrdersTryBothWhatItDoesAndWhatItLeaves",
            contract(o -> stop()),
            "anOrderThatGoesIsAnother",
            contract(o -> wrapped(o) ? stop() : new Decision.Go(o, "gifts.wrapped", "wrapped")),
            "theSameOrderComesToTheSame",
            contract(o -> wrapped(o) ? stop() : go(o, "gift" + UUID.randomUUID())),
            "itLeavesWhatTheOrderIsKnownBy",
            contract(
                o ->
                    wrapped(o)
                        ? stop()
                        : new Decision.Go(o.with(e -> e.revision(99)), "gifts.wrapped", "")),
            "theHistorySaysNothingOfPersons",
            contract(
                o ->
                    wrapped(o)
                        ? stop()
                        : new Decision.Go(
                            o.with(e -> e.tag("gift")),
                            "gifts.wrapped",
                            "wrapped for " + o.placed().buyer().name()))));
  }
}
