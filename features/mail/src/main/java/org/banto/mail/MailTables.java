// SPDX-License-Identifier: Apache-2.0
package org.banto.mail;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = MailTables.class)
public final class MailTables {
  /** Brings the tables up to date. */
  @Activate
  public MailTables(@Reference Migrations migrations) {
    migrations.run("mail", MailTables.class, "db/mail.xml");
  }
}
