// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.time.LocalDate;
import java.util.List;
import org.banto.base.Document;
import org.banto.shipment.ShipmentNumber;
import org.osgi.annotation.versioning.ConsumerType;

/** Does for practice what a carrier's program does with label data: numbers the slips. Pure: no account, no network. */
@ConsumerType
public interface WaybillSample {
  /**
   * The result file that the program would give back, which the carrier's {@link WaybillResult} reads. The numbers are made
   * up in the carrier's form, each shipment's always the same.
   *
   * @param shipments in the order of the rows
   * @param day the day of shipping
   */
  Document write(List<ShipmentNumber> shipments, LocalDate day);
}
