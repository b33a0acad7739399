// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.time.LocalDate;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Waybill;

/**
 * A warehouse's word that a parcel left.
 *
 * @param shipment which shipment
 * @param waybill its number
 * @param shipped the day
 * @param missing what of the shipment the warehouse will not ship, in words for staff; empty when
 *     nothing is known to be missing
 */
public record Dispatch(
    ShipmentNumber shipment, Waybill waybill, LocalDate shipped, String missing) {
  /** Of a parcel with all that was asked for, as far as the warehouse says. */
  public Dispatch(ShipmentNumber shipment, Waybill waybill, LocalDate shipped) {
    this(shipment, waybill, shipped, "");
  }
}
