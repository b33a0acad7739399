// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = MailOutTables.class)
public final class MailOutTables {
  /** Brings the tables up to date. */
  @Activate
  public MailOutTables(@Reference Migrations migrations) {
    migrations.run("mail-out", MailOutTables.class, "db/mail-out.xml", "mail");
  }
}
