// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import org.banto.fakes.RoomDatabase;

/** The room's tables, on both databases. */
final class ProductsDatabase {
  static final RoomDatabase TABLES = new RoomDatabase("db/products.xml", "banto-products");

  private ProductsDatabase() {}

  static void onBoth(RoomDatabase.Walk walk) throws Exception {
    TABLES.onDerby(walk);
    TABLES.onPostgresql(walk);
  }
}
