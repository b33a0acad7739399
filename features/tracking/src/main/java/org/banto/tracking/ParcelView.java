// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.shipment.ParcelStatus;

/**
 * A parcel as the page shows it.
 *
 * @param carrier whose
 * @param number its waybill number
 * @param state REGISTERED … as the carriers' words mean; none before the first answer
 * @param words the carrier's words
 * @param place its depot, or empty
 * @param at when, as the carrier says
 * @param asked when the carrier last answered
 * @param changed when the house last heard something new
 * @param absent since when nobody was there
 * @param attention NONE, RETURNED, ABSENT, TROUBLE or NUMBER
 * @param end OPEN, DELIVERED or GIVEN_UP
 * @param orders whose goods are in it; empty where that is asked by order
 */
public record ParcelView(
    String carrier,
    String number,
    Optional<ParcelStatus.State> state,
    String words,
    String place,
    Optional<Instant> at,
    Optional<Instant> asked,
    Instant changed,
    Optional<Instant> absent,
    Attention attention,
    TrackedParcel.End end,
    List<Whose> orders) {
  /**
   * An order.
   *
   * @param id its id
   * @param number its number on the mall
   */
  public record Whose(long id, String number) {}

  static ParcelView of(TrackedParcel t, List<Whose> orders) {
    return new ParcelView(
        t.waybill().carrier(),
        t.waybill().number(),
        t.state(),
        t.words(),
        t.place(),
        t.at(),
        t.asked(),
        t.changed(),
        t.absent(),
        t.attention(),
        t.end(),
        orders);
  }
}
