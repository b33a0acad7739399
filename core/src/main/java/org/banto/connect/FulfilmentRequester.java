// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Asks a warehouse to ship. */
@ConsumerType
public interface FulfilmentRequester extends Connector {
  /** A receipt for each one tried; those left out come again. */
  List<Receipt> fulfil(List<Instruction.RequestFulfilment> shipments) throws ConnectorException;
}
