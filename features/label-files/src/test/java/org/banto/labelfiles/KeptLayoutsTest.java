// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

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

class KeptLayoutsTest {
  private static final RoomDatabase TABLES =
      new RoomDatabase("db/label-files.xml", "banto-label-files");
  private static final AccountId MAIN = new AccountId("main");
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  @Test
  void versionsAreKeptForEverAndTheNewestIsReadOnDerby() throws Exception {
    TABLES.onDerby(KeptLayoutsTest::walk);
  }

  @Test
  void versionsAreKeptForEverAndTheNewestIsReadOnPostgresql() throws Exception {
    TABLES.onPostgresql(KeptLayoutsTest::walk);
  }

  private static void walk(JpaTemplate jpa, DataSource data) {
    EditionStore<LabelLayout> store = LayoutRoom.store(jpa);
    Edition<LabelLayout> one = new Edition<>("custom", 1, Presets.get().get("custom"));
    Edition<LabelLayout> two = new Edition<>("custom", 2, Presets.get().get("smartcat"));
    Edition<LabelLayout> other = new Edition<>("own", 1, Presets.get().get("custom-lines"));
    for (Edition<LabelLayout> e : List.of(one, two, other)) {
      assertTrue(store.keep(MAIN, kept(e)));
    }
    assertFalse(store.keep(MAIN, kept(two)), "two at once");
    assertEquals(List.of(two, other), store.newest(MAIN));
    assertEquals(List.of(kept(two), kept(one)), store.versions(MAIN, "custom"));
    assertEquals(Optional.of(one), store.find(MAIN, "custom", 1));
    assertEquals(List.of(), store.newest(new AccountId("other")));
  }

  private static EditionStore.Kept<LabelLayout> kept(Edition<LabelLayout> edition) {
    return new EditionStore.Kept<>(edition, NOW, "admin");
  }
}
