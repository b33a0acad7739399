// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's table is ready; who needs it refers to it. */
@Component(service = LayoutTables.class)
public final class LayoutTables {
  /** Brings the table up to date. */
  @Activate
  public LayoutTables(@Reference Migrations migrations) {
    migrations.run("label-files", LayoutTables.class, "db/label-files.xml");
  }
}
