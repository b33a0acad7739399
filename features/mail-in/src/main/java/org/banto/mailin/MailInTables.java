// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = MailInTables.class)
public final class MailInTables {
  /** Brings the tables up to date. */
  @Activate
  public MailInTables(@Reference Migrations migrations) {
    migrations.run("mail-in", MailInTables.class, "db/mail-in.xml", "post");
  }
}
