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
 */
public record Dispatch(ShipmentNumber shipment, Waybill waybill, LocalDate shipped) {}
