// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Asks an agent for deferred payments. */
@ConsumerType
public interface PaymentRequester extends Connector {
  /** A receipt for each one tried; those left out come again. */
  List<Receipt> request(List<Instruction.RequestPayment> payments) throws ConnectorException;
}
