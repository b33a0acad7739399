// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = ProductTables.class)
public final class ProductTables {
  /** Brings the tables up to date. */
  @Activate
  public ProductTables(@Reference Migrations migrations) {
    migrations.run("products", ProductTables.class, "db/products.xml");
  }
}
