// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.shipment.ShipmentNumber;

/** Keeps what lies on the packing tables and what was packed. */
interface PackingTasks {
  /** One of them. */
  Optional<PackingTask> find(AccountId account, ShipmentNumber shipment);

  /** Those of these shipments, by number. */
  Map<ShipmentNumber, PackingTask> find(AccountId account, Collection<ShipmentNumber> shipments);

  /** What lies on this table. */
  Optional<PackingTask> on(Worker seat);

  /**
   * Lays a shipment on a table. Of all who try at the same time one gets it. What the same worker
   * had scanned before stays scanned; another one starts anew.
   *
   * @param batch the label data it is in now; what was packed for another is opened again
   * @param idle who has scanned nothing since then has left it
   * @param move whether the same worker takes it along from another table
   * @return whether it lies there now
   */
  boolean take(
      Worker seat, ShipmentNumber shipment, String batch, Instant now, Instant idle, boolean move);

  /**
   * Keeps what was scanned.
   *
   * @param seq counts up; an older one than the kept one changes nothing
   * @return whether it still lies on this table
   */
  boolean keep(Worker seat, ShipmentNumber shipment, int seq, List<Scan> scans, Instant now);

  /**
   * It is packed.
   *
   * @return whether it still lay on this table
   */
  boolean pack(Worker seat, ShipmentNumber shipment, int pieces, int byEye, Instant now);

  /** Takes an unfinished one off the table. */
  void leave(Worker seat, ShipmentNumber shipment);

  /** What was packed since then, newest first, at most so many. */
  List<PackingTask> packed(AccountId account, Instant since, int limit);
}
