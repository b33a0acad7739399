// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Instant;
import java.util.List;
import org.banto.base.Actor;
import org.banto.shipment.ShipmentNumber;

/**
 * Label data written for one carrier.
 *
 * @param id the house's id of it
 * @param wave what was put out at one time has the same: the job that wrote it
 * @param carrier for which carrier
 * @param at when written
 * @param by who wrote it
 * @param shipments what is in it, in the order of the rows
 * @param sha256 digest of the file, hex
 * @param reason why it was written again; empty the first time
 * @param struck voided: its labels are not used
 */
public record WaybillBatch(
    String id,
    String wave,
    String carrier,
    Instant at,
    Actor by,
    List<ShipmentNumber> shipments,
    String sha256,
    String reason,
    boolean struck) {
  public WaybillBatch {
    shipments = List.copyOf(shipments);
  }
}
