// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a parcel is.
 *
 * @param waybill which
 * @param state neutral state
 * @param words the carrier's words
 * @param at when, as the carrier says
 * @param place the carrier's depot or office that says so, or empty
 */
public record ParcelStatus(
    Waybill waybill, State state, String words, Optional<Instant> at, String place) {
  /** Neutral states. */
  public enum State {
    /** The carrier knows of it and does not have it yet. */
    REGISTERED,
    PICKED_UP,
    IN_TRANSIT,
    /** Lies at a depot: for its day, for a pick-up, or because the recipient asked so. */
    HELD,
    OUT_FOR_DELIVERY,
    /** Nobody was there (持戻・ご不在). */
    ATTEMPT_FAILED,
    /** Does not go on by itself: an address that is unknown, a recipient who refused. */
    EXCEPTION,
    DELIVERED,
    /** On its way back to the sender, or there. */
    RETURNED,
    /** The carrier's words are new to us: it may be anywhere, and is never taken for delivered. */
    UNKNOWN,
    /** The carrier does not know the number, or does not know it yet. */
    NOT_FOUND,
    /** It cannot be a number of this carrier's. */
    INVALID
  }

  /** One whose depot is not known. */
  public ParcelStatus(Waybill waybill, State state, String words, Optional<Instant> at) {
    this(waybill, state, words, at, "");
  }
}
