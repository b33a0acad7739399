// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** What every {@link Amendment} keeps to; a room's test names its amendment and moves to try it on. */
public abstract class AmendmentContract {
  /** The amendment. */
  protected abstract Amendment amendment();

  /** Moves of orders: some on which it has something to do, some on which it has not. */
  protected abstract List<Move> moves();

  private Amendment.Amended amended(Move move) {
    return amendment().amend(move);
  }

  @Test
  public final void itSaysTheSameOfItselfWheneverAsked() {
    Amendment.Description is = amendment().description();
    assertEquals(is, amendment().description());
    assertTrue(is.id().matches("[a-z][a-z0-9-]*\\.[a-z0-9.-]+"), is.id());
  }

  @Test
  public final void theMovesTryBothWhatItDoesAndWhatItLeaves() {
    assertTrue(moves().stream().anyMatch(m -> !amended(m).order().equals(m.after())));
    assertTrue(moves().stream().anyMatch(m -> amended(m).order().equals(m.after())));
  }

  @Test
  public final void twiceIsAsOnce() {
    for (Move move : moves()) {
      Order once = amended(move).order();
      assertEquals(once, amended(new Move(move.before(), once, move.by())).order());
    }
  }

  @Test
  public final void theSameMoveComesToTheSame() {
    for (Move move : moves()) {
      assertEquals(amended(move), amended(move));
    }
  }

  @Test
  public final void itSaysWhatItDidAndNothingElse() {
    for (Move move : moves()) {
      Amendment.Amended amended = amended(move);
      assertEquals(!amended.order().equals(move.after()), !amended.did().isEmpty());
    }
  }

  @Test
  public final void whatItLeavesIsTheVeryOrder() {
    for (Move move : moves()) {
      Order order = amended(move).order();
      if (order.equals(move.after())) {
        assertSame(move.after(), order);
      }
    }
  }

  @Test
  public final void itLeavesWhatTheOrderIsKnownBy() {
    for (Move move : moves()) {
      assertTrue(amended(move).order().sameAs(move.after()), move.after()::toString);
    }
  }

  @Test
  public final void itSaysNothingOfPersons() {
    for (Move move : moves()) {
      String name = move.after().placed().buyer().name();
      amended(move).did().forEach(d -> assertFalse((d.ja() + d.en()).contains(name)));
    }
  }
}
