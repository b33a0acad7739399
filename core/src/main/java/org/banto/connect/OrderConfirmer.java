// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells a mall that the shop takes orders on. */
@ConsumerType
public interface OrderConfirmer extends Connector {
  /** A receipt for each one tried; those left out come again. */
  List<Receipt> confirm(List<Instruction.ConfirmOrder> orders) throws ConnectorException;
}
