// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells an agent that deferred payments are off. */
@ConsumerType
public interface PaymentCanceller extends Connector {
  /** A receipt for each one tried; those left out come again. Off already is ACCEPTED. */
  List<Receipt> cancelPayment(List<Instruction.CancelPayment> payments) throws ConnectorException;
}
