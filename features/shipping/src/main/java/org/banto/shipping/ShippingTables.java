// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = ShippingTables.class)
public final class ShippingTables {
  /** Brings the tables up to date. */
  @Activate
  public ShippingTables(@Reference Migrations migrations) {
    migrations.run("shipping", ShippingTables.class, "db/shipping.xml");
  }
}
