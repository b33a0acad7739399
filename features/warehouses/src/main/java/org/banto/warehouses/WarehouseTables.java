// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = WarehouseTables.class)
public final class WarehouseTables {
  /** Brings the tables up to date. */
  @Activate
  public WarehouseTables(@Reference Migrations migrations) {
    migrations.run("warehouses", WarehouseTables.class, "db/warehouses.xml", "fulfilment");
  }
}
