// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.banto.base.OrderId;

/**
 * What has to be on a carrier's truck today: a shipment that is planned for today or overdue, or an
 * order that would be planned so were it taken on.
 *
 * @param order whose it is
 * @param carrier who takes it
 * @param parcels boxes, 1 or more
 * @param due its day
 * @param placed when it was ordered
 * @param obstacle why it stands, where somebody has to act first
 * @param ready whether it waits for the truck alone; what stands is not
 */
record Load(
    OrderId order,
    String carrier,
    int parcels,
    LocalDate due,
    Instant placed,
    Optional<MissCause> obstacle,
    boolean ready) {
  Load {
    if (parcels < 1 || ready && obstacle.isPresent()) {
      throw new IllegalArgumentException(order + ": " + parcels + " " + obstacle);
    }
  }

  /** Whether it is to be packed, and nothing keeps anybody from it. */
  boolean queued() {
    return !ready && obstacle.isEmpty();
  }
}
