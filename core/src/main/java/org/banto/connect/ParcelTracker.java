// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.shipment.Waybill;
import org.osgi.annotation.versioning.ConsumerType;

/** Looks up where parcels are. */
@ConsumerType
public interface ParcelTracker extends Connector {
  /** One status per waybill that the carrier answered for. */
  List<ParcelStatus> track(List<Waybill> waybills) throws ConnectorException;
}
