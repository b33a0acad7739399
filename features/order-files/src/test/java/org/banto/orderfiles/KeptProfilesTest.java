// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.account.AccountId;
import org.banto.editions.Edition;
import org.banto.editions.EditionStore;
import org.banto.fakes.RoomDatabase;
import org.junit.jupiter.api.Test;

class KeptProfilesTest {
  private static final RoomDatabase TABLES =
      new RoomDatabase("db/order-files.xml", "banto-order-files");
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  @Test
  void versionsAreKeptForEverAndTheNewestIsReadOnDerby() throws Exception {
    TABLES.onDerby(KeptProfilesTest::walk);
  }

  @Test
  void versionsAreKeptForEverAndTheNewestIsReadOnPostgresql() throws Exception {
    TABLES.onPostgresql(KeptProfilesTest::walk);
  }

  private static void walk(JpaTemplate jpa, DataSource data) {
    EditionStore<Profile> store = ProfileRoom.store(jpa);
    Edition<Profile> one = new Edition<>("base", 1, Presets.get().get("base"));
    Edition<Profile> two = new Edition<>("base", 2, Presets.get().get("rakuten"));
    Edition<Profile> other = new Edition<>("own", 1, Presets.get().get("free"));
    for (Edition<Profile> e : List.of(one, two, other)) {
      assertTrue(store.keep(Samples.MAIN, kept(e)));
    }
    assertFalse(store.keep(Samples.MAIN, kept(two)), "two at once");
    assertEquals(List.of(two, other), store.newest(Samples.MAIN));
    assertEquals(List.of(kept(two), kept(one)), store.versions(Samples.MAIN, "base"));
    assertEquals(Optional.of(one), store.find(Samples.MAIN, "base", 1));
    assertEquals(List.of(), store.newest(new AccountId("other")));
  }

  private static EditionStore.Kept<Profile> kept(Edition<Profile> edition) {
    return new EditionStore.Kept<>(edition, NOW, "admin");
  }
}
