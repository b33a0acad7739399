// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.Set;
import java.util.stream.Collectors;
import org.banto.connect.Instruction.ChangePayment;
import org.banto.connect.Outbound;
import org.banto.connect.PaymentChanger;

/** What every {@link PaymentChanger} keeps. */
public interface PaymentChangerContract extends CommandContract<ChangePayment> {
  @Override
  PaymentChanger connector(Outbound outbound);

  @Override
  default Sending<ChangePayment> sending(Outbound outbound) {
    return connector(outbound)::change;
  }

  @Override
  default Set<String> persons(ChangePayment instruction) {
    return NoLeaks.traits(instruction.order().placed().buyer()).collect(Collectors.toSet());
  }
}
