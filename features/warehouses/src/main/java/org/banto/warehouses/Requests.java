// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.shipment.ShipmentNumber;

/** The shipments that warehouses were chosen for. */
interface Requests {
  /** Those of these shipments that there are. */
  Map<ShipmentNumber, WarehouseRequest> find(
      AccountId account, Collection<ShipmentNumber> shipments);

  /** Those of these orders. */
  List<WarehouseRequest> of(AccountId account, Collection<OrderId> orders);

  /** Keeps a new one; false when the shipment has one. */
  boolean add(AccountId account, WarehouseRequest request);

  /** Changes one that is still as it was seen; false when it is not. */
  boolean change(AccountId account, WarehouseRequest seen, WarehouseRequest next);

  /** Forgets one that waits; false when it waits no more. */
  boolean forget(AccountId account, WarehouseRequest seen);

  /**
   * A part of those in a state, by shipment.
   *
   * @param warehouse of this one alone; empty for all
   * @param after the last of the part before
   */
  List<WarehouseRequest> list(
      AccountId account,
      WarehouseRequest.State state,
      String warehouse,
      Optional<ShipmentNumber> after,
      int limit);

  /** How many stand where. */
  Map<WarehouseRequest.State, Long> counts(AccountId account);

  /** Those of a warehouse that may ship, asked about longest ago first; they count as asked about now. */
  List<WarehouseRequest> ask(AccountId account, String warehouse, int max, Instant now);

  /** Keeps numbers; those that are kept already stay as they are. */
  void name(AccountId account, List<NamedNumber> numbers);

  /** The numbers of these shipments. */
  List<NamedNumber> named(AccountId account, Set<ShipmentNumber> shipments);

  /** All numbers of a shipment are on it. */
  void done(AccountId account, ShipmentNumber shipment);

  /** Remembers what a warehouse said of a shipment that did not leave. */
  void hear(AccountId account, ShipmentNumber shipment, String said);

  /** What warehouses said of these shipments that did not leave. */
  Map<ShipmentNumber, Set<String>> heard(AccountId account, Collection<ShipmentNumber> shipments);
}
