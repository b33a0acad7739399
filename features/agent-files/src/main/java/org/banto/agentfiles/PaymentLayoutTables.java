// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's table is ready; who needs it refers to it. */
@Component(service = PaymentLayoutTables.class)
public final class PaymentLayoutTables {
  /** Brings the table up to date. */
  @Activate
  public PaymentLayoutTables(@Reference Migrations migrations) {
    migrations.run("agent-files", PaymentLayoutTables.class, "db/agent-files.xml");
  }
}
