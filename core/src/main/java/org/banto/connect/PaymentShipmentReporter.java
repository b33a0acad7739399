// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells an agent of deferred payments which parcels left. */
@ConsumerType
public interface PaymentShipmentReporter extends Connector {
  /** A receipt for each one tried; those left out come again. Reported already is ACCEPTED. */
  List<Receipt> reportShipment(List<Instruction.ReportPaymentShipment> payments)
      throws ConnectorException;
}
