// SPDX-License-Identifier: Apache-2.0
package org.banto.fulfilment;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = FulfilmentTables.class)
public final class FulfilmentTables {
  /** Brings the tables up to date. */
  @Activate
  public FulfilmentTables(@Reference Migrations migrations) {
    migrations.run("fulfilment", FulfilmentTables.class, "db/fulfilment.xml");
  }
}
