// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.account.AccountId;
import org.banto.account.Actor;

/** The layouts of a shop: those that come with the house, and its own versions of them. */
final class Layouts {
  private final LayoutStore store;
  private final Clock clock;

  Layouts(LayoutStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** All layouts as they are now: the house's in their order, then the shop's own. */
  List<Edition> all(AccountId account) {
    Map<String, Edition> own = new HashMap<>();
    store.newest(account).forEach(e -> own.put(e.id(), e));
    List<Edition> all = new ArrayList<>();
    Presets.get()
        .forEach(
            (id, layout) -> {
              Edition mine = own.remove(id);
              all.add(mine == null ? new Edition(id, 0, layout) : mine);
            });
    own.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).forEach(all::add);
    return all;
  }

  Optional<Edition> now(AccountId account, String id) {
    return store.versions(account, id).stream()
        .map(LayoutStore.Kept::edition)
        .findFirst()
        .or(() -> preset(id));
  }

  Optional<Edition> find(AccountId account, String id, int version) {
    return version == 0 ? preset(id) : store.find(account, id, version);
  }

  private static Optional<Edition> preset(String id) {
    return Optional.ofNullable(Presets.get().get(id)).map(p -> new Edition(id, 0, p));
  }

  /** The shop's versions, newest first. */
  List<LayoutStore.Kept> versions(AccountId account, String id) {
    return store.versions(account, id);
  }

  /**
   * Makes a new version.
   *
   * @param seen the version it was made from; when there is a newer one, nothing is kept
   * @return the new version, or empty when there is a newer one
   */
  Optional<Edition> save(AccountId account, String id, int seen, LabelLayout layout, Actor by) {
    int newest = now(account, id).map(Edition::version).orElse(0);
    if (newest != seen) {
      return Optional.empty();
    }
    Edition next = new Edition(id, newest + 1, layout);
    boolean kept = store.keep(account, new LayoutStore.Kept(next, clock.instant(), by.name()));
    return kept ? Optional.of(next) : Optional.empty();
  }
}
