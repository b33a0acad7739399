// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.junit.jupiter.api.Test;

/** What every consumer of changes keeps: whatever comes again, or not at all any more, does no harm. */
public interface ChangeConsumerContract {
  /**
   * A house in which orders have changed that the consumer has not heard of.
   *
   * @param orders that have changed, so that it has something to do; only these of the house have
   * @param state all that it does to the house, to be compared: equal when nothing has been done
   */
  record Scene(
      ChangeConsumer consumer, AccountId account, List<OrderId> orders, Supplier<?> state) {
    private Object after(boolean anew, List<OrderId> some) {
      consumer.take(account, batch(anew, some));
      return state.get();
    }

    private Object afterAll() {
      Object before = state.get();
      Object after = after(false, orders);
      assertNotEquals(before, after, "it has nothing to do; nothing is proven");
      return after;
    }
  }

  /** What a test does in such a house. */
  @FunctionalInterface
  interface Walk {
    /** Does it. */
    void in(Scene scene) throws Exception;
  }

  /** Makes such a house, always the same, for this walk. */
  void inAHouse(Walk walk) throws Exception;

  private static ChangeBatch batch(boolean anew, List<OrderId> orders) {
    List<ChangeBatch.Line> lines = new ArrayList<>();
    orders.forEach(id -> lines.add(new ChangeBatch.Line(lines.size() + 1L, id, "order.changed")));
    return new ChangeBatch(anew, lines);
  }

  /** At least once: a crash between its work and the cursor brings the batch again. */
  @Test
  default void aBatchThatComesTwiceIsAsOne() throws Exception {
    inAHouse(
        scene -> {
          Object once = scene.afterAll();
          assertEquals(once, scene.after(false, scene.orders()));
        });
  }

  /** A cursor stays where it is while orders of the batch reach the end of their retention. */
  @Test
  default void ordersThatHaveGoneKeepItFromNothing() throws Exception {
    Object told = told();
    inAHouse(
        scene -> {
          List<OrderId> more = new ArrayList<>(List.of(new OrderId(999_999_999_998L)));
          more.addAll(scene.orders());
          more.add(new OrderId(999_999_999_999L));
          assertEquals(told, scene.after(false, more));
        });
  }

  /** Lines were lost, or it is new: what they would have told it finds by looking. */
  @Test
  default void lookingAtEverythingFindsWhatTheLinesWouldHaveTold() throws Exception {
    Object told = told();
    inAHouse(
        scene -> {
          assertEquals(told, scene.after(true, List.of()));
          assertEquals(told, scene.after(true, List.of()), "and once more it changes nothing");
        });
  }

  private Object told() throws Exception {
    List<Object> told = new ArrayList<>();
    inAHouse(scene -> told.add(scene.afterAll()));
    return told.get(0);
  }
}
