// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import org.banto.connect.Instruction;
import org.banto.connect.OrderConfirmer;
import org.banto.connect.Outbound;

/** What every {@link OrderConfirmer} keeps. */
public interface OrderConfirmerContract extends CommandContract<Instruction.ConfirmOrder> {
  @Override
  OrderConfirmer connector(Outbound outbound);

  @Override
  default Sending<Instruction.ConfirmOrder> sending(Outbound outbound) {
    return connector(outbound)::confirm;
  }
}
