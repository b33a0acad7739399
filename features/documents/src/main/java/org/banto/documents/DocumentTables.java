// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = DocumentTables.class)
public final class DocumentTables {
  /** Brings the tables up to date. */
  @Activate
  public DocumentTables(@Reference Migrations migrations) {
    migrations.run("documents", DocumentTables.class, "db/documents.xml");
  }
}
