// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.Optional;
import org.banto.shipment.ShipmentNumber;

/**
 * One row of what a warehouse says it did, by a file or by itself.
 *
 * @param row key, number and day as in a carrier's file; a row that says that nothing left has no
 *     number, and no problem for want of one
 * @param carrier connector id of the carrier, or the warehouse's words for one nobody knows; empty
 *     where nothing left
 * @param outcome what became of it
 * @param cause why nothing left, in the warehouse's words, or empty
 */
public record FulfilmentRow(WaybillRow row, String carrier, Outcome outcome, String cause) {
  /** What can become of a request. */
  public enum Outcome {
    /** It left. */
    SHIPPED,
    /** 欠品: the goods are not there. */
    SHORT,
    /** The warehouse took it back. */
    CANCELLED
  }

  /** The shipment of its key; empty when it is none of this house's. */
  public Optional<ShipmentNumber> shipment() {
    return Instruction.RequestFulfilment.shipment(row.key());
  }
}
