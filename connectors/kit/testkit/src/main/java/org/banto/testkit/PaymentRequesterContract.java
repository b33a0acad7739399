// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.Set;
import java.util.stream.Collectors;
import org.banto.connect.Instruction;
import org.banto.connect.Outbound;
import org.banto.connect.PaymentRequester;

/** What every {@link PaymentRequester} keeps. */
public interface PaymentRequesterContract extends CommandContract<Instruction.RequestPayment> {
  @Override
  PaymentRequester connector(Outbound outbound);

  @Override
  default Sending<Instruction.RequestPayment> sending(Outbound outbound) {
    return connector(outbound)::request;
  }

  @Override
  default Set<String> persons(Instruction.RequestPayment instruction) {
    return NoLeaks.traits(instruction.order().placed().buyer()).collect(Collectors.toSet());
  }
}
