// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Instruction;
import org.banto.connect.Outbound;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.junit.jupiter.api.Test;

/**
 * What every port keeps that asks a far side to act: each thing happens once, however often it is
 * asked and whatever is lost on the way; receipts tell the truth.
 *
 * @param <I> what is asked
 */
public interface CommandContract<I extends Instruction> extends ConnectorContract {
  /** Asks. */
  @FunctionalInterface
  interface Sending<I extends Instruction> {
    /** Receipts for those tried. */
    List<Receipt> send(List<I> instructions) throws ConnectorException;
  }

  /** The port of a connector made for this way out. */
  Sending<I> sending(Outbound outbound);

  /** Two or more instructions that {@link #farSide()} takes, each about something else. */
  List<I> instructions();

  /** An instruction the far side refuses by itself, for example about an order it does not know. */
  I refused();

  /**
   * What the far side refuses for other reasons, one instruction for each: in a state that does not
   * allow it, a code it does not know, a "no" in an answer with status 200. None where an unknown order
   * is all that it refuses.
   */
  default List<I> refusals() {
    return Unproved.missing("refusals()", "a business refusal is not taken for a yes");
  }

  /** How often the far side has done this. */
  int done(FarSide far, I instruction);

  /** Lets some time go by on the connector's clock between two turns of the platform. */
  default void timePasses() {
    // connectors without a clock do not notice
  }

  /** What tells of a person in an instruction, and so may not stand in a receipt. */
  default Set<String> persons(I instruction) {
    return Set.of();
  }

  /** Everything asked is done once, with one receipt each. */
  @Test
  default void everythingAskedIsDoneOnce() throws ConnectorException {
    FarSide far = farSide();
    assertTrue(instructions().size() > 1, "one instruction proves too little");
    CommandWalk<I> errand = CommandWalk.first(this, far, instructions());
    errand.settle("asked once");
    allDoneOnce("asked once", far, errand.settled());
  }

  /** A crash between the far side's yes and the platform's memory makes it ask again. */
  @Test
  default void whatIsAskedAgainIsNotDoneAgain() throws ConnectorException {
    FarSide far = farSide();
    CommandWalk.first(this, far, instructions()).settle("first time");
    CommandWalk<I> again = CommandWalk.afterACrash(this, far, instructions());
    again.settle("asked again by a connector that knows nothing of the first time");
    allDoneOnce("asked again", far, again.settled());
  }

  /** One refusal is a receipt, and the others are done all the same. */
  @Test
  default void oneRefusalStopsNoOther() throws ConnectorException {
    FarSide far = farSide();
    List<I> good = instructions();
    List<I> mixed = List.of(good.get(0), refused(), good.get(1));
    CommandWalk<I> errand = CommandWalk.first(this, far, mixed);
    errand.settle("with a refused one among them");
    Set<CommandId> no =
        errand.settled().stream()
            .filter(r -> r.status() == Status.REFUSED)
            .map(Receipt::command)
            .collect(Collectors.toSet());
    assertEquals(Set.of(refused().id()), no);
    assertEquals(1, done(far, good.get(0)), "the one before the refused one");
    assertEquals(1, done(far, good.get(1)), "the one after the refused one");
  }

  /** Whatever the reason, and in whatever form it comes, a no is a no. */
  @Test
  default void everyRefusalIsARefusal() throws ConnectorException {
    List<I> refusals = refusals();
    if (refusals.isEmpty()) {
      Unproved.skipped("refusals()", "the far side refuses nothing but what refused() asks");
    }
    for (I no : refusals) {
      FarSide far = farSide();
      CommandWalk<I> errand = CommandWalk.first(this, far, List.of(no));
      errand.settle("refused: " + no.id());
      assertEquals(
          List.of(Status.REFUSED),
          errand.settled().stream().map(Receipt::status).toList(),
          "what the far side refuses, " + no.id().value());
    }
  }

  /** Nothing to do is done without the far side. */
  @Test
  default void nothingToDoAsksNobody() throws ConnectorException {
    FarSide far = farSide();
    assertEquals(List.of(), sending(far).send(List.of()));
    assertEquals(List.of(), far.requests());
  }

  /** Whatever is lost or damaged on the way, receipts tell the truth and each thing happens once. */
  @Test
  default void underTroubleEachThingHappensOnce() throws ConnectorException {
    FarSide healthy = farSide();
    sending(healthy).send(instructions());
    int requests = Math.min(healthy.requests().size(), 30);
    for (Fault fault : Fault.values()) {
      for (int at = 0; at < requests; at++) {
        String when = fault + " at request " + (at + 1);
        FarSide far = farSide();
        CommandWalk<I> errand = CommandWalk.first(this, far, instructions());
        errand.send(when, fault, far.troubled(fault, at));
        errand.settle(when);
        allDoneOnce(when, far, errand.settled());
      }
    }
  }

  /** An answer to a command that cannot be read may have been a yes: it is no answer. */
  @Test
  default void aDamagedAnswerToACommandIsNoAnswer() throws ConnectorException {
    FarSide healthy = farSide();
    Deeds deeds = new Deeds(this, healthy);
    sending(deeds).send(instructions());
    assertFalse(deeds.numbers().isEmpty(), "effects(far) tells of nothing that was done");
    for (Fault fault : Fault.values()) {
      for (int at : fault.damage() ? deeds.numbers() : List.<Integer>of()) {
        String when = "a command, " + fault + " at request " + (at + 1);
        FarSide far = farSide();
        Outbound way = far.troubled(fault, at);
        try {
          sending(way).send(instructions());
        } catch (ConnectorException e) {
          NoLeaks.reason(when, EnumSet.of(Reason.NO_ANSWER), e);
        }
      }
    }
  }

  /** Receipts are for what was asked in this call, whatever the far side's answer tells besides. */
  @Test
  default void receiptsAreForWhatWasAskedAndNothingElse() throws ConnectorException {
    FarSide far = farSide();
    Sending<I> port = sending(far);
    for (I instruction : instructions()) {
      List<Receipt> receipts = port.send(List.of(instruction));
      assertEquals(
          List.of(instruction.id()),
          receipts.stream().map(Receipt::command).toList(),
          "receipts when this alone was asked: " + instruction.id().value());
    }
  }

  /** The platform may call one connector twice at once; each call minds its own business. */
  @Test
  default void twoCallsAtOnceDoNotMixUp() {
    FarSide far = farSide();
    Interleaving turns = new Interleaving(far);
    Sending<I> shared = sending(turns);
    List<I> all = instructions();
    turns.both(
        "two calls at once",
        () -> shared.send(List.of(all.get(0))),
        () -> shared.send(List.of(all.get(1))));
    assertEquals(1, done(far, all.get(0)), "times done, the one call");
    assertEquals(1, done(far, all.get(1)), "times done, the other call");
  }

  /** A refused key concerns the whole account: the shop has to be told. */
  @Test
  default void aRefusedKeyIsNoReceipt() {
    FarSide far = farSide();
    Outbound way = far.troubled(Fault.KEY, 0);
    ConnectorException e =
        NoLeaks.trouble("the key is refused", () -> sending(way).send(instructions()));
    NoLeaks.reason("the key is refused", Fault.KEY.reasons(), e);
    assertTrue(e.field().isEmpty() || settings().contains(e.field()), "no setting: " + e.field());
  }

  private void allDoneOnce(String when, FarSide far, List<Receipt> receipts) {
    for (I instruction : instructions()) {
      assertEquals(1, done(far, instruction), when + ": times done, " + instruction.id());
    }
    Set<CommandId> yes =
        receipts.stream()
            .filter(r -> r.status() == Status.ACCEPTED)
            .map(Receipt::command)
            .collect(Collectors.toSet());
    assertEquals(
        instructions().stream().map(Instruction::id).collect(Collectors.toSet()),
        yes,
        when + ": accepted");
  }
}
