// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import org.banto.connect.Instruction.CancelPayment;
import org.banto.connect.Outbound;
import org.banto.connect.PaymentCanceller;

/** What every {@link PaymentCanceller} keeps. */
public interface PaymentCancellerContract extends CommandContract<CancelPayment> {
  @Override
  PaymentCanceller connector(Outbound outbound);

  @Override
  default Sending<CancelPayment> sending(Outbound outbound) {
    return connector(outbound)::cancelPayment;
  }
}
