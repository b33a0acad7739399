// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.connect.ConnectorException;
import org.banto.connect.EditPart;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.OrderEditor;
import org.banto.connect.Outbound;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.order.PlacedOrder;
import org.junit.jupiter.api.Test;

/** What every {@link OrderEditor} keeps. */
public interface OrderEditorContract extends CommandContract<EditOrder> {
  @Override
  OrderEditor connector(Outbound outbound);

  /** One whose connection is not set to tell edits, as it is when nobody has set it. */
  OrderEditor silent(Outbound outbound);

  /** The order as the connector's own reader reads it at the mall now. */
  PlacedOrder read(FarSide far, EditOrder instruction);

  @Override
  default Sending<EditOrder> sending(Outbound outbound) {
    return connector(outbound)::edit;
  }

  @Override
  default Set<String> persons(EditOrder instruction) {
    PlacedOrder placed = instruction.order().placed();
    return Stream.concat(
            NoLeaks.traits(placed.buyer()),
            placed.destinations().stream().flatMap(d -> NoLeaks.traits(d.recipient())))
        .collect(Collectors.toSet());
  }

  /** Shops do not ask for it unknowingly. */
  @Test
  default void aConnectionThatTellsNoEditsAsksForNothing() throws ConnectorException {
    FarSide far = farSide();
    int before = effects(far);
    int asked = far.requests().size();
    List<Receipt> receipts = silent(far).edit(instructions());
    assertEquals(asked, far.requests().size(), "the mall was asked");
    assertEquals(before, effects(far), "the mall was changed");
    for (Receipt receipt : receipts) {
      assertEquals(Status.ACCEPTED, receipt.status());
      assertFalse(receipt.words().isEmpty(), "nobody is told that it was not told");
    }
    assertEquals(instructions().size(), receipts.size());
  }

  /** What was told comes back as it is here, so that reading it again changes nothing. */
  @Test
  default void whatWasToldReadsBackAsItIsHere() throws ConnectorException {
    FarSide far = farSide();
    List<EditOrder> all = instructions();
    for (EditOrder one : all) {
      Set<EditPart> before = EditPart.between(read(far, one), one.order().placed());
      assertTrue(before.containsAll(one.parts()), "the sample is no edit: " + one.id().value());
    }
    CommandWalk.first(this, far, all).settle("told");
    for (EditOrder one : all) {
      Set<EditPart> left = EditPart.between(read(far, one), one.order().placed());
      assertTrue(
          left.stream().noneMatch(one.parts()::contains),
          "differs after it was told, " + one.id().value() + ": " + left);
    }
  }

  /** What no program can tell is said, part by part, and is no yes. */
  @Test
  default void whatCannotBeToldIsLeftToStaff() throws ConnectorException {
    FarSide far = farSide();
    EditOrder one = instructions().get(0);
    EditOrder buyer = new EditOrder(one.id(), one.order(), Set.of(EditPart.OTHER));
    List<Receipt> receipts = connector(far).edit(List.of(buyer));
    assertEquals(List.of(buyer.byHand(Set.of(EditPart.OTHER))), receipts);
  }
}
