// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Outbound;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.connect.Reconciler;
import org.junit.jupiter.api.Test;

/** What every {@link Reconciler} keeps: it tells what became of an instruction, and changes nothing. */
public interface ReconcilerContract extends ConnectorContract {
  @Override
  Reconciler connector(Outbound outbound);

  /** Instructions of every kind the connector can look up, each about something else. */
  List<? extends Instruction> instructions();

  /** Has one of them done, through the connector's other port; settled when it returns. */
  void perform(FarSide far, Instruction instruction) throws ConnectorException;

  /** What was not done is UNKNOWN, so that it is tried again, and nothing is done by asking. */
  @Test
  default void whatWasNotDoneIsUnknown() throws ConnectorException {
    FarSide far = farSide();
    int before = effects(far);
    List<Receipt> receipts = connector(far).lookUp(instructions());
    assertEquals(ids(), receipts.stream().map(Receipt::command).sorted(BY_TEXT).toList());
    receipts.forEach(r -> assertEquals(Status.UNKNOWN, r.status(), r.command().value()));
    assertEquals(before, effects(far), "looking up changed something");
  }

  /** What was done is ACCEPTED, also for a connector that was not there when it was done. */
  @Test
  default void whatWasDoneIsAccepted() throws ConnectorException {
    FarSide far = farSide();
    for (Instruction instruction : instructions()) {
      perform(far, instruction);
    }
    int before = effects(far);
    List<Receipt> receipts = connector(far).lookUp(instructions());
    assertEquals(ids(), receipts.stream().map(Receipt::command).sorted(BY_TEXT).toList());
    receipts.forEach(r -> assertEquals(Status.ACCEPTED, r.status(), r.command().value()));
    assertEquals(before, effects(far), "looking up changed something");
  }

  /** One done and one not are told apart. */
  @Test
  default void eachIsAnsweredForItself() throws ConnectorException {
    FarSide far = farSide();
    assertTrue(instructions().size() > 1, "one instruction proves too little");
    Instruction done = instructions().get(0);
    perform(far, done);
    for (Receipt receipt : connector(far).lookUp(instructions())) {
      boolean itself = receipt.command().equals(done.id());
      assertEquals(itself ? Status.ACCEPTED : Status.UNKNOWN, receipt.status());
    }
  }

  /** Trouble while looking up leaves it open: UNKNOWN would have it done again. */
  @Test
  default void troubleWhileLookingUpIsNoAnswer() throws ConnectorException {
    FarSide healthy = farSide();
    for (Instruction instruction : instructions()) {
      perform(healthy, instruction);
    }
    int before = healthy.requests().size();
    connector(healthy).lookUp(instructions());
    int requests = Math.min(healthy.requests().size() - before, 30);
    for (Fault fault : Fault.values()) {
      for (int at = 0; at < requests; at++) {
        String when = fault + " at request " + (at + 1);
        try {
          for (Receipt receipt : connector(healthy.troubled(fault, at)).lookUp(instructions())) {
            assertNotEquals(Status.UNKNOWN, receipt.status(), when + ": would be done again");
            assertNotEquals(Status.REFUSED, receipt.status(), when);
          }
        } catch (ConnectorException e) {
          NoLeaks.reason(when, fault.reasons(), e);
          NoLeaks.keeps(secrets(), e);
        }
      }
    }
  }

  private List<CommandId> ids() {
    return instructions().stream().map(Instruction::id).sorted(BY_TEXT).toList();
  }

  /** Order of receipts does not matter. */
  Comparator<CommandId> BY_TEXT = Comparator.comparing(CommandId::value);
}
