// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.osgi.annotation.versioning.ProviderType;

/** The shop's rules by which warehouses ship; asked by checks, so it is fast. */
@ProviderType
public interface WarehouseRules {
  /** Whether a rule sends this shipment to a warehouse, so that no label is printed of it here. */
  boolean send(Order order, Shipment shipment);
}
