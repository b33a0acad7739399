// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.Set;
import java.util.stream.Collectors;
import org.banto.connect.CustomerSharer;
import org.banto.connect.Instruction;
import org.banto.connect.Outbound;

/** What every {@link CustomerSharer} keeps. */
public interface CustomerSharerContract extends CommandContract<Instruction.ShareCustomer> {
  @Override
  CustomerSharer connector(Outbound outbound);

  @Override
  default Sending<Instruction.ShareCustomer> sending(Outbound outbound) {
    return connector(outbound)::share;
  }

  @Override
  default Set<String> persons(Instruction.ShareCustomer instruction) {
    return NoLeaks.traits(instruction.customer().person()).collect(Collectors.toSet());
  }
}
