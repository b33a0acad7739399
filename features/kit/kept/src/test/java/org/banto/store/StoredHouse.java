// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.banto.house.Accounts;
import org.banto.house.Settings;
import org.banto.time.HouseClock;

/** A fresh house on a real database, for tests of rooms that keep what is theirs among the settings. */
public final class StoredHouse {
  private StoredHouse() {}

  /** What a test does in it. */
  @FunctionalInterface
  public interface Walk {
    /** Does it. */
    void in(Settings settings, Accounts accounts) throws Exception;
  }

  /** On Derby. */
  public static void onDerby(Walk walk) throws Exception {
    try (House house = House.derby(House.folder(), new HouseClock())) {
      walk.in(house.settings, house.accounts);
    }
  }

  /** On PostgreSQL. */
  public static void onPostgresql(Walk walk) throws Exception {
    try (EmbeddedPostgres server = House.server();
        House house = House.postgres(server, House.folder(), new HouseClock())) {
      walk.in(house.settings, house.accounts);
    }
  }
}
