// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.FulfilmentCanceller;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Outbound;
import org.banto.connect.Receipt;
import org.junit.jupiter.api.Test;

/** What every {@link FulfilmentCanceller} keeps. */
public interface FulfilmentCancellerContract extends CommandContract<CancelFulfilment> {
  @Override
  FulfilmentCanceller connector(Outbound outbound);

  @Override
  default Sending<CancelFulfilment> sending(Outbound outbound) {
    return connector(outbound)::takeBack;
  }

  /** What the warehouse was never asked for is not shipped: there is nothing to take back. */
  @Test
  default void whatWasNeverAskedForCountsAsTakenBack() throws ConnectorException {
    CancelFulfilment never = new CancelFulfilment(new CommandId("cancel/never"), "S9999999801");
    List<Receipt> receipts = sending(farSide()).send(List.of(never));
    assertEquals(List.of(Receipt.Status.ACCEPTED), receipts.stream().map(Receipt::status).toList());
  }
}
