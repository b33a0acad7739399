// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = AlarmTables.class)
public final class AlarmTables {
  /** Brings the tables up to date. */
  @Activate
  public AlarmTables(@Reference Migrations migrations) {
    migrations.run("alarms", AlarmTables.class, "db/alarms.xml");
  }
}
