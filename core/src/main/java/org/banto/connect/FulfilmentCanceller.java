// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes back what a warehouse was asked to ship. */
@ConsumerType
public interface FulfilmentCanceller extends Connector {
  /**
   * A receipt for each one tried; those left out come again. ACCEPTED when it will not be shipped,
   * also when it had been taken back before; REFUSED when it is too late.
   */
  List<Receipt> takeBack(List<Instruction.CancelFulfilment> requests) throws ConnectorException;
}
