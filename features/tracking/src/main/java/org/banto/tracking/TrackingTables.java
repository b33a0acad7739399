// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = TrackingTables.class)
public final class TrackingTables {
  /** Brings the tables up to date. */
  @Activate
  public TrackingTables(@Reference Migrations migrations) {
    migrations.run("tracking", TrackingTables.class, "db/tracking.xml");
  }
}
