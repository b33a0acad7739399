// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.editions.Edition;
import org.banto.editions.EditionStore;
import org.junit.jupiter.api.Test;

/**
 * What a room that keeps versions of what a shop edits keeps, in its own tables on both databases.
 *
 * @param <T> what is edited
 */
public abstract class KeptEditionsContract<T> {
  private static final AccountId MAIN = new AccountId("main");
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  private final RoomDatabase tables;
  private final Function<JpaTemplate, EditionStore<T>> store;
  private final List<T> three;

  /**
   * A room.
   *
   * @param tables one for all tests of a class: it migrates once
   * @param three of what is edited, each different
   */
  protected KeptEditionsContract(
      RoomDatabase tables, Function<JpaTemplate, EditionStore<T>> store, List<T> three) {
    this.tables = tables;
    this.store = store;
    this.three = three;
  }

  @Test
  final void versionsAreKeptForEverAndTheNewestIsReadOnDerby() throws Exception {
    tables.onDerby((jpa, data) -> walk(store.apply(jpa)));
  }

  @Test
  final void versionsAreKeptForEverAndTheNewestIsReadOnPostgresql() throws Exception {
    tables.onPostgresql((jpa, data) -> walk(store.apply(jpa)));
  }

  private void walk(EditionStore<T> kept) {
    Edition<T> one = new Edition<>("base", 1, three.get(0));
    Edition<T> two = new Edition<>("base", 2, three.get(1));
    Edition<T> other = new Edition<>("own", 1, three.get(2));
    for (Edition<T> e : List.of(one, two, other)) {
      assertTrue(kept.keep(MAIN, by(e)));
    }
    assertFalse(kept.keep(MAIN, by(two)), "two at once");
    assertEquals(List.of(two, other), kept.newest(MAIN));
    assertEquals(List.of(by(two), by(one)), kept.versions(MAIN, "base"));
    assertEquals(Optional.of(one), kept.find(MAIN, "base", 1));
    assertEquals(List.of(), kept.newest(new AccountId("other")));
  }

  private EditionStore.Kept<T> by(Edition<T> edition) {
    return new EditionStore.Kept<>(edition, NOW, "admin");
  }
}
