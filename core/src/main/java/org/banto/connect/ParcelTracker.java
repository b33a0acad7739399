// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Waybill;
import org.osgi.annotation.versioning.ConsumerType;

/** Looks up where parcels are. {@link Tracks} says whose, and how many it takes at a time. */
@ConsumerType
public interface ParcelTracker extends Connector {
  /**
   * One status per waybill that the carrier answered for. A page whose shape is new is MALFORMED,
   * and words that are new are {@link ParcelStatus.State#UNKNOWN}: neither is ever guessed at.
   */
  List<ParcelStatus> track(List<Waybill> waybills) throws ConnectorException;
}
