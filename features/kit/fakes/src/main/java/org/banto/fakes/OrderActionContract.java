// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Parameter;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.house.Right;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** What every {@link OrderAction} keeps to; a room's test names its action and orders to try it on. */
public abstract class OrderActionContract {
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  /** The action. */
  protected abstract OrderAction action();

  /** Arguments that it takes. */
  protected abstract Map<String, String> arguments();

  /** Orders of one account: some that it changes, some that stay. */
  protected abstract List<Order> orders();

  private AccountId account() {
    return orders().get(0).account();
  }

  private OrderAction.Description description() {
    return action().description(account());
  }

  private Function<Order, Decision> decider() {
    Actor clerk = Actor.staff("hanako");
    return action().decide(account(), new OrderAction.Request(arguments(), clerk, "as asked", NOW));
  }

  private List<Decision> decisions() {
    return orders().stream().map(decider()).toList();
  }

  @Test
  public final void itIsNamedByItsRoomAndAsksForARight() {
    OrderAction.Description is = description();
    assertTrue(is.id().matches("[a-z][a-z0-9-]*\\.[a-z0-9.-]+"), is.id());
    assertTrue(Right.isId(is.right()), is.right());
  }

  @Test
  public final void itSaysTheSameOfItselfWheneverAsked() {
    assertEquals(description(), description());
  }

  @Test
  public final void itsDescriptionAllowsTheArguments() {
    assertDoesNotThrow(() -> Parameter.check(description().parameters(), arguments()));
  }

  @Test
  public final void theOrdersTryBothWhatItDoesAndWhatItLeaves() {
    List<Decision> all = decisions();
    assertTrue(all.stream().anyMatch(d -> d instanceof Decision.Go));
    assertTrue(all.stream().anyMatch(d -> d instanceof Decision.Stop));
  }

  @Test
  public final void anOrderThatGoesIsAnother() {
    List<Decision> all = decisions();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Decision.Go go) {
        assertNotEquals(orders().get(i), go.order());
      }
    }
  }

  @Test
  public final void theSameOrderComesToTheSame() {
    assertEquals(decisions(), decisions());
  }

  @Test
  public final void itLeavesWhatTheOrderIsKnownBy() {
    List<Decision> all = decisions();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Decision.Go go) {
        assertTrue(go.order().sameAs(orders().get(i)));
      }
    }
  }

  @Test
  public final void theHistorySaysNothingOfPersons() {
    List<Decision> all = decisions();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Decision.Go go) {
        assertFalse(go.detail().contains(orders().get(i).placed().buyer().name()));
      }
    }
  }
}
