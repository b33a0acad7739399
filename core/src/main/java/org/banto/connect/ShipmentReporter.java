// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells a mall which parcels left. */
@ConsumerType
public interface ShipmentReporter extends Connector {
  /** A receipt for each one tried; those left out come again. */
  List<Receipt> report(List<Instruction.ReportShipment> shipments) throws ConnectorException;
}
