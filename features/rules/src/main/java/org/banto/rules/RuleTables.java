// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = RuleTables.class)
public final class RuleTables {
  /** Brings the tables up to date. */
  @Activate
  public RuleTables(@Reference Migrations migrations) {
    migrations.run("rules", RuleTables.class, "db/rules.xml");
  }
}
