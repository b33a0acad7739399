// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.banto.base.OrderId;
import org.banto.flow.ChangeBatch;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** A consumer that notes orders by number keeps the contract; each of those that are spoilt fails. */
class ChangeConsumerContractTest implements ChangeConsumerContract {
  private static final Set<OrderId> HERE = Set.of(new OrderId(1), new OrderId(2));

  private static void found(ChangeBatch batch, BiConsumer<OrderId, Boolean> each) {
    if (batch.anew()) {
      HERE.forEach(id -> each.accept(id, true));
    }
    batch.orders().forEach(id -> each.accept(id, HERE.contains(id)));
  }

  @Override
  public void inAHouse(Walk walk) throws Exception {
    Set<OrderId> noted = new TreeSet<>();
    walk.in(
        new Scene(
            (account, batch) ->
                found(
                    batch,
                    (id, here) -> {
                      if (here) {
                        noted.add(id);
                      }
                    }),
            Orders.MAIN,
            List.copyOf(HERE),
            () -> List.copyOf(noted)));
  }

  /** A consumer as it must not be. */
  private static ChangeConsumerContract spoilt(BiConsumer<ChangeBatch, List<OrderId>> take) {
    return walk -> {
      List<OrderId> noted = new ArrayList<>();
      walk.in(
          new Scene(
              (account, batch) -> take.accept(batch, noted),
              Orders.MAIN,
              List.copyOf(HERE),
              () -> noted.stream().sorted().toList()));
    };
  }

  @Test
  void oneThatDoesEverythingTwiceFails() {
    ChangeConsumerContract doubling =
        spoilt(
            (batch, noted) ->
                found(
                    batch,
                    (id, here) -> {
                      if (here) {
                        noted.add(id);
                      }
                    }));
    assertThrows(AssertionFailedError.class, doubling::aBatchThatComesTwiceIsAsOne);
  }

  @Test
  void oneThatStopsAtAnOrderThatHasGoneFails() {
    ChangeConsumerContract choking =
        spoilt(
            (batch, noted) ->
                found(
                    batch,
                    (id, here) -> {
                      if (!here) {
                        throw new IllegalStateException("no order " + id);
                      }
                      if (!noted.contains(id)) {
                        noted.add(id);
                      }
                    }));
    assertThrows(IllegalStateException.class, choking::ordersThatHaveGoneKeepItFromNothing);
  }

  @Test
  void oneThatHearsOfLinesAloneFails() {
    ChangeConsumerContract blind =
        spoilt(
            (batch, noted) ->
                batch.orders().stream().filter(id -> !noted.contains(id)).forEach(noted::add));
    assertThrows(
        AssertionFailedError.class, blind::lookingAtEverythingFindsWhatTheLinesWouldHaveTold);
  }

  @Test
  void oneThatDoesNothingProvesNothing() {
    ChangeConsumerContract idle = spoilt((batch, noted) -> {});
    assertThrows(AssertionFailedError.class, idle::aBatchThatComesTwiceIsAsOne);
  }
}
