// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import org.banto.base.Desk;

/** Where a shipment stands. */
public enum ShipmentState {
  /** Planned, waiting for its day. */
  PLANNED(Desk.SHIP_WAIT),
  /** Waiting for goods. */
  BACKORDER(Desk.SHIP_WAIT),
  /** Released for output: goods, carrier and day are settled. */
  RELEASED(Desk.DOC_WAIT),
  /** Handed to a warehouse, its numbers come back. */
  REQUESTED(Desk.TRACK_WAIT),
  /** Label data and papers are out. */
  PRINTED(Desk.TRACK_WAIT),
  /** Packed by scan. */
  PACKED(Desk.TRACK_WAIT),
  /** Every parcel has its number. */
  NUMBERED(Desk.SHIPPED),
  /** On the truck. */
  HANDED_OVER(Desk.SHIPPED),
  DELIVERED(Desk.SHIPPED),
  RETURNED(Desk.SHIPPED),
  LOST(Desk.SHIPPED),
  /** Struck; kept for the record. */
  VOID(Desk.SHIPPED);

  private final Desk desk;

  ShipmentState(Desk desk) {
    this.desk = desk;
  }

  /** The desk this state puts an accepted and paid order on. */
  public Desk desk() {
    return desk;
  }
}
