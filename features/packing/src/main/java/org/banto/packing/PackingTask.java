// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.util.List;
import org.banto.shipment.ShipmentNumber;

/**
 * A shipment on a packing table, or packed.
 *
 * @param shipment which
 * @param packed whether all of it is in the box
 * @param worker the login of who packs or packed it
 * @param place at which table
 * @param opened since when
 * @param at when something was scanned last, or when it was packed
 * @param seq counts what was kept of it
 * @param scans what is in the box, in the order of the scans
 * @param batch the label data it is packed for, or empty
 * @param pieces how many pieces were packed
 * @param byEye how many of them were counted by eye
 */
record PackingTask(
    ShipmentNumber shipment,
    boolean packed,
    String worker,
    String place,
    Instant opened,
    Instant at,
    int seq,
    List<Scan> scans,
    String batch,
    int pieces,
    int byEye) {
  PackingTask {
    scans = List.copyOf(scans);
  }

  /** Whether this one packs it, at this table. */
  boolean of(Worker seat) {
    return worker.equals(seat.worker().name()) && place.equals(seat.place());
  }

  /** Whether it was packed for the label data that the shipment is in now. */
  boolean packedFor(String now) {
    return packed && batch.equals(now);
  }
}
