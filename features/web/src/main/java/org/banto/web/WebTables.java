// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = WebTables.class)
public final class WebTables {
  /** Brings the tables up to date. */
  @Activate
  public WebTables(@Reference Migrations migrations) {
    migrations.run("web", WebTables.class, "db/web.xml");
  }
}
