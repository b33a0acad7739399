// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells a mall that orders are off. */
@ConsumerType
public interface OrderCanceller extends Connector {
  /** A receipt for each one tried; those left out come again. */
  List<Receipt> cancel(List<Instruction.CancelOrder> orders) throws ConnectorException;
}
