// SPDX-License-Identifier: Apache-2.0
package org.banto.editions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;

/**
 * What a shop has of one kind: what comes with the house, and its own versions of it.
 *
 * @param <T> the kind of thing
 */
public final class Editions<T> {
  private final EditionStore<T> store;
  private final Map<String, T> presets;
  private final Clock clock;

  /**
   * Those of one kind.
   *
   * @param presets what comes with the house, by id, in its order
   */
  public Editions(EditionStore<T> store, Map<String, T> presets, Clock clock) {
    this.store = store;
    this.presets = presets;
    this.clock = clock;
  }

  /** All as they are now: the house's in their order, then the shop's own. */
  public List<Edition<T>> all(AccountId account) {
    Map<String, Edition<T>> own = new HashMap<>();
    store.newest(account).forEach(e -> own.put(e.id(), e));
    List<Edition<T>> all = new ArrayList<>();
    presets.forEach(
        (id, body) -> {
          Edition<T> mine = own.remove(id);
          all.add(mine == null ? new Edition<>(id, 0, body) : mine);
        });
    own.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).forEach(all::add);
    return all;
  }

  /** One as it is now. */
  public Optional<Edition<T>> now(AccountId account, String id) {
    return store.versions(account, id).stream()
        .map(EditionStore.Kept::edition)
        .findFirst()
        .or(() -> preset(id));
  }

  /** A version; 0 is what came with the house. */
  public Optional<Edition<T>> find(AccountId account, String id, int version) {
    return version == 0 ? preset(id) : store.find(account, id, version);
  }

  private Optional<Edition<T>> preset(String id) {
    return Optional.ofNullable(presets.get(id)).map(p -> new Edition<>(id, 0, p));
  }

  /** The shop's versions, newest first. */
  public List<EditionStore.Kept<T>> versions(AccountId account, String id) {
    return store.versions(account, id);
  }

  /**
   * Makes a new version.
   *
   * @param seen the version it was made from; when there is a newer one, nothing is kept
   * @return the new version, or empty when there is a newer one
   */
  public Optional<Edition<T>> save(AccountId account, String id, int seen, T body, Actor by) {
    int newest = now(account, id).map(Edition::version).orElse(0);
    if (newest != seen) {
      return Optional.empty();
    }
    Edition<T> next = new Edition<>(id, newest + 1, body);
    boolean kept = store.keep(account, new EditionStore.Kept<>(next, clock.instant(), by.name()));
    return kept ? Optional.of(next) : Optional.empty();
  }
}
