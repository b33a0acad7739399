// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import org.banto.fakes.RoomDatabase;

/** The room's tables, on both databases. */
final class BoardDatabase {
  static final RoomDatabase TABLES = new RoomDatabase("db/board.xml", "banto-board");

  private BoardDatabase() {}

  static void onBoth(RoomDatabase.Walk walk) throws Exception {
    TABLES.onDerby(walk);
    TABLES.onPostgresql(walk);
  }
}
