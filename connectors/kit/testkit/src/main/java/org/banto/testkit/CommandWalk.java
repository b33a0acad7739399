// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Outbound;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.connect.Reconciler;

/**
 * Has instructions done as the platform's outbox does: what may have happened is looked up before it
 * is sent again, where the far side can be asked, and sent again where it cannot.
 */
final class CommandWalk<I extends Instruction> {
  private static final int TURNS = 200;

  private final CommandContract<I> contract;
  private final FarSide far;
  private final Map<CommandId, I> waiting = new LinkedHashMap<>();
  private final Map<CommandId, I> unclear = new LinkedHashMap<>();
  private final List<Receipt> settled = new ArrayList<>();

  private CommandWalk(CommandContract<I> contract, FarSide far) {
    this.contract = contract;
    this.far = far;
  }

  /** Instructions that were never sent. */
  static <I extends Instruction> CommandWalk<I> first(
      CommandContract<I> contract, FarSide far, List<I> instructions) {
    CommandWalk<I> errand = new CommandWalk<>(contract, far);
    instructions.forEach(i -> errand.waiting.put(i.id(), i));
    return errand;
  }

  /** Instructions that somebody was about to send when the machine stopped. */
  static <I extends Instruction> CommandWalk<I> afterACrash(
      CommandContract<I> contract, FarSide far, List<I> instructions) {
    CommandWalk<I> errand = new CommandWalk<>(contract, far);
    instructions.forEach(i -> errand.unclear.put(i.id(), i));
    return errand;
  }

  /** Receipts that will not change any more. */
  List<Receipt> settled() {
    return settled;
  }

  /** One turn on this way, which may be troubled. */
  void send(String when, Fault fault, Outbound way) {
    List<I> asked = List.copyOf(waiting.values());
    try {
      book(when, asked, contract.sending(way).send(asked), false);
    } catch (ConnectorException e) {
      NoLeaks.reason(when, fault.reasons(), e);
      NoLeaks.keeps(contract.secrets(), e);
      if (e.reason() != Reason.THROTTLED && e.reason() != Reason.UNAUTHORIZED) {
        asked.forEach(i -> move(i, unclear));
      }
    } catch (RuntimeException e) {
      fail(when + ": " + e + " instead of a ConnectorException", e);
    }
  }

  /** Turns on a good way until nothing is open. */
  void settle(String when) throws ConnectorException {
    for (int turn = 0; !waiting.isEmpty() || !unclear.isEmpty(); turn++) {
      assertTrue(turn < TURNS, when + ": never settled");
      if (contract.connector(far) instanceof Reconciler asked && !unclear.isEmpty()) {
        List<I> open = List.copyOf(unclear.values());
        book(when, open, asked.lookUp(open), true);
      } else {
        waiting.putAll(unclear);
        unclear.clear();
      }
      if (!waiting.isEmpty()) {
        List<I> open = List.copyOf(waiting.values());
        book(when, open, contract.sending(far).send(open), false);
      }
      contract.timePasses();
    }
  }

  private void book(String when, List<I> asked, List<Receipt> receipts, boolean lookedUp) {
    Map<CommandId, I> byId = new LinkedHashMap<>();
    asked.forEach(i -> byId.put(i.id(), i));
    Set<CommandId> seen = new HashSet<>();
    for (Receipt receipt : receipts) {
      I instruction = byId.get(receipt.command());
      assertTrue(instruction != null, when + ": a receipt for what was not asked");
      assertTrue(seen.add(receipt.command()), when + ": two receipts for one instruction");
      check(when, receipt, instruction);
      switch (receipt.status()) {
        case ACCEPTED, REFUSED -> {
          waiting.remove(receipt.command());
          unclear.remove(receipt.command());
          settled.add(receipt);
        }
        case PENDING -> move(instruction, unclear);
        case UNKNOWN -> move(instruction, lookedUp ? waiting : unclear);
      }
    }
  }

  /** What a receipt says is what the far side did. */
  private void check(String when, Receipt receipt, I instruction) {
    int done = contract.done(far, instruction);
    if (receipt.status() == Status.ACCEPTED) {
      assertEquals(1, done, when + ": accepted says the receipt; times done");
    } else if (receipt.status() == Status.REFUSED) {
      assertEquals(0, done, when + ": refused says the receipt; times done");
      assertTrue(receipt.words().isPresent(), when + ": refused without a word why");
    }
    String said = receipt.words() + " " + receipt.reference();
    NoLeaks.keeps(contract.secrets(), "a receipt", said);
    NoLeaks.keeps(contract.persons(instruction), "a receipt (a person)", said);
  }

  private void move(I instruction, Map<CommandId, I> to) {
    waiting.remove(instruction.id());
    unclear.remove(instruction.id());
    to.put(instruction.id(), instruction);
  }
}
