// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.LocalDate;
import org.banto.shipment.ShipmentNumber;

/**
 * A number that a warehouse named.
 *
 * @param shipment of which shipment
 * @param carrier connector id of the carrier, or the warehouse's word
 * @param number the number
 * @param day when it left
 * @param done whether it is on the shipment
 */
record NamedNumber(
    ShipmentNumber shipment, String carrier, String number, LocalDate day, boolean done) {}
