// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;

/** Shipments with other parcels or another note. */
final class Parcels {
  private Parcels() {}

  static Shipment of(Shipment s, List<Parcel> parcels) {
    return new Shipment(
        s.number(),
        s.destination(),
        s.items(),
        s.carriage(),
        s.shipDate(),
        s.wish(),
        s.cod(),
        s.state(),
        parcels,
        s.batch(),
        s.labelNote());
  }

  static Shipment noted(Shipment s, String labelNote) {
    return new Shipment(
        s.number(),
        s.destination(),
        s.items(),
        s.carriage(),
        s.shipDate(),
        s.wish(),
        s.cod(),
        s.state(),
        s.parcels(),
        s.batch(),
        labelNote);
  }
}
