// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells a mall that orders are off. One that wants to hear why, by codes of its own, has a setting
 * {@code cancelReason}: its options are what staff choose from, its value is told where they choose
 * none, and {@link Instruction.CancelOrder#reason} is the chosen one.
 */
@ConsumerType
public interface OrderCanceller extends Connector {
  /** A receipt for each one tried; those left out come again. */
  List<Receipt> cancel(List<Instruction.CancelOrder> orders) throws ConnectorException;
}
