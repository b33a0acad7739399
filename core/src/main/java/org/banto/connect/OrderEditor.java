// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells a mall what staff have changed of its orders. */
@ConsumerType
public interface OrderEditor extends Connector {
  /**
   * A receipt for each one tried; those left out come again. What the mall says already is ACCEPTED.
   * What it cannot be told by a program is {@link Instruction.EditOrder#byHand}, also where the rest
   * was told. Shops want this or not: a connection that is not set to tell edits asks the mall for
   * nothing, {@link Instruction.EditOrder#untold}.
   */
  List<Receipt> edit(List<Instruction.EditOrder> orders) throws ConnectorException;
}
