// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import javax.sql.DataSource;
import org.banto.house.Accounts;
import org.banto.house.Migrations;
import org.banto.house.Settings;
import org.banto.house.Vault;
import org.banto.time.HouseClock;

/**
 * A fresh house on a real database, for tests of rooms that keep what is theirs among the settings, or did.
 *
 * @param settings its settings
 * @param accounts its accounts
 * @param vault what seals
 * @param tables makes the tables of a room
 * @param data its database
 */
public record StoredHouse(
    Settings settings, Accounts accounts, Vault vault, Migrations tables, DataSource data) {

  /** What a test does in it. */
  @FunctionalInterface
  public interface Walk {
    /** Does it. */
    void in(StoredHouse house) throws Exception;
  }

  /** On Derby. */
  public static void onDerby(Walk walk) throws Exception {
    try (House house = House.derby(House.folder(), new HouseClock())) {
      walk(house, walk);
    }
  }

  /** On PostgreSQL. */
  public static void onPostgresql(Walk walk) throws Exception {
    try (EmbeddedPostgres server = House.server();
        House house = House.postgres(server, House.folder(), new HouseClock())) {
      walk(house, walk);
    }
  }

  private static void walk(House house, Walk walk) throws Exception {
    try (Pool pool = new Pool(house.data)) {
      walk.in(
          new StoredHouse(
              house.settings, house.accounts, house.vault, new RoomTables(house.data), pool));
    }
  }
}
