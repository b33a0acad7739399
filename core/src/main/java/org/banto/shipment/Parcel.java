// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import java.util.Optional;

/**
 * One box on the truck.
 *
 * @param no 1, 2, 3 … within the shipment
 * @param waybill its number, once known
 * @param seen where its carrier last saw it, once the carrier has said so
 */
public record Parcel(int no, Optional<Waybill> waybill, Optional<ParcelStatus.State> seen) {
  /** One of which its carrier has said nothing yet. */
  public Parcel(int no, Optional<Waybill> waybill) {
    this(no, waybill, Optional.empty());
  }
}
