// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.editions.Edition;
import org.banto.editions.EditionStore;
import org.banto.editions.Editions;
import org.banto.editions.JpaEditions;
import org.banto.editions.Presets;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The profiles, for the components of this room; versions that are in use are remembered. */
@Component(service = ProfileRoom.class)
public final class ProfileRoom {
  private record Key(AccountId account, String id, int version) {}

  /** The profiles that come with the house, by id, in the order of the list. */
  static final Map<String, Profile> PRESETS = Presets.beside(ProfileRoom.class, ProfileText::read);

  private final Editions<Profile> profiles;
  private final Map<Key, Edition<Profile>> remembered = new ConcurrentHashMap<>();

  /** Remembers; the table is ready. */
  @Activate
  public ProfileRoom(
      @Reference(target = "(osgi.unit.name=banto-order-files)") JpaTemplate jpa,
      @Reference ProfileTables tables) {
    this(store(jpa), new HouseClock());
  }

  ProfileRoom(EditionStore<Profile> store, Clock clock) {
    this.profiles = new Editions<>(store, PRESETS, clock);
  }

  static EditionStore<Profile> store(JpaTemplate jpa) {
    return new JpaEditions<>(
        jpa, ProfileRow.class, ProfileRow::new, ProfileText::read, ProfileText::write);
  }

  Editions<Profile> profiles() {
    return profiles;
  }

  /** A version that stays: what came with the house may change with it, so it is kept first. */
  Edition<Profile> fixed(AccountId account, Edition<Profile> edition) {
    if (edition.version() > 0) {
      return edition;
    }
    Actor by = Actor.system("order-files");
    return profiles
        .save(account, edition.id(), 0, edition.body(), by)
        .or(() -> profiles.now(account, edition.id()))
        .orElseThrow();
  }

  /** A version that was kept: it never changes. */
  Optional<Edition<Profile>> kept(AccountId account, String id, int version) {
    Key key = new Key(account, id, version);
    Edition<Profile> known = remembered.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Edition<Profile>> found = profiles.find(account, id, version);
    found.ifPresent(e -> remembered.put(key, e));
    return found;
  }
}
