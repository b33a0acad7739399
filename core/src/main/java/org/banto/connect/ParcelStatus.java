// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.time.Instant;
import java.util.Optional;
import org.banto.shipment.Waybill;

/**
 * Where a parcel is.
 *
 * @param waybill which
 * @param state neutral state
 * @param words the carrier's words
 * @param at when, as the carrier says
 */
public record ParcelStatus(Waybill waybill, State state, String words, Optional<Instant> at) {
  /** Neutral states; an unknown word is IN_TRANSIT, never DELIVERED. */
  public enum State {
    REGISTERED,
    PICKED_UP,
    IN_TRANSIT,
    HELD,
    OUT_FOR_DELIVERY,
    ATTEMPT_FAILED,
    EXCEPTION,
    DELIVERED,
    RETURNED,
    NOT_FOUND,
    INVALID
  }
}
