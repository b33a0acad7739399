// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.OrderCanceller;
import org.banto.connect.Outbound;
import org.junit.jupiter.api.Test;

/** What every {@link OrderCanceller} keeps. */
public interface OrderCancellerContract extends CommandContract<Instruction.CancelOrder> {
  @Override
  OrderCanceller connector(Outbound outbound);

  @Override
  default Sending<CancelOrder> sending(Outbound outbound) {
    return connector(outbound)::cancel;
  }

  /** Staff need not name a reason; the mall gets the one that is set up. */
  @Test
  default void aCancelWithoutAReasonIsToldAllTheSame() throws ConnectorException {
    FarSide far = farSide();
    CancelOrder one = instructions().get(0);
    CancelOrder plain = new CancelOrder(one.id(), one.order(), "", one.restock());
    sending(far).send(List.of(plain));
    assertEquals(1, done(far, plain));
  }
}
