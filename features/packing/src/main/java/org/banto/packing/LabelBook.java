// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.shipment.ShipmentNumber;

/** Keeps which labels were read on which box, and on the pallet. */
interface LabelBook {
  /**
   * A label.
   *
   * @param number the waybill number
   * @param shipment whose
   * @param tied when it was read on the box
   * @param loaded when it was read on the pallet
   * @param by who read it last
   */
  record Seen(
      String number,
      ShipmentNumber shipment,
      Optional<Instant> tied,
      Optional<Instant> loaded,
      String by) {}

  /** The labels of these shipments that were read. */
  List<Seen> of(AccountId account, Collection<ShipmentNumber> shipments);

  /** Those that were read on the pallet since then. */
  List<Seen> loaded(AccountId account, Instant since);

  /** It was read on the box; again changes nothing. */
  void tie(AccountId account, String number, ShipmentNumber shipment, String by, Instant at);

  /** It was read on the pallet; whether for the first time. */
  boolean load(AccountId account, String number, ShipmentNumber shipment, String by, Instant at);

  /** It is off the pallet again. */
  void unload(AccountId account, String number);
}
