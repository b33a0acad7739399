// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.osgi.annotation.versioning.ProviderType;

/** What warehouses ship, by the shop's rules or by choice; asked by checks, so it is fast. */
@ProviderType
public interface WarehouseRules {
  /** Whether this shipment goes to a warehouse, so that no label is printed of it here. */
  boolean send(Order order, Shipment shipment);
}
