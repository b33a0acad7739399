// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = PackingTables.class)
public final class PackingTables {
  /** Brings the tables up to date. */
  @Activate
  public PackingTables(@Reference Migrations migrations) {
    migrations.run("packing", PackingTables.class, "db/packing.xml");
  }
}
