// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.Set;
import java.util.stream.Collectors;
import org.banto.connect.FulfilmentRequester;
import org.banto.connect.Instruction;
import org.banto.connect.Outbound;

/** What every {@link FulfilmentRequester} keeps. */
public interface FulfilmentRequesterContract
    extends CommandContract<Instruction.RequestFulfilment> {
  @Override
  FulfilmentRequester connector(Outbound outbound);

  @Override
  default Sending<Instruction.RequestFulfilment> sending(Outbound outbound) {
    return connector(outbound)::fulfil;
  }

  @Override
  default Set<String> persons(Instruction.RequestFulfilment instruction) {
    return NoLeaks.traits(instruction.order().placed().buyer()).collect(Collectors.toSet());
  }
}
