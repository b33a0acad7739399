// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.account.AccountId;
import org.banto.account.Actor;

/** The profiles of a shop: those that come with the house, and its own versions of them. */
final class Profiles {
  private final ProfileStore store;
  private final Clock clock;

  Profiles(ProfileStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** All profiles as they are now: the house's in their order, then the shop's own. */
  List<Edition> all(AccountId account) {
    Map<String, Edition> own = new HashMap<>();
    store.newest(account).forEach(e -> own.put(e.id(), e));
    List<Edition> all = new ArrayList<>();
    Presets.get()
        .forEach(
            (id, profile) -> {
              Edition mine = own.remove(id);
              all.add(mine == null ? new Edition(id, 0, profile) : mine);
            });
    own.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).forEach(all::add);
    return all;
  }

  Optional<Edition> now(AccountId account, String id) {
    return store.versions(account, id).stream()
        .map(ProfileStore.Kept::edition)
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
  List<ProfileStore.Kept> versions(AccountId account, String id) {
    return store.versions(account, id);
  }

  /**
   * Makes a new version.
   *
   * @param seen the version it was made from; when there is a newer one, nothing is kept
   * @return the new version, or empty when there is a newer one
   */
  Optional<Edition> save(AccountId account, String id, int seen, Profile profile, Actor by) {
    int newest = now(account, id).map(Edition::version).orElse(0);
    if (newest != seen) {
      return Optional.empty();
    }
    Edition next = new Edition(id, newest + 1, profile);
    boolean kept = store.keep(account, new ProfileStore.Kept(next, clock.instant(), by.name()));
    return kept ? Optional.of(next) : Optional.empty();
  }

  /** A version that stays: what came with the house may change with it, so it is kept first. */
  Edition fixed(AccountId account, Edition edition) {
    if (edition.version() > 0) {
      return edition;
    }
    Actor by = Actor.system("order-files");
    return save(account, edition.id(), 0, edition.profile(), by)
        .or(() -> now(account, edition.id()))
        .orElseThrow();
  }
}
