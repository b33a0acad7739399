// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's table is ready; who needs it refers to it. */
@Component(service = ProfileTables.class)
public final class ProfileTables {
  /** Brings the table up to date. */
  @Activate
  public ProfileTables(@Reference Migrations migrations) {
    migrations.run("order-files", ProfileTables.class, "db/order-files.xml");
  }
}
