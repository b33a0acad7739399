// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the tables of imports are ready, after those of the goods; who needs them refers to it. */
@Component(service = ImportTables.class)
public final class ImportTables {
  /** Brings the tables up to date. */
  @Activate
  public ImportTables(@Reference Migrations migrations, @Reference ProductTables goods) {
    migrations.run("products-import", ImportTables.class, "db/products-import.xml");
  }
}
