// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import java.util.Optional;

/**
 * One box on the truck.
 *
 * @param no 1, 2, 3 … within the shipment
 * @param waybill its number, once known
 */
public record Parcel(int no, Optional<Waybill> waybill) {}
